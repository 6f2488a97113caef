/** Remarks that belong to an answer. Each function looks at one matter; `notesFor` puts them in order of weight. */
import type { Catalog, Operation, ScopeName, TokenType } from '../model/catalog';
import type { Message } from '../model/message';
import type { Need } from '../model/recommendation';
import { type ClassicCover, coverClassic, opens } from './classic';
import type { FineGrainedCover } from './fine-grained';
import { reachOf } from './reach';
import { isNewer, isOlder } from './release';
import { gitWrites } from './substitutes';
import { fineGrainedSince } from './ways-out';
import { permissionList, roleName, scopeList, titles } from './wording';

/** What the remarks are made from. */
export interface NoteInput {
  readonly catalog: Catalog;
  readonly operations: readonly Operation[];
  readonly need: Need;
  readonly classic: ClassicCover;
  readonly documented: ClassicCover;
  readonly fineGrained: FineGrainedCover;
}

/** All remarks, most important first. */
export function notesFor(input: NoteInput): readonly Message[] {
  return [
    gitOnly,
    missingScopes,
    documentedMore,
    documentedLess,
    conditions,
    adminMode,
    reach,
    rolesDiffer,
    operationsTooNew,
    operationsGone,
    permissionsTooNew,
    fineGrainedBeta,
    boundary,
    permissionsUnknown,
    openOnPublic,
  ].flatMap((note) => note(input));
}

/** The most frequent wrong guess: `write_repository` for a change through the API. */
function gitOnly({ operations, classic }: NoteInput): readonly Message[] {
  const asked = classic.because.api ?? [];
  const concerned = operations.some(({ id }) => asked.includes(id) && gitWrites.includes(id));
  return concerned ? [{ key: 'note_git_only' }] : [];
}

/** The least scope would be another one, but this release or this page does not have it. */
function missingScopes({ catalog, operations, need, classic }: NoteInput): readonly Message[] {
  const least = (limits: Partial<Need>): readonly ScopeName[] =>
    coverClassic(catalog, operations, { ...need, ...limits }).scopes;
  const notes: Message[] = [];
  const chosen = scopeList(classic.scopes);
  const elsewhere = need.gitlab ? beyond(least({ gitlab: null }), classic.scopes) : [];
  const { available } = need;
  const offered = (scope: ScopeName): boolean => available?.includes(scope) ?? true;
  const hidden = beyond(least({ available: null }), classic.scopes).filter((scope) => !offered(scope));
  const needed = classic.scopes.filter((scope) => !offered(scope));
  const has = (test: typeof isOlder, end: 'since' | 'until'): boolean =>
    elsewhere.some((scope) => test(need.gitlab, catalog.scope(scope)?.[end] ?? null));
  const values = [scopeList(elsewhere), need.gitlab ?? '', chosen];
  if (has(isOlder, 'since')) notes.push({ key: 'note_scope_too_new', values });
  if (has(isNewer, 'until')) notes.push({ key: 'note_scope_gone', values });
  if (hidden.length > 0) notes.push({ key: 'note_not_offered', values: [scopeList(hidden), chosen] });
  if (needed.length > 0) notes.push({ key: 'note_not_offered_needed', values: [scopeList(needed)] });
  return notes;
}

/** GitLab's documentation asks for more than its code does. */
function documentedMore({ catalog, operations, need, classic, documented }: NoteInput): readonly Message[] {
  const scopes = new Set(classic.scopes);
  const possible = operations.filter((operation) => !classic.refused.includes(operation));
  const doubted = possible.filter(
    (operation) => !opens(catalog.acceptance(operation, need.tokenType).documented, scopes),
  );
  const extra = beyond(documented.scopes, classic.scopes);
  if (doubted.length === 0 || extra.length === 0) return [];
  const values = [scopeList(extra), titles(doubted), scopeList(classic.scopes)];
  return [{ key: 'note_documented_more', values }];
}

/** GitLab's documentation promises what its code refuses. */
function documentedLess({ catalog, operations, need, classic, documented }: NoteInput): readonly Message[] {
  const scopes = new Set(documented.scopes);
  const possible = operations.filter((operation) => !documented.refused.includes(operation));
  const promised = possible.filter(
    (operation) => !opens(catalog.acceptance(operation, need.tokenType).enforced, scopes),
  );
  if (promised.length === 0) return [];
  const values = [scopeList(documented.scopes), titles(promised), scopeList(classic.scopes)];
  return [{ key: 'note_documented_less', values }];
}

function conditions({ catalog, operations, need }: NoteInput): readonly Message[] {
  return conditionNotes(catalog, operations, need.tokenType);
}

/** What GitLab asks beside the scope from a token of this type, each condition once with what it concerns. */
export function conditionNotes(
  catalog: Catalog,
  operations: readonly Operation[],
  tokenType: TokenType,
): readonly Message[] {
  const byText = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { condition } = catalog.acceptance(operation, tokenType);
    if (condition) byText.set(condition, [...(byText.get(condition) ?? []), operation]);
  }
  return [...byText].map(([text, concerned]) => ({
    key: 'note_condition',
    values: [text, titles(concerned)],
  }));
}

/** Administrator work asks for one scope more while Admin Mode runs; only a token of an account can carry it. */
function adminMode({ catalog, operations, need, classic }: NoteInput): readonly Message[] {
  const carries = catalog.scope('admin_mode')?.tokenTypes.includes(need.tokenType) ?? false;
  const isForAdmins = ({ rest, fineGrained }: Operation): boolean =>
    (rest?.path.startsWith('/admin/') ?? false) ||
    (fineGrained.kind === 'permissions' &&
      fineGrained.alternatives.flat().every((grant) => grant.boundary === 'instance'));
  const concerned = carries && !classic.scopes.includes('admin_mode') && operations.some(isForAdmins);
  return concerned ? [{ key: 'note_admin_mode' }] : [];
}

const wide: readonly ScopeName[] = ['api', 'read_api'];

/** How far a broad scope reaches; classic scopes say what, never where. */
function reach({ need: { tokenType }, classic: { scopes } }: NoteInput): readonly Message[] {
  if (!scopes.some((scope) => wide.includes(scope))) return [];
  return reachOf({ tokenType, place: null, scopes });
}

/** Where GitLab's documentation and code name different roles; said where the token gets a role of its own. */
function rolesDiffer({ operations, need: { tokenType } }: NoteInput): readonly Message[] {
  if (tokenType !== 'project' && tokenType !== 'group') return [];
  const byRoles = new Map<string, { readonly names: readonly string[]; readonly concerned: Operation[] }>();
  for (const operation of operations) {
    const { leastRole } = operation;
    if (!leastRole?.otherwise) continue;
    const names = [roleName(leastRole.role), roleName(leastRole.otherwise.role)];
    const key = names.join(' ');
    const entry = byRoles.get(key) ?? { names, concerned: [] };
    entry.concerned.push(operation);
    byRoles.set(key, entry);
  }
  return [...byRoles.values()].map(({ names, concerned }) => ({
    key: 'note_roles_differ',
    values: [...names, titles(concerned)],
  }));
}

function operationsTooNew({ operations, need }: NoteInput): readonly Message[] {
  return operations
    .filter((operation) => isOlder(need.gitlab, operation.since))
    .map((operation) => ({
      key: 'note_operation_too_new',
      values: [need.gitlab ?? '', operation.since ?? '', operation.title],
    }));
}

/** Said for an unknown release too: a newer one may be meant. */
function operationsGone({ operations, need }: NoteInput): readonly Message[] {
  return operations
    .filter(({ until }) => until !== null && (need.gitlab === null || isNewer(need.gitlab, until)))
    .map(({ until, title }) => ({ key: 'note_operation_gone', values: [until ?? '', title] }));
}

/** Permissions that came after the release at hand. */
function permissionsTooNew({ catalog, need, fineGrained }: NoteInput): readonly Message[] {
  if (isOlder(need.gitlab, fineGrainedSince.beta)) return [];
  const tooNew = fineGrained.permissions.filter(({ name }) =>
    isOlder(need.gitlab, catalog.permission(name)?.since ?? null),
  );
  if (tooNew.length === 0) return [];
  return [{ key: 'note_permission_too_new', values: [need.gitlab ?? '', permissionList(tooNew)] }];
}

function fineGrainedBeta({ need, fineGrained }: NoteInput): readonly Message[] {
  const { beta, complete } = fineGrainedSince;
  const inBeta = isOlder(need.gitlab, complete) && !isOlder(need.gitlab, beta);
  if (!inBeta || fineGrained.permissions.length === 0) return [];
  return [{ key: 'note_fine_grained_beta', values: [need.gitlab ?? ''] }];
}

function boundary({ fineGrained: { undecided } }: NoteInput): readonly Message[] {
  return undecided.length > 0 ? [{ key: 'note_boundary', values: [titles(undecided)] }] : [];
}

function permissionsUnknown({ need, fineGrained: { unknown } }: NoteInput): readonly Message[] {
  if (unknown.length === 0 || isOlder(need.gitlab, fineGrainedSince.beta)) return [];
  return [{ key: 'note_fine_grained_unknown', values: [titles(unknown)] }];
}

function openOnPublic({ operations }: NoteInput): readonly Message[] {
  if (operations.length === 0 || !operations.every((operation) => operation.openOnPublic)) return [];
  return [{ key: 'note_public', values: [titles(operations)] }];
}

function beyond(scopes: readonly ScopeName[], others: readonly ScopeName[]): readonly ScopeName[] {
  return scopes.filter((scope) => !others.includes(scope));
}
