import { type DescribedScope, type Operation, type Permission, tokenTypes } from '../../../src/model/catalog';
import { type AcceptanceProfile, spell } from '../../build/acceptance';
import type { BuiltCatalog } from '../../build/build';
import type { BuiltOperation } from '../../build/draft';
import type { DriftEntry } from './entry';
import { matchOperations, matchPermissions } from './shape';
import { spellBoundaries, spellFineGrained } from './spell';

/** What changes from one catalog to the next, things that are gone from GitLab counted as removed. */
export function compareCatalogs(before: BuiltCatalog, after: BuiltCatalog): readonly DriftEntry[] {
  return [
    ...compareOperations(living(before), living(after)),
    ...comparePermissions(before, after),
    ...compareScopes(before.scopes, after.scopes),
  ];
}

function living({ operations }: BuiltCatalog): readonly BuiltOperation[] {
  return operations.filter(({ operation }) => operation.until === null);
}

/** Things of one side that the other has not, by name. */
function only<Thing>(
  things: readonly Thing[],
  others: readonly Thing[],
  name: (thing: Thing) => string,
): readonly Thing[] {
  const names = new Set(others.map(name));
  return things.filter((thing) => !names.has(name(thing)));
}

function compareOperations(
  before: readonly BuiltOperation[],
  after: readonly BuiltOperation[],
): readonly DriftEntry[] {
  const idOf = ({ operation }: BuiltOperation) => operation.id;
  const removed = only(before, after, idOf);
  const added = only(after, before, idOf);
  const renamed = matchOperations(
    removed.map(({ operation }) => operation),
    added.map(({ operation }) => operation),
  );
  const known = new Map(before.map((built) => [built.operation.id, built]));
  const subject = 'operation';
  return [
    ...added.map(({ operation: { id, title } }): DriftEntry => {
      const from = renamed.get(id);
      return from === undefined
        ? { kind: 'added', subject, id, before: null, after: title }
        : { kind: 'renamed', subject, id, before: from, after: id };
    }),
    ...removed
      .map(({ operation }) => operation)
      .filter(({ id }) => ![...renamed.values()].includes(id))
      .map(({ id, title }): DriftEntry => ({ kind: 'removed', subject, id, before: title, after: null })),
    ...after.flatMap((built) => {
      const own = known.get(built.operation.id);
      return own === undefined ? [] : compareOperation(own, built);
    }),
  ];
}

function compareOperation(before: BuiltOperation, after: BuiltOperation): readonly DriftEntry[] {
  const { id } = after.operation;
  const entry = (kind: DriftEntry['kind'], was: string, is: string): readonly DriftEntry[] =>
    was === is ? [] : [{ kind, subject: 'operation', id, before: was, after: is }];
  const [was, is] = [before.operation, after.operation];
  const fineGrained = [spellFineGrained(was.fineGrained), spellFineGrained(is.fineGrained)] as const;
  const samePermissions =
    was.fineGrained.kind === is.fineGrained.kind && withoutBoundaries(was) === withoutBoundaries(is);
  return [
    ...entry(samePermissions ? 'boundary' : 'permission', ...fineGrained),
    ...compareAcceptance(id, before.acceptance, after.acceptance),
    ...entry('role', was.leastRole?.role ?? 'unknown', is.leastRole?.role ?? 'unknown'),
    ...entry('public', openness(was), openness(is)),
  ];
}

function openness({ openOnPublic }: Operation): string {
  return openOnPublic ? 'open on public projects' : 'needs a permission on public projects too';
}

function withoutBoundaries({ fineGrained }: Operation): string {
  if (fineGrained.kind !== 'permissions') return fineGrained.kind;
  const sets = fineGrained.alternatives.map((grants) => grants.map(({ permission }) => permission).join('+'));
  return [...new Set(sets)].sort().join(' or ');
}

function compareAcceptance(
  id: string,
  before: AcceptanceProfile,
  after: AcceptanceProfile,
): readonly DriftEntry[] {
  const spelled = (profile: AcceptanceProfile) =>
    tokenTypes.map((type) => {
      const { enforced, documented } = profile[type];
      const promise = spell(documented) === spell(enforced) ? '' : ` (documented ${spell(documented)})`;
      return { type, text: (enforced.length === 0 ? 'no scope' : spell(enforced)) + promise };
    });
  const was = spelled(before);
  const differing = spelled(after).filter(({ text }, place) => text !== was[place]?.text);
  if (differing.length === 0) return [];
  const types = differing.map(({ type }) => type);
  const describe = (profile: readonly { type: string; text: string }[]) =>
    profile
      .filter(({ type }) => types.some((one) => one === type))
      .map(({ type, text }) => `${type}: ${text}`)
      .join('; ');
  return [
    {
      kind: 'acceptance',
      subject: 'operation',
      id,
      before: describe(was),
      after: describe(spelled(after)),
    },
  ];
}

function comparePermissions(before: BuiltCatalog, after: BuiltCatalog): readonly DriftEntry[] {
  const living = ({ permissions }: BuiltCatalog) => permissions.filter(({ until }) => until === null);
  const nameOf = ({ name }: Permission) => name;
  const [was, is] = [living(before), living(after)];
  const removed = only(was, is, nameOf);
  const added = only(is, was, nameOf);
  const renamed = matchPermissions(removed, added, before, after);
  const known = new Map(was.map((permission) => [permission.name, permission]));
  const subject = 'permission';
  return [
    ...added.map(({ name, boundaries }): DriftEntry => {
      const from = renamed.get(name);
      return from === undefined
        ? { kind: 'added', subject, id: name, before: null, after: spellBoundaries(boundaries) }
        : { kind: 'renamed', subject, id: name, before: from, after: name };
    }),
    ...removed
      .filter(({ name }) => ![...renamed.values()].includes(name))
      .map(
        ({ name, boundaries }): DriftEntry => ({
          kind: 'removed',
          subject,
          id: name,
          before: spellBoundaries(boundaries),
          after: null,
        }),
      ),
    ...is.flatMap(({ name, boundaries }): readonly DriftEntry[] => {
      const own = known.get(name);
      if (own === undefined || spellBoundaries(own.boundaries) === spellBoundaries(boundaries)) return [];
      return [
        {
          kind: 'boundary',
          subject,
          id: name,
          before: spellBoundaries(own.boundaries),
          after: spellBoundaries(boundaries),
        },
      ];
    }),
  ];
}

function compareScopes(
  before: readonly DescribedScope[],
  after: readonly DescribedScope[],
): readonly DriftEntry[] {
  const living = (scopes: readonly DescribedScope[]) => scopes.filter(({ until }) => until === null);
  const nameOf = ({ name }: DescribedScope) => name;
  const offer = ({ tokenTypes: types, adminOnly, inTokenForm }: DescribedScope) =>
    `${types.join(', ') || 'no token'}${adminOnly ? ', administrators only' : ''}${inTokenForm ? '' : ', not in the form'}`;
  const [was, is] = [living(before), living(after)];
  const known = new Map(was.map((scope) => [scope.name, scope]));
  const subject = 'scope';
  return [
    ...only(is, was, nameOf).map(
      (scope): DriftEntry => ({ kind: 'added', subject, id: scope.name, before: null, after: offer(scope) }),
    ),
    ...only(was, is, nameOf).map(
      (scope): DriftEntry => ({
        kind: 'removed',
        subject,
        id: scope.name,
        before: offer(scope),
        after: null,
      }),
    ),
    ...is.flatMap((scope): readonly DriftEntry[] => {
      const own = known.get(scope.name);
      if (own === undefined || offer(own) === offer(scope)) return [];
      return [{ kind: 'acceptance', subject, id: scope.name, before: offer(own), after: offer(scope) }];
    }),
  ];
}
