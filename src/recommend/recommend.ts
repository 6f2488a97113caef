/** The least-privilege answer for a list of operations. Pure: the catalog and the need go in, the answer comes out. */
import type { Catalog, Operation } from '../model/catalog';
import type {
  ClassicAnswer,
  FineGrainedAnswer,
  Impossible,
  Need,
  Recommendation,
} from '../model/recommendation';
import { type Basis, type ClassicCover, coverClassic } from './classic';
import { coverFineGrained, type FineGrainedCover } from './fine-grained';
import { narrowerWays } from './narrower';
import { notesFor } from './notes';
import { isOlder } from './release';
import { leastRoleFor } from './role';
import {
  classicImpossible,
  fineGrainedImpossible,
  fineGrainedSince,
  fineGrainedTooOld,
  unknownOperation,
} from './ways-out';

/**
 * The cheapest classic scopes (as enforced, and as documented) and the fewest fine-grained permissions that do all
 * operations of the need, with reasons, remarks and, for what cannot be done, the ways out. The answer does not
 * depend on the order of the operations; ids the catalog does not have are named as unknown.
 */
export function recommend(catalog: Catalog, need: Need): Recommendation {
  const ids = [...new Set(need.operations)];
  const operations = ids.flatMap((id) => catalog.operation(id) ?? []);
  const unknown = ids.filter((id) => !catalog.operation(id));
  const classic = coverClassic(catalog, operations, need, 'enforced');
  const documented = coverClassic(catalog, operations, need, 'documented');
  const fineGrained = coverFineGrained(catalog, operations, need.boundary);
  const strangers = unknown.map(unknownOperation);
  return {
    need,
    classic: classicAnswer(catalog, need, classic, 'enforced', strangers),
    documented: classicAnswer(catalog, need, documented, 'documented', strangers),
    fineGrained: {
      ...fineGrainedAnswer(catalog, operations, need, fineGrained),
      unknown: unknownTo(fineGrained, unknown),
    },
    role: unknown.length > 0 ? null : leastRoleFor(operations),
    narrower: narrowerWays(catalog, operations, need, classic, fineGrained),
    notes: notesFor({ catalog, operations, need, classic, documented, fineGrained }),
  };
}

function classicAnswer(
  catalog: Catalog,
  need: Need,
  cover: ClassicCover,
  basis: Basis,
  strangers: readonly Impossible[],
): ClassicAnswer {
  return {
    scopes: cover.scopes,
    because: cover.because,
    free: cover.free.map((operation) => operation.id),
    impossible: [
      ...cover.refused.map((operation) => classicImpossible(catalog, operation, need, basis)),
      ...strangers,
    ],
  };
}

function fineGrainedAnswer(
  catalog: Catalog,
  operations: readonly Operation[],
  need: Need,
  cover: FineGrainedCover,
): Omit<FineGrainedAnswer, 'unknown'> {
  if (isOlder(need.gitlab, fineGrainedSince.beta)) {
    const known = operations.filter((operation) => operation.fineGrained.kind !== 'unknown');
    const impossible = known.map((operation) => fineGrainedTooOld(catalog, operation, need));
    return { permissions: [], free: [], impossible, boundaries: [] };
  }
  return {
    permissions: cover.permissions,
    boundaries: cover.boundaries,
    free: cover.free.map((operation) => operation.id),
    impossible: cover.refused.map((operation) => fineGrainedImpossible(catalog, operation, need)),
  };
}

function unknownTo(cover: FineGrainedCover, strangers: readonly string[]): readonly string[] {
  return [...cover.unknown.map((operation) => operation.id), ...strangers];
}
