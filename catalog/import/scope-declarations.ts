import { SourceProblem } from '../build/source-problem';
import type { FactRow } from './fact-row';
import { demandWhole, type GitlabFile } from './gitlab-file';

/** A row of `scope_declarations.tsv`: what one class of the REST API says about the scopes that open it. */
export type ScopeDeclaration = FactRow<'file' | 'scopes' | 'condition'>;

/** What GitLab's modules with names of their own declare: `allow_mcp_access_read` and the like. */
const namedDeclaration = /^allow_(?:ai_workflows|mcp)_access(?:_(?:read|create|update|delete|write))?$/;

/**
 * Reads every `allow_access_with_scope` below `lib/api` and `ee/lib/api`. What it says is kept, not worked out: a list
 * of symbols, `all available scopes`, or the name of the declaration a module gives; the condition in words of HTTP
 * where it only asks for the method.
 */
export function readScopeDeclarations(files: readonly GitlabFile[]): readonly ScopeDeclaration[] {
  return files.flatMap((file) => {
    if (!/allow_access_with_scope|allow_(?:ai_workflows|mcp)_access/.test(file.text)) return [];
    demandWhole(file);
    return readFile(file);
  });
}

function readFile({ path, text }: GitlabFile): readonly ScopeDeclaration[] {
  const written = text.split('\n').map((line) => line.replace(/(^|\s)#(?!\{).*$/, '').trimEnd());
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
    // Inside a method a module defines a declaration of its own, which other classes then name.
    if (!/^allow_(?:access_with_scope|ai_workflows_access|mcp_access)/.test(line)) return [];
    if (isInMethod(written, index)) return [];
    if (namedDeclaration.test(line)) return row(line, '');
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
    if (/^\s*def /.test(line)) return true;
    depth = depthOf(line);
  }
  return false;
}

const declaration =
  /^allow_access_with_scope\(?\s*((?:%i)?\[[^\]]*\]|[:A-Z][\w:.]*)\s*(?:,\s*if:\s*(?:->\s*|lambda\s*)?(.+?))?\)?$/;

/** The declaration with the lines its block goes on to; null when the file ends before. */
function wholeStatement(lines: readonly string[], start: number): string | null {
  let statement = '';
  for (let at = start; at < lines.length; at += 1) {
    statement = `${statement} ${lines[at]}`.trim();
    const blocks = statement.match(/\bdo\b/g)?.length ?? 0;
    const ends = statement.match(/\bend\b/g)?.length ?? 0;
    const open = statement.match(/[[({]/g)?.length ?? 0;
    const closed = statement.match(/[\])}]/g)?.length ?? 0;
    if (blocks === ends && open === closed && !/[,>]$/.test(statement)) return statement;
  }
  return null;
}

function scopesOf(list: string): string | null {
  if (/^(?:::)?Gitlab::Auth\.all_available_scopes$/.test(list)) return 'all available scopes';
  const words = /^%i\[(.*)\]$/.exec(list)?.[1];
  if (words !== undefined) return words.trim().split(/\s+/).join(',');
  const names = list.replace(/^\[\s*|\s*\]$/g, '').split(/\s*,\s*/);
  const symbols = names.map((name) => /^:([a-z_0-9]+)$|^(?:::)?Gitlab::Auth::([A-Z_]+)$/.exec(name));
  if (names.length === 0 || symbols.some((symbol) => symbol === null)) return null;
  return symbols.map((symbol) => symbol?.[1] ?? symbol?.[2]).join(',');
}

/** `GET,HEAD` of `(request) { request.get? || request.head? }`; other conditions are named by what they ask. */
function conditionOf(block: string): string | null {
  const body = block
    .replace(/^\(\s*\w+\s*\)\s*/, '')
    .replace(/^(?:\{|do)\s*|\s*(?:\}|\bend)$/g, '')
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
