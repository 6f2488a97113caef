/**
 * The compact form in which the catalog travels: written by `catalog/build`, read by `src/data`.
 *
 * Everything that repeats is written once and referred to by its place. Change the shape and raise
 * `catalogFormat`: the reader refuses every other number.
 */
import * as z from 'zod/mini';

/** The one format this code writes and reads. */
export const catalogFormat = 3;

/** The first line of the text: format and checksum of everything after it. */
export const headerPattern = /^scopewise-catalog (\d+) ([0-9a-f]{8})\n/;

/** The header of a packed catalog. */
export function catalogHeader(json: string): string {
  return `scopewise-catalog ${catalogFormat} ${checksum(json)}\n`;
}

/** FNV-1a over the UTF-16 units, as eight hexadecimal digits. Finds damage, proves nothing about origin. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const Texts = z.array(z.string());
const Place = z.number().check(z.nonnegative());
const PlaceOrNull = z.nullable(Place);

/**
 * Operations by column: entry `n` of every column belongs to operation `n`, REST routes first, then GraphQL
 * mutations, GraphQL queries and the others. `lines` are coded (`packed-words.ts`) and separated by `lineEnd`; a
 * `column` holds two digits per operation, the place in the table of that name.
 */
const OperationColumns = z.object({
  /** One digit per route, the place in `methods`. */
  restMethods: z.string(),
  /** Lines, mode path. The first digit says how many segments are those of the line before. */
  restPaths: z.string(),
  /** Lines, mode pascal. */
  mutations: z.string(),
  queries: z.string(),
  /** Ids as they are, with one digit per id for the kind. */
  otherIds: z.string(),
  otherKinds: z.string(),
  /** Lines, mode sentence. */
  titles: z.string(),
  categories: z.string(),
  resources: z.string(),
  verbs: z.string(),
  acceptances: z.string(),
  /**
   * Lines as they are: `o` open, `u` unknown, `x` and a digit for the place in `credentials`, else alternatives
   * separated by blanks, each a row of grants: one digit for the boundary, two for the permission.
   */
  fineGrained: z.string(),
  risks: z.string(),
  /** In these four, 0 is nothing and every place is raised by one. */
  roles: z.string(),
  since: z.string(),
  until: z.string(),
  docs: z.string(),
  sources: z.string(),
  /** The places of the operations that are open on public projects, two digits each. */
  openOnPublic: z.string(),
});

/** Tools by column: line `n` of every column belongs to tool `n`. */
const ToolColumns = z.object({
  /** Lines as they are, aliases separated by `|`. */
  aliases: z.string(),
  /** Lines, mode sentence. */
  purposes: z.string(),
  /**
   * Lines as they are: variants separated by blanks, each one digit for the place in `variantNames` and two per
   * operation.
   */
  variants: z.string(),
  variantNames: Texts,
});

export const PackedCatalog = z.object({
  gitlab: z.string(),
  /** The word table of all coded lines. */
  words: z.string(),
  /** The rows that are few enough to travel as they are; their schema is in `catalog.ts`. */
  scopes: z.array(z.unknown()),
  tools: ToolColumns,
  /** Two digits each for resource, action, category and boundary set of a permission. */
  permissions: z.string(),
  /** Lines, mode title. */
  permissionResources: z.string(),
  /** First and last release of the permissions of which one is known, by the place of the permission. */
  permissionReleases: z.array(z.tuple([Place, z.nullable(z.string()), z.nullable(z.string())])),
  actions: Texts,
  /** Each a list of boundary places. */
  boundarySets: z.array(z.array(Place)),
  kinds: Texts,
  methods: Texts,
  categories: Texts,
  /** Lines, mode sentence. */
  resources: z.string(),
  verbs: Texts,
  /** Each a list of tags. */
  risks: z.array(Texts),
  /** First and last releases. */
  releases: Texts,
  docs: Texts,
  credentials: Texts,
  /** Roles with where they are written, and the same of the second opinion: two empty texts where it does not differ. */
  roles: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  sourceNames: Texts,
  /** Each a set of places in `sourceNames`. */
  sources: z.array(z.array(Place)),
  /**
   * Alternatives separated by `|`, scopes by `,`: `api|read_registry,write_registry`. `-` is the empty set, an empty
   * text no alternative.
   */
  alternatives: Texts,
  /** Conditions and refusals. */
  remarks: Texts,
  /** What one token type needs: enforced and documented (in `alternatives`), condition and refusal (in `remarks`). */
  acceptances: z.array(z.tuple([Place, Place, PlaceOrNull, PlaceOrNull])),
  /** What an operation needs, one place in `acceptances` per token type in the order of `tokenTypes`. */
  acceptanceProfiles: z.array(z.array(Place)),
  operations: OperationColumns,
});
export type PackedCatalog = z.infer<typeof PackedCatalog>;
