import type { DescribedScope, Operation, Permission, Tool } from '../../src/model/catalog';
import { beyondRestDrafts } from './beyond-rest';
import { categories } from './category';
import { otherClaims } from './classic-other';
import { classicRest } from './classic-rest';
import { conditionTexts } from './condition-texts';
import { docsLink } from './docs-link';
import type { BuiltOperation, Draft } from './draft';
import { graphqlDrafts } from './graphql';
import { readLifetimes } from './lifetimes';
import { applyOverrides, type Override, readOverrides } from './overrides';
import { collectPermissions, readPermissionRows } from './permissions';
import { restDrafts } from './rest';
import { readRisks } from './risks';
import { readRoles } from './roles';
import { buildScopes, carriers } from './scopes';
import type { Sources } from './sources';
import { operationTitle } from './titles/title';
import { buildTools } from './tools';

/** The catalog before it is packed. */
export interface BuiltCatalog {
  readonly gitlab: string;
  readonly operations: readonly BuiltOperation[];
  readonly scopes: readonly DescribedScope[];
  readonly permissions: readonly Permission[];
  readonly tools: readonly Tool[];
}

/** Parses, joins and judges all sources. Throws a SourceProblem where a source is not as agreed. */
export function buildCatalog(
  sources: Sources,
  overrides: readonly Override[] = readOverrides(),
): BuiltCatalog {
  const lifetimes = readLifetimes(sources);
  const scopes = buildScopes(sources, lifetimes);
  const carries = carriers(scopes);
  const texts = conditionTexts(sources);
  const claims = otherClaims(sources, texts);
  const rows = readPermissionRows(sources);
  const permissions = collectPermissions(
    [
      ...rows.rest,
      ...rows.graphql,
      ...[...rows.other.values()].flatMap((some) => some ?? []),
      ...rows.former,
    ],
    new Map(sources.tables['beyond_rest.tsv'].rows.map(({ cells }) => [cells.resource, cells.category])),
    lifetimes,
  );
  const classic = classicRest(
    sources,
    texts,
    claims,
    scopes.map((scope) => scope.name),
  );
  const rest = restDrafts(sources, rows.rest, permissions, classic, carries);
  const drafts = [
    ...rest,
    ...graphqlDrafts(sources, rows.graphql, permissions, claims, carries),
    ...beyondRestDrafts({
      sources,
      claims,
      texts,
      otherRows: rows.other,
      permissions,
      carries,
      routes: new Map(rest.map((draft) => [draft.id, draft])),
    }),
  ];
  const categoryOf = categories(sources, rest);
  const risks = readRisks(sources);
  const roles = readRoles(sources, new Set(drafts.map(({ id }) => id)));
  const operations = drafts.map((draft): BuiltOperation => {
    const operation = withTitle(draft, categoryOf(draft));
    const { since, until } = lifetimes.of('operation', draft.id);
    const judged = {
      ...operation,
      risks: risks(operation, draft),
      leastRole: roles(draft.id),
      since: since ?? draft.since,
      until,
    };
    return { operation: judged, acceptance: draft.acceptance };
  });
  return {
    gitlab: lifetimes.release,
    operations: applyOverrides(operations, overrides),
    scopes,
    permissions: permissions.list,
    tools: buildTools(sources),
  };
}

function withTitle(draft: Draft, category: string): Operation {
  const { title, resource, verb } = operationTitle({
    id: draft.id,
    kind: draft.kind,
    method: draft.rest?.method ?? null,
    path: draft.rest?.path ?? null,
    name: draft.graphql,
    permission: draft.words,
  });
  const sources = [...new Set(draft.sources)];
  return {
    id: draft.id,
    kind: draft.kind,
    title,
    category,
    resource: draft.fixed?.resource ?? resource,
    verb: draft.fixed?.verb ?? verb,
    rest: draft.rest,
    fineGrained: draft.fineGrained,
    openOnPublic: draft.openOnPublic,
    risks: [],
    leastRole: null,
    since: draft.since,
    until: null,
    docs: docsLink(sources),
    sources,
  };
}
