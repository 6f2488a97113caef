/** What to say about operations that cannot be done, and how they can. */
import type { Catalog, Operation, OperationId, ScopeName, TokenType } from '../model/catalog';
import type { Message, MessageKey } from '../model/message';
import type { Impossible, Need, WayOut } from '../model/recommendation';
import { anywhere, type Basis, leastScopes } from './classic';
import { coverFineGrained } from './fine-grained';
import { concerns, type Substitute, substitutes } from './substitutes';
import { permissionList, scopeList, titles } from './wording';

/**
 * The release in which fine-grained tokens appeared (beta), and the one from which they are complete
 * (terraform-provider-gitlab issue 6868).
 */
export const fineGrainedSince = { beta: '18.10', complete: '19.2' } as const;

/** Token types to suggest, nearest first; the types of an account accept the same, so one stands for all. */
const suggested: readonly (readonly [TokenType, MessageKey])[] = [
  ['personal', 'way_token_personal'],
  ['project', 'way_token_project'],
  ['group', 'way_token_group'],
  ['deploy', 'way_token_deploy'],
  ['oauth', 'way_token_oauth'],
];
const ofAnAccount: readonly TokenType[] = ['personal', 'service_account', 'impersonation'];
const suggestionsShown = 2;

const none: WayOut = { kind: 'none', message: { key: 'way_none' } };

/** An id the catalog does not have. Not knowing is not the same as being impossible, and is said. */
export function unknownOperation(operation: OperationId): Impossible {
  return { operation, reason: { key: 'reason_unknown_operation' }, wayOut: [none] };
}

/** Why no classic scope of this token type opens the operation, and what does. */
export function classicImpossible(
  catalog: Catalog,
  operation: Operation,
  need: Need,
  basis: Basis,
): Impossible {
  const acceptance = catalog.acceptance(operation, need.tokenType);
  if (acceptance[basis].length > 0) return tooOld(catalog, operation, need);
  const ways = [
    ...otherTokenTypes(catalog, operation, need.tokenType),
    ...fineGrainedWay(catalog, operation, need),
    ...substituteWays(catalog, [operation], need, () => true),
  ];
  const { fineGrained } = operation;
  if (ways.length === 0 && fineGrained.kind === 'impossible')
    ways.push(credentialWay(fineGrained.credential));
  return {
    operation: operation.id,
    reason: acceptance.refusal
      ? { key: 'reason_refused', values: [acceptance.refusal] }
      : { key: 'reason_no_scope' },
    wayOut: ways.length > 0 ? ways : [none],
  };
}

/** Why no fine-grained token can do the operation, and which classic scope or credential does. */
export function fineGrainedImpossible(catalog: Catalog, operation: Operation, need: Need): Impossible {
  const classic = classicWay(catalog, operation, need);
  const { fineGrained } = operation;
  const other = fineGrained.kind === 'impossible' ? [credentialWay(fineGrained.credential)] : [none];
  return {
    operation: operation.id,
    reason: { key: 'reason_fine_grained_impossible' },
    wayOut: classic.length > 0 ? classic : other,
  };
}

/** The instance is older than fine-grained tokens. */
export function fineGrainedTooOld(catalog: Catalog, operation: Operation, need: Need): Impossible {
  const ways = [...classicWay(catalog, operation, need)];
  if (operation.fineGrained.kind !== 'impossible') {
    const message: Message = { key: 'way_newer_gitlab_fine_grained', values: [fineGrainedSince.complete] };
    ways.push({ kind: 'gitlab-version', message });
  }
  return {
    operation: operation.id,
    reason: { key: 'reason_fine_grained_too_old', values: [need.gitlab ?? ''] },
    wayOut: ways.length > 0 ? ways : [none],
  };
}

/**
 * Other ways to the ends of `operations`, one per row of the table.
 *
 * @param accepts tells whether the scopes of the other way are worth naming
 */
export function substituteWays(
  catalog: Catalog,
  operations: readonly Operation[],
  need: Need,
  accepts: (scopes: readonly ScopeName[]) => boolean,
): readonly WayOut[] {
  return substitutes.flatMap((row: Substitute): readonly WayOut[] => {
    const replaced = operations.filter((operation) => concerns(row, operation.id));
    if (replaced.length === 0) return [];
    const instead = row.instead.flatMap((id) => catalog.operation(id) ?? []);
    const scopes = leastScopes(catalog, instead, need);
    if (instead.length < row.instead.length || !scopes || !accepts(scopes)) return [];
    const values = [titles(replaced), scopeList(scopes), row.instead.join(', ')];
    return [{ kind: row.kind, message: { key: row.key, values } }];
  });
}

function otherTokenTypes(catalog: Catalog, operation: Operation, tokenType: TokenType): readonly WayOut[] {
  return suggested
    .filter(
      ([other]) => other !== tokenType && !(ofAnAccount.includes(other) && ofAnAccount.includes(tokenType)),
    )
    .flatMap(([other, key]): readonly WayOut[] => {
      const scopes = leastScopes(catalog, [operation], anywhere(other));
      if (!scopes || scopes.length === 0) return [];
      return [{ kind: 'token-type', message: { key, values: [scopeList(scopes)] } }];
    })
    .slice(0, suggestionsShown);
}

function fineGrainedWay(catalog: Catalog, operation: Operation, need: Need): readonly WayOut[] {
  const { kind } = operation.fineGrained;
  if (kind === 'open') return [{ kind: 'fine-grained', message: { key: 'way_fine_grained_open' } }];
  if (kind !== 'permissions') return [];
  const { permissions } = coverFineGrained(catalog, [operation], need.boundary);
  return [
    { kind: 'fine-grained', message: { key: 'way_fine_grained', values: [permissionList(permissions)] } },
  ];
}

function classicWay(catalog: Catalog, operation: Operation, need: Need): readonly WayOut[] {
  const scopes =
    leastScopes(catalog, [operation], need) ?? leastScopes(catalog, [operation], anywhere('personal'));
  if (!scopes) return [];
  if (scopes.length === 0) return [{ kind: 'token-type', message: { key: 'way_classic_free' } }];
  return [{ kind: 'token-type', message: { key: 'way_classic', values: [scopeList(scopes)] } }];
}

function credentialWay(credential: string): WayOut {
  return { kind: 'credential', message: { key: 'way_credential', values: [credential] } };
}

/** Scopes exist, but this release has none of them. */
function tooOld(catalog: Catalog, operation: Operation, need: Need): Impossible {
  const scopes = leastScopes(catalog, [operation], anywhere(need.tokenType)) ?? [];
  const since = scopes.flatMap((scope) => catalog.scope(scope)?.since ?? []).at(-1);
  return {
    operation: operation.id,
    reason: { key: 'reason_scope_too_new', values: [need.gitlab ?? ''] },
    wayOut: since
      ? [{ kind: 'gitlab-version', message: { key: 'way_newer_gitlab', values: [since, scopeList(scopes)] } }]
      : [none],
  };
}
