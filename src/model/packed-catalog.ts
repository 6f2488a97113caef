/**
 * The compact form in which the catalog travels: written by `catalog/build`, read by `src/data`.
 *
 * Everything that repeats is written once and referred to by its index. Change the shape and raise
 * `catalogFormat`: the reader refuses every other number.
 */
import * as z from 'zod/mini';

/** The one format this code writes and reads. */
export const catalogFormat = 1;

const Texts = z.array(z.string());
const Index = z.number().check(z.nonnegative());
/** `null` where there is nothing to say. */
const IndexOrNull = z.nullable(Index);

/**
 * Operations by column: entry `n` of every column belongs to operation `n`. Columns of text are joined by line
 * feeds, which compresses better than an array. Numbers are indexes into the tables of the same name.
 */
const OperationColumns = z.object({
  /** `GET /projects/:id/jobs`; REST ids also hold method and path. */
  ids: z.string(),
  titles: z.string(),
  kinds: z.array(Index),
  categories: z.array(Index),
  resources: z.array(Index),
  verbs: z.array(Index),
  acceptances: z.array(Index),
  fineGrained: z.array(Index),
  risks: z.array(Index),
  roles: z.array(IndexOrNull),
  since: z.array(IndexOrNull),
  docs: z.array(IndexOrNull),
  sources: z.array(Index),
  /** Positions of the operations that are open on public projects. */
  openOnPublic: z.array(Index),
});

export const PackedCatalog = z.object({
  format: z.number(),
  gitlab: z.string(),
  /** The rows that are few enough to travel as they are; their schemas are in `catalog.ts`. */
  scopes: z.array(z.unknown()),
  tools: z.array(z.unknown()),
  /** `name resource action category`, tab separated, one permission a line; boundaries beside it. */
  permissions: z.string(),
  permissionBoundaries: z.array(Index),
  /** Each a list of boundary indexes as digits: `01`. */
  boundarySets: Texts,
  kinds: Texts,
  categories: Texts,
  resources: Texts,
  verbs: Texts,
  /** Each a list of tags, comma separated. */
  risks: Texts,
  since: Texts,
  docs: Texts,
  /** Roles with where they are written. */
  roles: z.array(z.tuple([z.string(), z.string()])),
  sourceNames: Texts,
  /** Each a set of indexes into `sourceNames`. */
  sources: z.array(z.array(Index)),
  /** Alternatives separated by `|`, scopes by `,`: `api|read_registry,write_registry`. `-` is the empty set, an empty text no alternative. */
  alternatives: Texts,
  /** Conditions and refusals. */
  remarks: Texts,
  /** What one token type needs: enforced, documented (indexes into `alternatives`), condition, refusal (into `remarks`). */
  acceptances: z.array(z.tuple([Index, Index, IndexOrNull, IndexOrNull])),
  /** What an operation needs, one index into `acceptances` per token type in the order of `tokenTypes`. */
  acceptanceProfiles: z.array(z.array(Index)),
  /**
   * What a fine-grained token needs: `open`, `unknown`, `impossible` with the credential's text, or alternatives,
   * each a list of [boundary index, permission index] pairs in one flat array.
   */
  fineGrained: z.array(
    z.union([
      z.literal('open'),
      z.literal('unknown'),
      z.tuple([z.literal('impossible'), z.string()]),
      z.array(z.array(Index)),
    ]),
  ),
  operations: OperationColumns,
});
export type PackedCatalog = z.infer<typeof PackedCatalog>;
