import { openapiKeys, routeKey, toRoute } from '../build/route';
import { SourceProblem } from '../build/source-problem';
import type { Table } from '../build/table';
import { type FactRow, once } from './fact-row';
import { demandWhole, type GitlabFile } from './gitlab-file';

/** What an OpenAPI document says about one operation. */
type OperationRow = FactRow<'method' | 'path' | 'tag' | 'operationId'>;

export interface OpenapiDocument {
  /** `19.5`, which the third edition says and the second does not. */
  readonly release: string | null;
  readonly rows: readonly OperationRow[];
}

const verbs = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;
/** What else may stand beside the verbs of a path. */
const besideVerbs = ['parameters', 'summary', 'description', 'servers'];

interface Open {
  readonly line: number;
  readonly method: string;
  readonly path: string;
  tag: string;
  operationId: string;
}

/**
 * Reads `doc/api/openapi/openapi_v2.yaml` or `openapi_v3.yaml`. Both are written by a script of GitLab with two blanks
 * per level; the lines of four levels are all that is needed, and reading only them takes a fraction of a second where
 * a whole document of four million characters takes many.
 */
export function readOpenapi(file: GitlabFile): OpenapiDocument {
  demandWhole(file);
  const lines = file.text.split('\n').map(withoutQuestion);
  const start = lines.indexOf('paths:');
  if (start === -1) {
    throw new SourceProblem(file.path, 0, 'no line "paths:"', 'the document is cut off or is no OpenAPI');
  }
  const head = lines.slice(0, start);
  const release = head.map((line) => /^ {2}version: '?(\d+\.\d+)'?$/.exec(line)?.[1]).find(Boolean) ?? null;
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return { release, rows: once(file.path, readPaths(file.path, lines, start + 1, end)) };
}

/** A key of more than 128 characters is written `? key` and its value `: value` below it; here both are as elsewhere. */
function withoutQuestion(line: string): string {
  const key = /^ {2}\? (.+)$/.exec(line)?.[1];
  return key === undefined ? line.replace(/^ {2}: (?=\S)/, '    ') : `  ${key}:`;
}

/**
 * Reads every edition that is there, in their order; a later one adds the operations that the earlier ones do not have
 * in any spelling.
 */
export function readOpenapiEditions(files: readonly GitlabFile[]): OpenapiDocument {
  const known = new Set<string>();
  const rows: OperationRow[] = [];
  let release: string | null = null;
  for (const file of files) {
    const document = readOpenapi(file);
    release = document.release ?? release;
    const fresh = document.rows
      .map((row) => ({ row, keys: keysOf(file.path, row) }))
      .filter(({ keys }) => !keys.some((key) => known.has(key)));
    for (const { row, keys } of fresh) {
      rows.push(row);
      for (const key of keys) known.add(key);
    }
  }
  return { release, rows };
}

/**
 * Rows of one edition as the table has them: a route that the table names in any spelling keeps its row and its place,
 * new ones follow. The editions write tags differently, and neither has all routes of the other.
 */
export function inPresentForm(
  table: Table<keyof OperationRow['cells'] & string>,
  rows: readonly OperationRow[],
): readonly OperationRow[] {
  const said = new Set(rows.flatMap((row) => keysOf(table.file, row)));
  const present = table.rows.map((row) => ({ row, keys: keysOf(table.file, row) }));
  const known = new Set(present.flatMap(({ keys }) => keys));
  return [
    ...present.filter(({ keys }) => keys.some((key) => said.has(key))).map(({ row }) => row),
    ...rows.filter((row) => !keysOf(table.file, row).some((key) => known.has(key))),
  ];
}

function keysOf(file: string, { line, cells }: OperationRow): readonly string[] {
  const path = cells.path.replace(/^\/api\/v4/, '').replace(/\{([^}]+)\}/g, ':$1');
  const route = toRoute(file, line, cells.method, path);
  return [routeKey(route), ...openapiKeys(route)];
}

function readPaths(
  file: string,
  lines: readonly string[],
  start: number,
  end: number,
): readonly OperationRow[] {
  const operations: Open[] = [];
  let path: string | null = null;
  let current: Open | null = null;
  let inTags = false;
  for (let at = start; at < end; at += 1) {
    const text = lines[at] ?? '';
    const depth = text.search(/\S/);
    const problem = (what: string, tip: string) => new SourceProblem(file, at + 1, what, tip);
    if (depth === 2) {
      path = unquote(/^ {2}(\S.*):$/.exec(text)?.[1] ?? '');
      current = null;
      if (!/^\/\S*$/.test(path))
        throw problem(`"${text.trim()}" is no path`, 'expected a line like "/api/v4/projects":');
    } else if (depth === 4 && path !== null) {
      current = openAt(problem, at + 1, path, text.trim());
      if (current !== null) operations.push(current);
    } else if (depth === 6 && current !== null) {
      const tag = inTags ? /^ {6}- (.+)$/.exec(text)?.[1] : undefined;
      if (tag !== undefined) {
        if (current.tag === '') current.tag = unquote(tag);
        continue;
      }
      const id = /^ {6}operationId: (.+)$/.exec(text)?.[1];
      if (id !== undefined) current.operationId = unquote(id);
    } else if (depth === 0 || depth === 1 || depth === 3) {
      throw problem(`"${text.trim()}" at a depth of ${depth} blanks`, 'expected two blanks per level');
    }
    inTags = depth === 6 && (text === '      tags:' || (inTags && text.startsWith('      - ')));
  }
  return operations.map(({ line, method, path: of, tag, operationId }) => {
    if (operationId === '') {
      throw new SourceProblem(file, line, `${method} ${of} has no operationId`, 'the document is cut off');
    }
    return { line, cells: { method, path: of, tag, operationId } };
  });
}

function openAt(
  problem: (what: string, tip: string) => SourceProblem,
  line: number,
  path: string,
  text: string,
): Open | null {
  const word = /^([a-z$]+):/.exec(text)?.[1] ?? text;
  const verb = verbs.find((one) => one === word);
  if (verb !== undefined) return { line, method: verb.toUpperCase(), path, tag: '', operationId: '' };
  if (besideVerbs.includes(word) || /^(?:- |x-)/.test(text)) return null;
  throw problem(`unknown verb "${word}"`, `one of ${verbs.join(', ')}`);
}

/** A plain or quoted text of YAML on one line. */
function unquote(text: string): string {
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return /^".*"$/.test(text) ? text.slice(1, -1).replace(/\\(["\\/])/g, '$1') : text;
}
