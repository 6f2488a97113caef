import { boundaries, type FineGrained, type LeastRole, tokenTypes } from '../../src/model/catalog';
import { catalogFormat, type PackedCatalog } from '../../src/model/packed-catalog';
import { type AcceptanceProfile, spell } from './acceptance';
import type { BuiltCatalog } from './build';

/** Values in the order they were first met, each once. */
class Pool<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a value; equal values share one. */
  place(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  placeOrNull(value: Value | null): number | null {
    return value === null ? null : this.place(value);
  }
}

/** Writes the catalog in its compact form; the same catalog always gives the same result. */
export function packCatalog(catalog: BuiltCatalog): PackedCatalog {
  const texts = () => new Pool<string>();
  const [kinds, categories, resources, verbs, risks, since, docs, sourceNames, boundarySets] = Array.from(
    { length: 9 },
    texts,
  ) as [
    Pool<string>,
    Pool<string>,
    Pool<string>,
    Pool<string>,
    Pool<string>,
    Pool<string>,
    Pool<string>,
    Pool<string>,
    Pool<string>,
  ];
  const roles = new Pool<[string, string]>();
  const sources = new Pool<number[]>();
  const fineGrained = new Pool<PackedCatalog['fineGrained'][number]>();
  const acceptance = acceptancePacker();
  const permissionPlaces = new Map(catalog.permissions.map((permission, place) => [permission.name, place]));
  const role = (least: LeastRole | null) =>
    roles.placeOrNull(least === null ? null : [least.role, least.source]);
  const operations = catalog.operations.map(({ operation }) => operation);
  return {
    format: catalogFormat,
    gitlab: catalog.gitlab,
    operations: {
      ids: operations.map(({ id }) => id).join('\n'),
      titles: operations.map(({ title }) => title).join('\n'),
      kinds: operations.map(({ kind }) => kinds.place(kind)),
      categories: operations.map(({ category }) => categories.place(category)),
      resources: operations.map(({ resource }) => resources.place(resource)),
      verbs: operations.map(({ verb }) => verbs.place(verb)),
      acceptances: catalog.operations.map((built) => acceptance.place(built.acceptance)),
      fineGrained: operations.map((operation) =>
        fineGrained.place(packFineGrained(operation.fineGrained, permissionPlaces)),
      ),
      risks: operations.map((operation) => risks.place(operation.risks.join())),
      roles: operations.map(({ leastRole }) => role(leastRole)),
      since: operations.map((operation) => since.placeOrNull(operation.since)),
      docs: operations.map((operation) => docs.placeOrNull(operation.docs)),
      sources: operations.map((operation) =>
        sources.place(operation.sources.map((source) => sourceNames.place(source))),
      ),
      openOnPublic: operations.flatMap(({ openOnPublic }, place) => (openOnPublic ? [place] : [])),
    },
    permissions: catalog.permissions
      .map(({ name, resource, action, category }) => [name, resource, action, category].join('\t'))
      .join('\n'),
    permissionBoundaries: catalog.permissions.map((permission) =>
      boundarySets.place(permission.boundaries.map((boundary) => boundaries.indexOf(boundary)).join('')),
    ),
    scopes: [...catalog.scopes],
    tools: [...catalog.tools],
    boundarySets: boundarySets.values,
    kinds: kinds.values,
    categories: categories.values,
    resources: resources.values,
    verbs: verbs.values,
    risks: risks.values,
    since: since.values,
    docs: docs.values,
    roles: roles.values,
    sourceNames: sourceNames.values,
    sources: sources.values,
    fineGrained: fineGrained.values,
    ...acceptance.tables(),
  };
}

function acceptancePacker() {
  const alternatives = new Pool<string>();
  const remarks = new Pool<string>();
  const acceptances = new Pool<[number, number, number | null, number | null]>();
  const profiles = new Pool<number[]>();
  return {
    place: (profile: AcceptanceProfile) =>
      profiles.place(
        tokenTypes.map((tokenType) => {
          const { enforced, documented, condition, refusal } = profile[tokenType];
          return acceptances.place([
            alternatives.place(spell(enforced)),
            alternatives.place(spell(documented)),
            remarks.placeOrNull(condition),
            remarks.placeOrNull(refusal),
          ]);
        }),
      ),
    tables: () => ({
      alternatives: alternatives.values,
      remarks: remarks.values,
      acceptances: acceptances.values,
      acceptanceProfiles: profiles.values,
    }),
  };
}

function packFineGrained(
  value: FineGrained,
  places: ReadonlyMap<string, number>,
): PackedCatalog['fineGrained'][number] {
  if (value.kind === 'open' || value.kind === 'unknown') return value.kind;
  if (value.kind === 'impossible') return ['impossible', value.credential];
  return value.alternatives.map((grants) =>
    grants.flatMap(({ boundary, permission }) => [
      boundaries.indexOf(boundary),
      places.get(permission) ?? -1,
    ]),
  );
}
