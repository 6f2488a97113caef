/** A catalog of a few rows for tests that need full control of it. */
import type {
  Catalog,
  ClassicAcceptance,
  FineGrained,
  Grant,
  Operation,
  Permission,
  Scope,
  ScopeSet,
  TokenType,
} from '../model/catalog';

export interface SampleRow {
  readonly id: string;
  /** Alternatives, the same for all token types unless `only` says otherwise. */
  readonly enforced?: readonly ScopeSet[];
  readonly documented?: readonly ScopeSet[];
  readonly only?: readonly TokenType[];
  readonly condition?: string;
  readonly grants?: readonly (readonly Grant[])[];
  readonly fineGrained?: FineGrained;
  readonly change?: Partial<Operation>;
}

/** Rows become a catalog; scopes are those named, in the given order. */
export function sampleCatalog(
  rows: readonly SampleRow[],
  scopes: readonly (Pick<Scope, 'name'> & Partial<Scope>)[],
): Catalog {
  const operations = rows.map(operationOf);
  const rowOf = new Map(operations.map((operation, index) => [operation, rows[index]]));
  const names = [
    ...new Set(rows.flatMap((row) => (row.grants ?? []).flat().map((grant) => grant.permission))),
  ];
  const permissions = names.map(
    (name): Permission => ({
      name,
      resource: name,
      action: 'Use',
      category: 'Sample',
      boundaries: ['project'],
      since: null,
      until: null,
    }),
  );
  const allScopes = scopes.map(scopeOf);
  return {
    gitlab: '19.5',
    operations,
    scopes: allScopes,
    permissions,
    tools: [],
    operation: (id) => operations.find((operation) => operation.id === id),
    scope: (name) => allScopes.find((scope) => scope.name === name),
    permission: (name) => permissions.find((permission) => permission.name === name),
    acceptance: (operation, tokenType) => acceptanceOf(rowOf.get(operation), tokenType),
  };
}

function operationOf({ id, grants, fineGrained, change }: SampleRow): Operation {
  const route = /^([A-Z]+) (\/.*)$/.exec(id);
  return {
    id,
    kind: route ? 'rest' : 'other',
    title: `Do ${id}`,
    category: 'Sample',
    resource: 'Sample',
    verb: 'other',
    rest: route ? { method: route[1] ?? '', path: route[2] ?? '' } : null,
    fineGrained:
      fineGrained ?? (grants ? { kind: 'permissions', alternatives: grants } : { kind: 'unknown' }),
    openOnPublic: false,
    risks: [],
    leastRole: null,
    since: null,
    until: null,
    docs: null,
    sources: ['sample'],
    ...change,
  };
}

function acceptanceOf(row: SampleRow | undefined, tokenType: TokenType): ClassicAcceptance {
  const enforced = !row?.only || row.only.includes(tokenType) ? (row?.enforced ?? []) : [];
  return {
    enforced,
    documented: enforced.length > 0 ? (row?.documented ?? enforced) : enforced,
    condition: row?.condition ?? null,
    refusal: enforced.length === 0 ? 'GitLab takes another credential here' : null,
  };
}

function scopeOf(scope: Pick<Scope, 'name'> & Partial<Scope>): Scope {
  return {
    tokenTypes: ['personal', 'project', 'group', 'service_account', 'impersonation', 'oauth'],
    adminOnly: false,
    since: null,
    until: null,
    risk: 'medium',
    ...scope,
  };
}
