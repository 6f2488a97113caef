/** The narrower ways to name whenever `api` is the answer. */
import type { Catalog, Operation, TokenType } from '../model/catalog';
import type { Need, WayOut } from '../model/recommendation';
import { anywhere, type ClassicCover, leastScopes } from './classic';
import type { FineGrainedCover } from './fine-grained';
import { narrowerTypes } from './narrower-types';
import { isOlder } from './release';
import { fineGrainedSince, substituteWays } from './ways-out';
import { permissionList, scopeList, titles } from './wording';

/** Ways that need less than `api`, computed from the operations that asked for it; none when `api` is not chosen. */
export function narrowerWays(
  catalog: Catalog,
  operations: readonly Operation[],
  need: Need,
  classic: ClassicCover,
  fineGrained: FineGrainedCover,
): readonly WayOut[] {
  if (!classic.scopes.includes('api')) return [];
  const doable = operations.filter((operation) => !classic.refused.includes(operation));
  const askForApi = doable.filter((operation) => leastScopes(catalog, [operation], need)?.includes('api'));
  return [
    ...substituteWays(catalog, askForApi, need, (scopes) => !scopes.includes('api')),
    ...deployToken(catalog, askForApi, need.tokenType),
    ...withoutThese(catalog, doable, askForApi, need),
    ...exactPermissions(doable, need, fineGrained),
    ...smallerReach(catalog, doable, need),
  ];
}

/** Package registries take deploy tokens with a scope of their own. */
function deployToken(
  catalog: Catalog,
  askForApi: readonly Operation[],
  tokenType: TokenType,
): readonly WayOut[] {
  if (tokenType === 'deploy') return [];
  const able = askForApi.filter((operation) => leastScopes(catalog, [operation], anywhere('deploy'))?.length);
  const scopes = leastScopes(catalog, able, anywhere('deploy'));
  if (able.length === 0 || !scopes) return [];
  return [
    { kind: 'token-type', message: { key: 'way_deploy_token', values: [titles(able), scopeList(scopes)] } },
  ];
}

/** What the other operations would need, when only some ask for `api`. */
function withoutThese(
  catalog: Catalog,
  operations: readonly Operation[],
  askForApi: readonly Operation[],
  need: Need,
): readonly WayOut[] {
  const rest = operations.filter((operation) => !askForApi.includes(operation));
  if (rest.every((operation) => isManner(catalog, operation, need))) return [];
  const scopes = leastScopes(catalog, rest, need);
  if (!scopes || scopes.length === 0 || scopes.includes('api')) return [];
  return [{ kind: 'none', message: { key: 'way_without', values: [titles(askForApi), scopeList(scopes)] } }];
}

/** Acting as somebody else, or with an administrator's rights: a way of doing other things, nothing by itself. */
function isManner(catalog: Catalog, operation: Operation, need: Need): boolean {
  const scopes = leastScopes(catalog, [operation], need) ?? [];
  return scopes.includes('admin_mode') || scopes.includes('sudo');
}

/** Named only when a fine-grained token does everything that `api` would. */
function exactPermissions(
  doable: readonly Operation[],
  need: Need,
  { permissions, refused, unknown }: FineGrainedCover,
): readonly WayOut[] {
  const isIncomplete = [...refused, ...unknown].some((operation) => doable.includes(operation));
  if (isIncomplete || permissions.length === 0 || isOlder(need.gitlab, fineGrainedSince.beta)) return [];
  const values = [permissionList(permissions)];
  return [{ kind: 'fine-grained', message: { key: 'way_fine_grained_exact', values } }];
}

/** A token bound to the one project or group that everything happens in. */
function smallerReach(catalog: Catalog, operations: readonly Operation[], need: Need): readonly WayOut[] {
  const ids = operations.map(({ id }) => id);
  const types = narrowerTypes(catalog, { ...need, operations: ids }).map(({ type }) => type);
  if (types.includes('project')) return [{ kind: 'token-type', message: { key: 'way_project_token' } }];
  return types.includes('group') ? [{ kind: 'token-type', message: { key: 'way_group_token' } }] : [];
}
