import type { Catalog, DescribedScope, OperationId, ScopeName, TokenType } from '../../model/catalog';
import type { NoteFacts, ScopeFigures } from '../../model/note-facts';
import { opened } from '../../recommend/opened';

/** Computes what the notes say from the whole catalog; run when the catalog is built, never in a page. */
export function makeNoteFacts(catalog: Catalog, scopes: readonly DescribedScope[]): NoteFacts {
  const totals: Partial<Record<string, number>> = {};
  for (const { kind } of catalog.operations) totals[kind] = (totals[kind] ?? 0) + 1;
  const places = new Map<OperationId, number>();
  const placeOf = (id: OperationId): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const figuresOf = (scope: ScopeName, tokenType: TokenType): ScopeFigures => {
    const { operations, byKind, tags, dangerous } = opened(catalog, [scope], tokenType);
    return {
      operations: operations.length,
      byKind: byKind.map(({ kind, opened: count }) => ({ kind, opened: count })),
      tags,
      dangerous: dangerous.map(({ id }) => placeOf(id)),
    };
  };
  const figuresFor = (tokenType: TokenType): Record<ScopeName, ScopeFigures> =>
    Object.fromEntries(
      catalog.scopes
        .filter((scope) => scope.tokenTypes.includes(tokenType))
        .map(({ name }) => [name, figuresOf(name, tokenType)]),
    );
  const figures: NoteFacts['figures'] = {
    personal: figuresFor('personal'),
    project: figuresFor('project'),
    group: figuresFor('group'),
    service_account: figuresFor('service_account'),
    impersonation: figuresFor('impersonation'),
    deploy: figuresFor('deploy'),
    oauth: figuresFor('oauth'),
  };
  return {
    gitlab: catalog.gitlab,
    scopes: scopes.map(({ sinceNote: _, inTokenForm: __, ...scope }) => scope),
    totals,
    dangerous: [...places.keys()].map((id) => ({ id, title: catalog.operation(id)?.title ?? id })),
    figures,
  };
}
