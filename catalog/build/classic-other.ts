import type { ScopeSet, TokenType } from '../../src/model/catalog';
import type { Claim } from './acceptance';
import { asCondition, type ConditionTexts } from './condition-texts';
import { SourceProblem } from './source-problem';
import type { Sources, TableOf } from './sources';

/** What the facts say about one token type and an operation that is not REST. */
export interface OtherClaim extends Claim {
  readonly source: string;
}

/** By operation of `classic_nonrest.tsv`, then by token type; a type without an entry is not recorded. */
export type OtherClaims = ReadonlyMap<string, ReadonlyMap<TokenType, OtherClaim>>;

/** The names of `classic_nonrest.tsv`. `null`: credentials we do not recommend for. */
const tokenTypeNames: Readonly<Record<string, readonly TokenType[] | null>> = {
  personal: ['personal'],
  project: ['project'],
  group: ['group'],
  'service account': ['service_account'],
  impersonation: ['impersonation'],
  'impersonation (classic)': ['impersonation'],
  OAuth: ['oauth'],
  'deploy token': ['deploy'],
  any: ['personal', 'project', 'group', 'service_account', 'impersonation', 'deploy', 'oauth'],
  'any access token': ['personal', 'project', 'group', 'service_account', 'impersonation', 'deploy', 'oauth'],
  'CI job token': null,
  'feed token': null,
  'personal fine-grained': null,
};

/** Words in brackets that mean: no scope of this token type. */
const nothing: ReadonlySet<string> = new Set([
  '(none)',
  '(no scopes)',
  '(scopes do not apply)',
  '(not supported)',
]);

/** Reads what each token type needs outside REST. */
export function otherClaims(sources: Sources, texts: ConditionTexts): OtherClaims {
  const claims = new Map<string, Map<TokenType, OtherClaim>>();
  for (const name of ['classic_nonrest.tsv', 'classic_nonrest_more.tsv'] as const) {
    addClaims(claims, sources.tables[name], texts);
  }
  return claims;
}

function addClaims(
  claims: Map<string, Map<TokenType, OtherClaim>>,
  table: TableOf<'classic_nonrest.tsv'>,
  texts: ConditionTexts,
): void {
  for (const { line, cells } of table.rows) {
    const text = texts(table.file, line, cells.alsoNeeded);
    const unconfirmed = cells.alsoNeeded.startsWith('UNVERIFIED');
    const claim: OtherClaim = {
      enforced: unconfirmed ? [] : readScopeSets(table.file, line, cells.acceptedScopes),
      condition: asCondition(text),
      refusal: text.kind === 'none' ? 'GitLab takes no such token here' : text.text,
      source: cells.source,
    };
    const byType = claims.get(cells.operation) ?? new Map<TokenType, OtherClaim>();
    claims.set(cells.operation, byType);
    for (const tokenType of readTokenTypes(table.file, line, cells.tokenType)) {
      if (byType.has(tokenType)) {
        throw new SourceProblem(
          table.file,
          line,
          `${cells.operation}: ${tokenType} twice`,
          'one row per token type',
        );
      }
      byType.set(tokenType, claim);
    }
  }
}

function readTokenTypes(file: string, line: number, text: string): readonly TokenType[] {
  return text.split(', ').flatMap((name) => {
    const types = tokenTypeNames[name];
    if (types === undefined) {
      throw new SourceProblem(
        file,
        line,
        `unknown token type "${name}"`,
        Object.keys(tokenTypeNames).join(', '),
      );
    }
    return types ?? [];
  });
}

/** `api,read_registry+write_registry` as alternatives. */
function readScopeSets(file: string, line: number, text: string): readonly ScopeSet[] {
  if (nothing.has(text)) return [];
  return text.split(',').map((set) => {
    const scopes = set.split('+');
    if (!scopes.every((scope) => /^[a-z][a-z0-9_]*$/.test(scope))) {
      throw new SourceProblem(
        file,
        line,
        `"${set}" is no set of scopes`,
        'like api or read_registry+write_registry',
      );
    }
    return scopes;
  });
}
