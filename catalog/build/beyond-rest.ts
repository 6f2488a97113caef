import {
  boundaries,
  type FineGrained,
  type Grant,
  OperationKind,
  type TokenType,
  tokenTypes,
  Verb,
} from '../../src/model/catalog';
import { type AcceptanceProfile, type Carries, profile } from './acceptance';
import type { OtherClaim, OtherClaims } from './classic-other';
import type { ConditionTexts } from './condition-texts';
import type { Draft } from './draft';
import { graphqlAcceptance } from './graphql';
import { distinct, type PermissionRow, type Permissions } from './permissions';
import { SourceProblem } from './source-problem';
import { type Sources, tableSource } from './sources';
import { oneOf } from './table';

/** What the operations outside REST and GraphQL names are made of. */
export interface BeyondRestInput {
  readonly sources: Sources;
  readonly claims: OtherClaims;
  readonly texts: ConditionTexts;
  readonly otherRows: ReadonlyMap<string, readonly PermissionRow[] | null>;
  readonly permissions: Permissions;
  readonly carries: Carries;
  /** REST operations by id, for operations that are made of routes. */
  readonly routes: ReadonlyMap<string, Draft>;
}

/** Operations of `beyond_rest.tsv`, in the order of that file. */
export function beyondRestDrafts(input: BeyondRestInput): readonly Draft[] {
  const table = input.sources.tables['beyond_rest.tsv'];
  const documented = readDifferences(input.sources, new Set(table.rows.map(({ cells }) => cells.id)));
  return table.rows.map(({ line, cells }): Draft => {
    const classic = classicSide(input, line, cells.classic, documented.get(cells.id));
    const fine = fineGrainedSide(input, line, cells.fineGrained);
    return {
      id: cells.id,
      kind: oneOf(table.file, line, cells.kind, OperationKind.options),
      rest: null,
      graphql: null,
      words: null,
      fixed: {
        category: cells.category,
        resource: cells.resource,
        verb: oneOf(table.file, line, cells.verb, Verb.options),
      },
      acceptance: classic.acceptance,
      fineGrained: fine.value,
      openOnPublic: false,
      since: cells.since === '' ? null : cells.since,
      sources: [...classic.sources, ...fine.sources, ...(documented.get(cells.id)?.sources ?? [])],
    };
  });
}

interface Difference {
  readonly byType: ReadonlyMap<TokenType, readonly (readonly string[])[]>;
  readonly sources: readonly string[];
}

/** Where the documentation promises something else, by operation. */
function readDifferences(sources: Sources, ids: ReadonlySet<string>): ReadonlyMap<string, Difference> {
  const table = sources.tables['documented_differences.tsv'];
  const found = new Map<
    string,
    { byType: Map<TokenType, readonly (readonly string[])[]>; sources: string[] }
  >();
  for (const { line, cells } of table.rows) {
    if (!ids.has(cells.operation)) {
      throw new SourceProblem(
        table.file,
        line,
        `no operation "${cells.operation}"`,
        'an id of beyond_rest.tsv',
      );
    }
    const entry = found.get(cells.operation) ?? { byType: new Map(), sources: [tableSource(table)] };
    for (const tokenType of cells.tokenTypes.split(', ')) {
      entry.byType.set(
        oneOf(table.file, line, tokenType, tokenTypes),
        cells.documented.split('|').map((set) => set.split(',')),
      );
    }
    found.set(cells.operation, entry);
  }
  return found;
}

function classicSide(
  input: BeyondRestInput,
  line: number,
  operation: string,
  documented: Difference | undefined,
): { readonly acceptance: AcceptanceProfile; readonly sources: readonly string[] } {
  const { claims, carries } = input;
  if (operation === 'not recorded') {
    const claim = { enforced: [], refusal: 'It is not recorded which classic scope opens this' };
    return { acceptance: profile(carries, () => claim), sources: [] };
  }
  if (operation === 'sudo' || operation === 'admin_mode') return administratorSide(input, operation);
  const byType = claims.get(operation);
  if (byType === undefined) {
    throw new SourceProblem(
      'beyond_rest.tsv',
      line,
      `no row "${operation}"`,
      'an operation of classic_nonrest.tsv',
    );
  }
  const sources = [...new Set([...byType.values()].map((claim) => claim.source))];
  if (operation.startsWith('GraphQL ')) {
    return { acceptance: graphqlAcceptance(claims, carries, operation), sources };
  }
  return {
    acceptance: profile(carries, (tokenType) => {
      const claim = byType.get(tokenType) ?? unrecorded(byType, tokenType);
      const promise = documented?.byType.get(tokenType);
      return promise === undefined ? claim : { ...claim, documented: promise };
    }),
    sources,
  };
}

const tokenTypeWords: Readonly<Record<TokenType, string>> = {
  personal: 'a personal access token',
  project: 'a project access token',
  group: 'a group access token',
  service_account: 'a service account token',
  impersonation: 'an impersonation token',
  deploy: 'a deploy token',
  oauth: 'an OAuth token',
};

/** The facts name only other token types: nothing may be promised. */
function unrecorded(byType: ReadonlyMap<TokenType, OtherClaim>, tokenType: TokenType) {
  const refusedForAll = [...byType.values()].find((claim) => claim.enforced.length === 0);
  const onlyRefusals = [...byType.values()].every((claim) => claim.enforced.length === 0);
  return {
    enforced: [],
    refusal:
      onlyRefusals && refusedForAll !== undefined
        ? refusedForAll.refusal
        : `Not known to work with ${tokenTypeWords[tokenType]}`,
  };
}

/** `sudo` works alone; `admin_mode` only lifts another scope. Both rows are in `classic_exceptions.tsv`. */
function administratorSide(input: BeyondRestInput, scope: 'sudo' | 'admin_mode') {
  const table = input.sources.tables['classic_exceptions.tsv'];
  const row = table.rows.find(({ cells }) => cells.method === '*' && cells.scope.startsWith(scope));
  if (row === undefined)
    throw new SourceProblem(table.file, 0, `no row for ${scope}`, 'the row with method *');
  const claim = {
    enforced:
      scope === 'sudo'
        ? [['sudo']]
        : [
            ['admin_mode', 'read_api'],
            ['admin_mode', 'api'],
            ['admin_mode', 'sudo'],
          ],
    condition: input.texts(table.file, row.line, row.cells.condition).text,
    refusal: 'Only a token of an administrator account can carry this scope',
  };
  return { acceptance: profile(input.carries, () => claim), sources: [row.cells.source, tableSource(table)] };
}

function fineGrainedSide(
  input: BeyondRestInput,
  line: number,
  text: string,
): { readonly value: FineGrained; readonly sources: readonly string[] } {
  if (text === 'unknown') return { value: { kind: 'unknown' }, sources: [] };
  const [, kind, rest] = /^(other|rest|impossible): (.+)$/.exec(text) ?? [];
  if (kind === 'impossible' && rest !== undefined) {
    return { value: { kind: 'impossible', credential: rest }, sources: [] };
  }
  if (kind === 'other' && rest !== undefined) return fromOtherRow(input, line, rest);
  if (kind === 'rest' && rest !== undefined) return fromRoutes(input, line, rest);
  throw new SourceProblem(
    'beyond_rest.tsv',
    line,
    `unknown value "${text}"`,
    'other:, rest:, impossible: or unknown',
  );
}

/** An operation of `fine_grained_other.tsv`; one it calls impossible is followed by `->` and what works instead. */
function fromOtherRow(input: BeyondRestInput, line: number, text: string) {
  const table = input.sources.tables['fine_grained_other.tsv'];
  const [operation = '', credential] = text.split(' -> ');
  const rows = input.otherRows.get(operation);
  if (rows === undefined || (rows === null) !== (credential !== undefined)) {
    throw new SourceProblem(
      'beyond_rest.tsv',
      line,
      `no such permission row "${text}"`,
      `an operation of ${table.file}`,
    );
  }
  const value: FineGrained =
    rows === null
      ? { kind: 'impossible', credential: credential ?? '' }
      : input.permissions.alternatives(rows);
  return { value, sources: [tableSource(table)] };
}

/** `GET /a + POST /a | GET /b`: routes joined by `+` are called together, at the same boundary. */
function fromRoutes(input: BeyondRestInput, line: number, text: string) {
  const alternatives: (readonly Grant[])[] = [];
  const sources = new Set<string>();
  for (const together of text.split(' | ')) {
    const routes = together.split(' + ').map((id) => {
      const draft = input.routes.get(id);
      if (draft?.fineGrained.kind !== 'permissions') {
        throw new SourceProblem(
          'beyond_rest.tsv',
          line,
          `"${id}" has no permission`,
          'an id of fine_grained_rest.tsv',
        );
      }
      for (const source of draft.sources) sources.add(source);
      return draft.fineGrained.alternatives;
    });
    for (const boundary of boundaries) {
      const parts = routes.map((sets) =>
        sets.find((grants) => grants.every((grant) => grant.boundary === boundary)),
      );
      if (parts.every((part) => part !== undefined)) {
        const grants = parts.flat();
        alternatives.push([...new Map(grants.map((grant) => [grant.permission, grant])).values()]);
      }
    }
  }
  const value: FineGrained = { kind: 'permissions', alternatives: distinct(alternatives) };
  return { value, sources: [...sources] };
}
