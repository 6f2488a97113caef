import { type AcceptanceProfile, type Carries, profile } from './acceptance';
import type { OtherClaims } from './classic-other';
import type { Draft } from './draft';
import { compare, type PermissionRow, type Permissions } from './permissions';
import { SourceProblem } from './source-problem';
import { type Sources, tableSource } from './sources';

type GraphqlRow = PermissionRow & { readonly kind: 'Mutation' | 'Type' | 'Field'; readonly name: string };

/** Every GraphQL mutation, type and field with its own permission, once, sorted by id. */
export function graphqlDrafts(
  sources: Sources,
  rows: readonly GraphqlRow[],
  permissions: Permissions,
  claims: OtherClaims,
  carries: Carries,
): readonly Draft[] {
  const source = tableSource(sources.tables['fine_grained_graphql.tsv']);
  const acceptances = {
    read: graphqlAcceptance(claims, carries, 'GraphQL query'),
    write: graphqlAcceptance(claims, carries, 'GraphQL mutation'),
  };
  const byId = new Map<string, GraphqlRow[]>();
  for (const row of rows) {
    const id = `${row.kind === 'Mutation' ? 'mutation' : 'query'} ${row.name}`;
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return [...byId.entries()]
    .sort(([left], [right]) => compare(left, right))
    .map(([id, own]): Draft => {
      const first = own[0];
      if (first === undefined)
        throw new SourceProblem('fine_grained_graphql.tsv', 0, id, 'a name has at least one row');
      const writes = first.kind === 'Mutation';
      return {
        id,
        kind: 'graphql',
        rest: null,
        graphql: first.name,
        words: { category: first.category, resource: first.resource, action: first.action },
        fixed: null,
        acceptance: writes ? acceptances.write : acceptances.read,
        fineGrained: permissions.alternatives(own),
        openOnPublic: false,
        since: null,
        sources: [source, sourceOf(claims, first.kind)],
      };
    });
}

/** Acceptance of any GraphQL document of one kind; deploy tokens are refused by the endpoint. */
export function graphqlAcceptance(
  claims: OtherClaims,
  carries: Carries,
  operation: string,
): AcceptanceProfile {
  return profile(carries, (tokenType) => {
    const claim = claims.get(operation)?.get(tokenType) ?? claims.get('GraphQL any')?.get(tokenType);
    if (claim === undefined)
      throw new SourceProblem(
        'classic_nonrest.tsv',
        0,
        `${operation}: nothing about ${tokenType}`,
        'add the row',
      );
    return claim;
  });
}

function sourceOf(claims: OtherClaims, kind: 'Mutation' | 'Type' | 'Field'): string {
  return (
    claims.get(kind === 'Mutation' ? 'GraphQL mutation' : 'GraphQL query')?.get('personal')?.source ?? ''
  );
}
