/** A REST path template, read as places and things. */

import { withArticle, wordsOf } from './grammar';
import { nameOf } from './nouns';
import { type Action, type Noun, titleTables } from './tables';

/** Where a route lives: `/projects/:id/...`, `/admin/...`, `/user/...`. */
export interface Place {
  /** `a project`; `the instance` where the path names no place. */
  readonly phrase: string;
  /** Singular noun, for titles of the place itself. */
  readonly noun: string | null;
}

/** One thing on the way: all of them (`jobs`), one of them (`jobs/:job_id`), or the only one (`trace`). */
export interface Thing {
  readonly noun: Noun;
  readonly kind: 'all' | 'one' | 'only';
}

export interface ReadPath {
  readonly place: Place;
  readonly things: readonly Thing[];
  /** Set when the last segment says what is done rather than what it is done to. */
  readonly action: Action | null;
}

const holders: Readonly<Record<string, string>> = {
  projects: 'project',
  groups: 'group',
  group: 'group',
  users: 'user',
  organizations: 'organization',
  namespaces: 'namespace',
};

/** Segments that group routes and say nothing to a person. */
const silent = new Set(['-', 'api', 'v1', 'repository', 'admin', 'internal', 'security', 'manage', 'user']);

/** Segments of a template without optional parts: `/groups/:id/(-/)epics` -> groups, :id, epics. */
function segmentsOf(path: string): string[] {
  return path
    .replace(/\([^)]*\)/g, '')
    .split('/')
    .filter((segment) => segment !== '');
}

const isParameter = (segment: string | undefined): boolean => segment !== undefined && /[:*{]/.test(segment);

function placeOf(segments: readonly string[]): { place: Place; rest: readonly string[] } {
  const [first = '', second] = segments;
  const holder = holders[first];
  if (holder && isParameter(second))
    return { place: { phrase: withArticle(holder), noun: holder }, rest: segments.slice(2) };
  if (first === 'admin' || first === 'application')
    return { place: { phrase: 'the instance', noun: null }, rest: segments.slice(1) };
  if (first === 'user') return { place: { phrase: 'your account', noun: null }, rest: segments.slice(1) };
  return { place: { phrase: 'the instance', noun: null }, rest: segments };
}

function thingAt(segment: string, next: string | undefined): Thing {
  const { noun, many } = nameOf(segment);
  if (isParameter(next)) return { noun, kind: 'one' };
  return { noun, kind: many && noun.plural !== '' ? 'all' : 'only' };
}

/** Reading changes nothing: `GET .../export` is the export, not the act of exporting. */
function mayMean(method: string, { verb }: Action): boolean {
  return method !== 'GET' || verb === 'read' || verb === 'download';
}

/** Reads a template; unknown words become things under their own name. */
export function readPath(method: string, path: string): ReadPath {
  const { actions } = titleTables();
  const { place, rest } = placeOf(segmentsOf(path));
  const things: Thing[] = [];
  let action: Action | null = null;
  rest.forEach((segment, index) => {
    if (isParameter(segment) || silent.has(segment)) return;
    const last = rest.slice(index + 1).every(isParameter);
    const known = actions.get(wordsOf(segment).join(' '));
    if (last && known && mayMean(method, known)) {
      action = known;
      return;
    }
    things.push(thingAt(segment, rest[index + 1]));
  });
  return { place, things, action };
}
