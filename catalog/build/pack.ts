import * as z from 'zod/mini';
import { type Operation, Scope } from '../../src/model/catalog';
import type { PackedCatalog } from '../../src/model/packed-catalog';
import { lineEnd, writeDigit, writeNumber } from '../../src/model/packed-words';
import type { BuiltCatalog } from './build';
import { packAcceptances } from './pack-acceptances';
import { fineGrainedCoder, packPermissions } from './pack-permissions';
import { packTools } from './pack-tools';
import { Pool } from './pool';
import { type Lines, wordTable } from './word-table';

/** Writes the catalog in its compact form; the same catalog always gives the same result. */
export function packCatalog(catalog: BuiltCatalog): PackedCatalog {
  const operations = inPackedOrder(catalog.operations.map(({ operation }) => operation));
  const ids = idParts(operations);
  const categories = new Pool<string>();
  const resources = new Pool<string>();
  const verbs = new Pool<string>();
  const risks = new Pool<string[]>();
  const releases = new Pool<string>();
  const docs = new Pool<string>();
  const roles = new Pool<[string, string, string, string]>();
  const sourceNames = new Pool<string>();
  const sources = new Pool<number[]>();
  const kinds = new Pool<string>();
  const methods = new Pool<string>();
  const credentials = new Pool<string>();
  const permissions = packPermissions(catalog.permissions, categories);
  const acceptances = packAcceptances(catalog.operations.map(({ acceptance }) => acceptance));
  const fineGrained = fineGrainedCoder(catalog.permissions, credentials);
  const column = (place: (operation: Operation) => number) =>
    operations.map((operation) => writeNumber(place(operation))).join('');
  const columnOrNull = (place: (operation: Operation) => number | null) =>
    column((operation) => (place(operation) ?? -1) + 1);
  const resourceColumn = column(({ resource }) => resources.place(resource));
  const lines = {
    paths: { mode: 'path', lines: ids.paths.map(({ rest }) => rest) },
    mutations: { mode: 'pascal', lines: ids.mutations },
    queries: { mode: 'pascal', lines: ids.queries },
    titles: { mode: 'sentence', lines: operations.map(({ title }) => title) },
    resources: { mode: 'sentence', lines: resources.values },
    permissionResources: { mode: 'title', lines: permissions.resources },
    purposes: { mode: 'sentence', lines: catalog.tools.map(({ purpose }) => purpose) },
  } satisfies Record<string, Lines>;
  const words = wordTable(Object.values(lines));
  const coded = ({ mode, lines: texts }: Lines) => texts.map((text) => words.code(text, mode));
  return {
    gitlab: catalog.gitlab,
    words: words.words.join(lineEnd),
    operations: {
      restMethods: ids.paths.map(({ method }) => writeDigit(methods.place(method))).join(''),
      restPaths: coded(lines.paths)
        .map((line, index) => writeDigit(ids.paths[index]?.shared ?? 0) + line)
        .join(lineEnd),
      mutations: coded(lines.mutations).join(lineEnd),
      queries: coded(lines.queries).join(lineEnd),
      otherIds: ids.others.map(({ id }) => id).join(lineEnd),
      otherKinds: ids.others.map(({ kind }) => writeDigit(kinds.place(kind))).join(''),
      titles: coded(lines.titles).join(lineEnd),
      categories: column(({ category }) => categories.place(category)),
      resources: resourceColumn,
      verbs: column(({ verb }) => verbs.place(verb)),
      acceptances: acceptances.places.map(writeNumber).join(''),
      fineGrained: operations.map((operation) => fineGrained(operation.fineGrained)).join(lineEnd),
      risks: column((operation) => risks.place([...operation.risks])),
      roles: columnOrNull(({ leastRole }) =>
        roles.placeOrNull(
          leastRole && [
            leastRole.role,
            leastRole.source,
            leastRole.otherwise?.role ?? '',
            leastRole.otherwise?.source ?? '',
          ],
        ),
      ),
      since: columnOrNull((operation) => releases.placeOrNull(operation.since)),
      until: columnOrNull((operation) => releases.placeOrNull(operation.until)),
      docs: columnOrNull((operation) => docs.placeOrNull(operation.docs)),
      sources: column((operation) =>
        sources.place(operation.sources.map((source) => sourceNames.place(source))),
      ),
      openOnPublic: operations
        .flatMap(({ openOnPublic }, place) => (openOnPublic ? [writeNumber(place)] : []))
        .join(''),
    },
    permissions: permissions.column,
    permissionResources: coded(lines.permissionResources).join(lineEnd),
    resources: coded(lines.resources).join(lineEnd),
    permissionReleases: permissions.releases,
    actions: permissions.actions,
    boundarySets: permissions.boundarySets,
    scopes: catalog.scopes.map((scope) => z.parse(Scope, scope)),
    tools: {
      ...packTools(catalog.tools, operations),
      purposes: coded(lines.purposes).join(lineEnd),
    },
    kinds: kinds.values,
    methods: methods.values,
    categories: categories.values,
    verbs: verbs.values,
    risks: risks.values,
    releases: releases.values,
    docs: docs.values,
    credentials: credentials.values,
    roles: roles.values,
    sourceNames: sourceNames.values,
    sources: sources.values,
    ...acceptances.tables,
  };
}

/** The order the packed form prescribes is the one the builder makes; a different one would mix up the columns. */
function inPackedOrder(operations: readonly Operation[]): readonly Operation[] {
  const rank = ({ kind, id }: Operation) => {
    if (kind === 'rest') return 0;
    if (id.startsWith('mutation ')) return 1;
    return id.startsWith('query ') ? 2 : 3;
  };
  operations.forEach((operation, place) => {
    const before = operations[place - 1];
    if (before !== undefined && rank(before) > rank(operation)) {
      throw new RangeError(`${operation.id} stands after ${before.id}`);
    }
  });
  return operations;
}

/** Ids taken apart for the packed form. */
function idParts(operations: readonly Operation[]) {
  const named = (prefix: string) =>
    operations.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length));
  let before: readonly string[] = [];
  const paths = operations.flatMap(({ rest }) => {
    if (rest === null) return [];
    const segments = rest.path.split('/');
    const differs = segments.findIndex((segment, index) => segment !== before[index]);
    const shared = differs === -1 ? segments.length : differs;
    before = segments;
    return [{ method: rest.method, shared, rest: segments.slice(shared).join('/') }];
  });
  const others = operations.filter(({ rest, id }) => rest === null && !/^(mutation|query) /.test(id));
  return { paths, mutations: named('mutation '), queries: named('query '), others };
}
