/**
 * python-gitlab: its objects mirror the routes, so a chain of managers is a path and the last call a method.
 * Source: python-gitlab/python-gitlab `gitlab/v4/objects` (managers' `_path` and custom actions) and `gitlab/mixins.py`.
 */
import type { CatalogIndex, Finding, Reading } from '../finding';
import { findRoutes } from '../routes/route-index';
import { HOLE } from '../routes/segments';
import type { Token } from './lexer';
import {
  actionPaths,
  clientActions,
  managerPaths,
  parentPaths,
  rootPaths,
  usualNames,
  verbMethods,
} from './python-gitlab-names';
import { lastName } from './values';

interface Place {
  readonly path: readonly string[];
  /** A manager holds a list; an object is one thing. */
  readonly manager: boolean;
}

/** The entry of that name; `__proto__` and the like are names that anybody may paste. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function pathOf(text: string): string[] {
  return text === '' ? [] : text.split('/').map((segment) => (segment === 'x' ? HOLE : segment));
}

function usualPlace(name: string): Place | null {
  const path = Object.hasOwn(usualNames, name) ? usualNames[name] : undefined;
  if (path === undefined) return null;
  return { path: path === '' ? [] : [...pathOf(path), HOLE], manager: false };
}

function managerAt(place: Place, name: string): Place {
  const parent = place.path.filter((segment) => segment !== HOLE).at(-1) ?? '';
  const special = parentPaths[`${parent}/${name}`];
  if (special === 'statuses') return { path: ['projects', HOLE, 'statuses', HOLE], manager: true };
  const isFeature = place.path.length === 0 && name === 'deploykeys';
  const below =
    special ??
    (place.path.length === 0 && !isFeature && name !== 'settings' && name !== 'appearance'
      ? rootName(name)
      : own(managerPaths, name)) ??
    name;
  return { path: [...place.path, ...pathOf(below)], manager: true };
}

/** At the root the same names are whole collections: `gl.keys`, `gl.tags`. */
function rootName(name: string): string {
  return Object.hasOwn(rootPaths, name) ? (rootPaths[name] ?? name) : name;
}

interface Step {
  readonly method: string;
  readonly path: readonly string[];
  readonly next: Place | null;
}

function one(place: Place): Place {
  return { path: [...place.path, HOLE], manager: false };
}

/** Requests of a call on a manager, the first that exists counts. */
function managerCall(place: Place, name: string): Step[] {
  const item = one(place);
  const statuses = place.path[2] === 'statuses';
  switch (name) {
    case 'list':
      return statuses
        ? [{ method: 'GET', path: ['projects', HOLE, 'repository', 'commits', HOLE, 'statuses'], next: item }]
        : [{ method: 'GET', path: place.path, next: item }];
    case 'get':
      return [
        { method: 'GET', path: item.path, next: item },
        { method: 'GET', path: place.path, next: { ...place, manager: false } },
      ];
    case 'create':
    case 'import_project':
      return [
        { method: 'POST', path: place.path, next: item },
        { method: 'POST', path: item.path, next: item },
        ...(place.path.at(-1) === 'pipelines'
          ? [{ method: 'POST', path: [...place.path.slice(0, -1), 'pipeline'], next: item }]
          : []),
      ];
    case 'update':
    case 'set':
      return [
        { method: 'PUT', path: item.path, next: item },
        { method: 'PUT', path: place.path, next: item },
        { method: 'POST', path: item.path, next: item },
      ];
    case 'delete':
      return [
        { method: 'DELETE', path: item.path, next: null },
        { method: 'DELETE', path: place.path, next: null },
      ];
    case 'raw':
    case 'blame':
      return [
        { method: 'GET', path: [...item.path, name], next: null },
        { method: 'GET', path: [...item.path, name, HOLE], next: null },
      ];
    case 'upload':
      return [{ method: 'PUT', path: [...place.path, HOLE, HOLE, HOLE], next: null }];
    case 'download':
      return [
        { method: 'GET', path: [...item.path, 'download'], next: null },
        { method: 'GET', path: [...place.path, HOLE, HOLE, HOLE], next: null },
      ];
    case 'delete_in_bulk':
      return [{ method: 'DELETE', path: place.path, next: null }];
    case 'all':
      return [
        { method: 'GET', path: [...place.path, 'all'], next: item },
        { method: 'GET', path: place.path, next: item },
      ];
    default:
      return actionCall(place, name);
  }
}

/** An action is the last segment; whichever method the route has is meant, a changing one first. */
function actionCall(place: Place, name: string): Step[] {
  if (place.path.length === 0) {
    const path = Object.hasOwn(clientActions, name) ? clientActions[name] : undefined;
    return path === undefined ? [] : [{ method: 'GET', path, next: null }];
  }
  if (Object.hasOwn(verbMethods, name))
    return [{ method: own(verbMethods, name) ?? 'PUT', path: place.path, next: place }];
  const below = pathOf(own(actionPaths, name) ?? name);
  const methods = name === 'unshare' ? ['DELETE'] : ['POST', 'PUT', 'GET', 'DELETE'];
  // `access_tokens.rotate(id)`: the manager is told which one.
  const paths = place.manager ? [below, [HOLE, ...below]] : [below];
  return methods.flatMap((method) =>
    paths.map((path) => ({ method, path: [...place.path, ...path], next: null })),
  );
}

function settle(
  index: CatalogIndex,
  steps: readonly Step[],
): { step: Step; readings: readonly Reading[] } | null {
  for (const step of steps) {
    const readings = findRoutes(index, step.method, step.path).filter(
      ({ confidence, operations }) => confidence >= 0.7 && operations[0]?.startsWith(`${step.method} `),
    );
    if (readings.length > 0) return { step, readings };
  }
  return null;
}

interface Walk {
  readonly findings: Finding[];
  readonly place: Place | null;
  readonly end: number;
}

/** Follows one chain from the name at `at`: `gl.projects.get(1).mergerequests.list()`. */
function walk(
  index: CatalogIndex,
  tokens: readonly Token[],
  at: number,
  objects: ReadonlyMap<string, Place>,
): Walk | null {
  const first = tokens[at];
  if (first?.kind !== 'name') return null;
  const names = first.text.split('.').filter((name) => name !== 'self' && name !== 'this');
  const start = names[0] ?? '';
  let place = objects.get(start) ?? usualPlace(start);
  if (place === null || names.length < 2) return null;
  let parts = names.slice(1);
  let token = at;
  const findings: Finding[] = [];
  for (;;) {
    const called = tokens[token + 1]?.text === '(';
    for (const [order, name] of parts.entries()) {
      if (place === null) return { findings, place, end: token };
      if (order < parts.length - 1 || !called) {
        place = managerAt(place, name);
        continue;
      }
      const lazy = isLazy(tokens, token + 1);
      const here: Place = place;
      const found: ReturnType<typeof settle> = settle(
        index,
        here.manager ? managerCall(here, name) : actionCall(here, name),
      );
      const word = tokens[token];
      if (found === null || word === undefined) return { findings, place: null, end: token };
      if (!lazy)
        findings.push({
          span: { start: first.start, end: word.end },
          words: [{ start: word.start, end: word.end }],
          readings: found.readings,
        });
      place = found.step.next;
    }
    const close = called ? (tokens[token + 1]?.close ?? -1) : -1;
    const after = tokens[close + 1];
    const next = tokens[close + 2];
    if (close < 0 || after?.text !== '.' || next?.kind !== 'name')
      return { findings, place, end: close < 0 ? token : close };
    token = close + 2;
    parts = next.text.split('.');
  }
}

function isLazy(tokens: readonly Token[], open: number): boolean {
  const close = Math.min(tokens[open]?.close ?? open, open + 60);
  for (let at = open; at < close; at += 1)
    if (tokens[at]?.text === 'lazy' && tokens[at + 2]?.text === 'True') return true;
  return false;
}

/** The client's usual name, GitLab's, or a manager with a verb below an object's usual name: `project.jobs.get(`. */
const ofLibrary =
  /\bgl\.|gitlab|\b(?:project|group|mr|merge_request|issue|pipeline|job|user|commit)\.[a-z_]{3,40}\.(?:list|get|create|update|delete)\(/i;

/** Requests of python-gitlab calls, objects followed through variables and loops. */
export function pythonGitlabCalls(index: CatalogIndex, text: string, tokens: readonly Token[]): Finding[] {
  if (!ofLibrary.test(text)) return [];
  const objects = new Map<string, Place>();
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = walk(index, tokens, at, objects);
    if (found === null) continue;
    findings.push(...found.findings);
    const target = assignedName(tokens, at);
    if (target !== null && found.place !== null) objects.set(target, found.place);
    at = Math.max(at, found.findings.length > 0 ? Math.min(found.end, at + 1) : at);
  }
  return findings;
}

/** `x = <chain>` and `for x in <chain>`. */
function assignedName(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1];
  const name = tokens[at - 2];
  if (name?.kind !== 'name' || (before?.text !== '=' && before?.text !== 'in')) return null;
  return lastName(name.text);
}
