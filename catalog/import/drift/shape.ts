/** Finds what was only renamed: something gone and something new that are alike in shape. */
import type { Operation, Permission } from '../../../src/model/catalog';
import type { BuiltCatalog } from '../../build/build';
import { permissionsOf } from '../../build/granted';
import { spellFineGrained } from './spell';

/** Below this two things are different things, not one that was renamed. */
const alike = 0.6;

/** Names of before by names of after. */
export type Renamed = ReadonlyMap<string, string>;

/** Operations of one kind, method and permission whose paths or names are alike. */
export function matchOperations(removed: readonly Operation[], added: readonly Operation[]): Renamed {
  return bestPairs(
    removed,
    added,
    ({ id }) => id,
    (from, to) => {
      if (from.kind !== to.kind || from.rest?.method !== to.rest?.method) return 0;
      if (from.kind === 'graphql' && from.id.split(' ')[0] !== to.id.split(' ')[0]) return 0;
      const words = overlap(ownWords(from), ownWords(to));
      const asMuch = spellFineGrained(from.fineGrained) === spellFineGrained(to.fineGrained) ? 0.2 : 0;
      const asLong =
        (from.rest?.path.split('/').length ?? 0) === (to.rest?.path.split('/').length ?? 0) ? 0 : -0.2;
      return words === 0 ? 0 : words + asMuch + asLong;
    },
  );
}

/** The words that tell an operation from its neighbours: those behind `/projects/:id`, without parameters. */
function ownWords({ id, rest }: Operation): readonly string[] {
  const path = rest?.path.replace(/^\/(?:projects|groups|users)\/:[a-z_0-9]+/, '');
  return wordsOf(path ?? id.replace(/^(?:mutation|query) /, '')).filter((word) => !/^[:*(]/.test(word));
}

/** Permissions that open the same operations, or of the same boundaries and words that are alike. */
export function matchPermissions(
  removed: readonly Permission[],
  added: readonly Permission[],
  before: BuiltCatalog,
  after: BuiltCatalog,
): Renamed {
  const openedBefore = openedBy(before);
  const openedAfter = openedBy(after);
  return bestPairs(
    removed,
    added,
    ({ name }) => name,
    (from, to) =>
      Math.max(
        overlap(openedBefore.get(from.name) ?? [], openedAfter.get(to.name) ?? []),
        from.action === to.action && from.boundaries.join() === to.boundaries.join()
          ? overlap(wordsOf(from.name), wordsOf(to.name))
          : 0,
      ),
  );
}

/** Ids of the operations that need a permission. */
function openedBy({ operations }: BuiltCatalog): ReadonlyMap<string, readonly string[]> {
  const opened = new Map<string, string[]>();
  for (const { operation } of operations) {
    for (const name of permissionsOf(operation)) {
      const ids = opened.get(name);
      if (ids === undefined) opened.set(name, [operation.id]);
      else ids.push(operation.id);
    }
  }
  return opened;
}

/** The likeliest pairs first; nobody is used twice. */
function bestPairs<Thing>(
  removed: readonly Thing[],
  added: readonly Thing[],
  name: (thing: Thing) => string,
  likeness: (from: Thing, to: Thing) => number,
): Renamed {
  const pairs = removed
    .flatMap((from) => added.map((to) => ({ from: name(from), to: name(to), score: likeness(from, to) })))
    .filter(({ score }) => score >= alike)
    .sort((left, right) => right.score - left.score || (left.to < right.to ? -1 : 1));
  const used = new Set<string>();
  const renamed = new Map<string, string>();
  for (const { from, to } of pairs) {
    if (used.has(from) || renamed.has(to)) continue;
    used.add(from);
    renamed.set(to, from);
  }
  return renamed;
}

/** `MlModelDelete` and `ml_model_delete` are the words ml, model, delete; names of parameters are one word. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/:[a-z_0-9]+/g, ':')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s/._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?<=..)s$/, ''));
}

/** How much two lists share, from 0 to 1, repetitions counted. */
export function overlap(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  const shared = left.filter((word) => {
    const place = rest.indexOf(word);
    if (place !== -1) rest.splice(place, 1);
    return place !== -1;
  });
  return (2 * shared.length) / (left.length + right.length);
}
