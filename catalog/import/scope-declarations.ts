import { SourceProblem } from '../build/source-problem';
import type { FactRow } from './fact-row';
import { demandWhole, type GitlabFile } from './gitlab-file';
import { codeLines, withoutStrings } from './ruby-text';

/** A row of `scope_declarations.tsv`: what one class of the REST API says about the scopes that open it. */
export type ScopeDeclaration = FactRow<'file' | 'scopes' | 'condition'>;

/**
 * What GitLab's modules with names of their own declare: `allow_mcp_access_read` and the like. Any such name alone on
 * its line is one; `allow_public_access_for_…:` is an argument of something else.
 */
const namedDeclaration = /^allow_(?:[a-z]+_)+access(?:_(?:read|create|update|delete|write))?$/;
const startsDeclaration = /^allow_(?:access_with_scope|ai_workflows_access|mcp_access)/;

/**
 * Reads every `allow_access_with_scope` below `lib/api` and `ee/lib/api`. What it says is kept, not worked out: a list
 * of symbols, `all available scopes`, or the name of the declaration a module gives; the condition in words of HTTP
 * where it only asks for the method.
 */
export function readScopeDeclarations(files: readonly GitlabFile[]): readonly ScopeDeclaration[] {
  return files.flatMap((file) => {
    if (!/\ballow_\w*access/.test(file.text)) return [];
    demandWhole(file);
    return readFile(file);
  });
}

function readFile({ path, text }: GitlabFile): readonly ScopeDeclaration[] {
  const written = codeLines(text);
  const lines = written.map((line) => line.trim());
  return lines.flatMap((line, index): readonly ScopeDeclaration[] => {
    const row = (scopes: string, condition: string) => [
      { line: index + 1, cells: { file: path, scopes, condition } },
    ];
    const problem = (what: string) =>
      new SourceProblem(
        path,
        index + 1,
        what,
        'teach this form to the reader of scope declarations, or take the file again',
      );
    const isNamed = namedDeclaration.test(line);
    const isInside = /[{;]\s*allow_access_with_scope\b/.test(withoutStrings(line));
    if (!isNamed && !isInside && !startsDeclaration.test(line)) return [];
    // Inside a method a module defines a declaration of its own, which other classes then name.
    if (isInMethod(written, index)) return [];
    if (isNamed) return row(line, '');
    if (isInside) throw problem('a declaration inside of another line');
    const statement = wholeStatement(lines, index);
    if (statement === null) throw problem('a declaration that never ends');
    const [, list = '', condition] = declaration.exec(statement) ?? [];
    const scopes = scopesOf(list);
    if (scopes === null) throw problem(`"${statement}"`);
    const when = condition === undefined ? '' : conditionOf(condition);
    if (when === null) throw problem(`"${statement}" has an empty condition`);
    return row(scopes, when);
  });
}

/** True when a line stands in a method, going by its indentation. */
function isInMethod(lines: readonly string[], index: number): boolean {
  const depthOf = (line: string) => line.search(/\S/);
  let depth = depthOf(lines[index] ?? '');
  for (let at = index - 1; at >= 0 && depth > 0; at -= 1) {
    const line = lines[at] ?? '';
    if (line === '' || depthOf(line) >= depth) continue;
    if (/^\s*def /.test(line)) return !/^\s*def self\.(?:included|prepended|inherited)\b/.test(line);
    depth = depthOf(line);
  }
  return false;
}

const declaration =
  /^allow_access_with_scope\(?\s*((?:%[iw])?\[[^\]]*\]|["':A-Z][\w:.]*["']?)\s*(?:,\s*if:\s*(?:->\s*|(?:lambda|proc)\b\s*)?(.+?))?\)?$/;
/** How many lines a declaration has at most; more means that its end is not where it seems. */
const mostLines = 40;

/** The declaration with the lines its block goes on to; null when the file ends before. */
function wholeStatement(lines: readonly string[], start: number): string | null {
  let statement = '';
  for (let at = start; at < Math.min(lines.length, start + mostLines); at += 1) {
    statement = `${statement} ${lines[at]}`.trim();
    const bare = withoutStrings(statement);
    const count = (signs: RegExp) => bare.match(signs)?.length ?? 0;
    const blocks = count(/(?<![:.])\bdo\b(?!:)/g);
    const ends = count(/(?<![:.])\bend\b(?!:)/g);
    const open = count(/[[({]/g);
    const closed = count(/[\])}]/g);
    if (blocks === ends && open === closed && !/[,>]$/.test(statement)) return statement;
  }
  return null;
}

/** A symbol, a string, or a constant of any module, which keeps its name. */
const scopeForms = [
  /^:([a-z_0-9]+)$/,
  /^:?["']([a-z_0-9:*]+)["']$/,
  /^(?:::)?(?:[A-Z]\w*::)*([A-Z][A-Z_0-9]*)$/,
];

function scopesOf(list: string): string | null {
  if (/^(?:::)?Gitlab::Auth\.all_available_scopes$/.test(list)) return 'all available scopes';
  const words = /^%[iw]\[(.*)\]$/.exec(list)?.[1];
  if (words !== undefined) return words.trim().split(/\s+/).join(',');
  const names = list.replace(/^\[\s*|\s*,?\s*\]$/g, '').split(/\s*,\s*/);
  const symbols = names.map((name) => scopeForms.map((form) => form.exec(name)?.[1]).find(Boolean));
  return symbols.some((symbol) => symbol === undefined) ? null : symbols.join(',');
}

/** `GET,HEAD` of `(request) { request.get? || request.head? }`; other conditions are named by what they ask. */
function conditionOf(block: string): string | null {
  const body = block
    .replace(/^\(\s*\w+\s*\)\s*/, '')
    .replace(/^(?:\{|do)\s*(?:\|[^|]*\|\s*)?|\s*(?:\}|\bend)$/g, '')
    .trim();
  if (body === '') return null;
  const methods = body
    .split(/\s*\|\|\s*/)
    .map((one) => /^request\.(get|head|post|put|patch|delete)\?$/.exec(one)?.[1]);
  if (methods.every((method) => method !== undefined)) {
    return methods.map((method) => method?.toUpperCase()).join(',');
  }
  const asked = [...body.matchAll(/\b([a-z_]+\?)/g)].map(([, name]) => name);
  return `asks ${[...new Set(asked)].join(', ') || 'something else'}`;
}
