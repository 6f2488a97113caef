/** Titles of REST operations by rule. */
import type { Verb } from '../../../src/model/catalog';
import { capitalised, withArticle, wordsOf } from './grammar';
import { type Place, readPath, type Thing } from './rest-path';
import { type Action, type Title, titleTables } from './tables';

type Made = Omit<Title, 'resource'>;

/** `the log` where there is only one, `a job` otherwise. */
function named({ noun, kind }: Thing): string {
  return kind === 'only' ? `the ${noun.singular}` : withArticle(noun.singular);
}

/** Words for the place and the things around the last one: ` on an issue`, ` of a project`. */
function around(place: Place, outer: readonly Thing[], link: string, always: boolean): string {
  const [nearest] = outer.slice(-1);
  if (nearest) {
    const further = nearest.noun.homely ? '' : around(place, outer.slice(0, -1), nearest.noun.link, true);
    return ` ${link} ${named(nearest)}${further}`;
  }
  return always ? ` ${link} ${place.phrase}` : '';
}

/** A thing is created `in` a project, `on` the instance, `for` an issue, and added `to` all of them. */
function linkOfMake(make: string, link: string, place: Place, inPlace: boolean): string {
  if (make === 'Add' || make === 'Upload') return 'to';
  if (link !== 'of') return link;
  if (!inPlace) return 'for';
  if (place.noun === null) return place.phrase === 'the instance' ? 'on' : 'for';
  return place.noun === 'user' ? 'for' : 'in';
}

function made(method: string, place: Place, outer: readonly Thing[], thing: Thing): Made {
  const { noun, kind } = thing;
  const near = (link: string, always: boolean): string => around(place, outer, link, always);
  const one = withArticle(noun.singular);
  const name = named(thing);
  const said = kind === 'only' || !noun.homely;
  switch (method) {
    case 'GET':
      if (kind === 'all') return { title: `List the ${noun.plural}${near(noun.link, true)}`, verb: 'list' };
      return { title: `Read ${name}${near(noun.link, said)}`, verb: 'read' };
    case 'HEAD':
      return { title: `Check that ${one}${near(noun.link, said)} exists`, verb: 'read' };
    case 'POST': {
      const link = linkOfMake(noun.make, noun.link, place, outer.length === 0);
      return { title: `${noun.make} ${one}${near(link, said)}`, verb: 'create' };
    }
    case 'DELETE': {
      const link = noun.drop === 'Remove' ? 'from' : noun.link;
      const what = kind === 'all' ? noun.plural : name;
      return { title: `${noun.drop} ${what}${near(link, said)}`, verb: 'delete' };
    }
    default:
      return {
        title: `Update ${kind === 'all' ? `the ${noun.plural}` : name}${near(noun.link, said)}`,
        verb: 'update',
      };
  }
}

const writing = new Set(['POST', 'PUT', 'PATCH']);
const ordinary = new Set(['create', 'update', 'delete', 'add', 'assign', 'upload']);

/** What GitLab's permission calls the operation, where that says more than the method does. */
function permissionVerb(permissionAction: string | null): Action | undefined {
  const words = wordsOf(permissionAction ?? '').join(' ');
  return ordinary.has(words) ? undefined : titleTables().actions.get(words);
}

/** The title a REST route gets from its method, its path template and GitLab's permission for it. */
export function restTitle(method: string, path: string, permissionAction: string | null): Title {
  const { place, things, action } = readPath(method, path);
  const [last] = things.slice(-1);
  const outer = things.slice(0, -1);
  const target = last
    ? `${named(last)}${around(place, outer, last.noun.link, !last.noun.homely)}`
    : place.phrase;
  const resource = capitalised(last?.noun.singular ?? place.noun ?? 'instance');
  if (action) return { title: action.phrase.replace('%', target), verb: action.verb, resource };
  if (!last) return { ...placeTitle(method, target), resource };
  const special = writing.has(method) ? permissionVerb(permissionAction) : undefined;
  if (!special) return { ...made(method, place, outer, last), resource };
  return { title: special.phrase.replace('%', target), verb: special.verb, resource };
}

const plainWord: Readonly<Record<string, readonly [string, Verb]>> = {
  GET: ['Read', 'read'],
  POST: ['Create', 'create'],
  DELETE: ['Delete', 'delete'],
};

function placeTitle(method: string, target: string): Made {
  const [word, verb] = plainWord[method] ?? ['Update', 'update'];
  return { title: `${word} ${target}`, verb };
}
