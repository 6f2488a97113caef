import type { DescribedScope, TokenType } from '../../src/model/catalog';
import type { Check, Finding, Subject } from './check';

/** Which token type each word of `auth_scopes.tsv` decides; the types of one account carry the same. */
const decided: readonly (readonly [tokenType: TokenType, words: readonly string[]])[] = [
  ['personal', ['user', 'admin']],
  ['service_account', ['user', 'admin']],
  ['impersonation', ['user', 'admin']],
  ['group', ['group']],
  ['project', ['project']],
];

/** Marks a token as fine-grained; no person chooses it, so GitLab's code offers it to nobody. */
const marker = 'granular';

/** Operations outside REST that need one ability, whatever the scope that gives it. */
const abilityOf: Readonly<Record<string, string>> = {
  'git clone': 'download_code',
  'git push': 'push_code',
  'git lfs pull': 'download_code',
  'git lfs push': 'push_code',
  'docker pull': 'read_container_image',
  'docker delete': 'admin_container_image',
};

/** What is known of scopes agrees with what GitLab's own code says: who may carry them, the form, and their abilities. */
export const scopesAgreeWithCode: Check = {
  name: 'scopes-agree-with-code',
  run: (subject) => [...missingScopes(subject), ...wrongOffers(subject), ...wrongAbilities(subject)],
};

interface Code {
  readonly line: number;
  readonly offered: readonly string[];
  /** Its place in the form; null when the form does not show it. */
  readonly formOrder: number | null;
  readonly abilities: readonly string[];
}

function readCode({ sources }: Subject): ReadonlyMap<string, Code> {
  const list = (text: string) => text.split(',').filter((word) => word !== '');
  return new Map(
    sources.tables['auth_scopes.tsv'].rows.map(({ line, cells }, place) => [
      cells.scope,
      {
        line,
        offered: list(cells.offered),
        formOrder: cells.inForm === '' ? null : place,
        abilities: list(cells.abilities),
      },
    ]),
  );
}

function missingScopes(subject: Subject): readonly Finding[] {
  const known = new Set(subject.catalog.scopes.map(({ name }) => name));
  return [...readCode(subject)]
    .filter(([name]) => !known.has(name))
    .map(([name, { line }]) => ({
      path: 'auth_scopes.tsv',
      line,
      what: `${name} is in GitLab's code but not in the catalog`,
      tip: 'describe it in classic_scopes.json and scope_notes.json',
    }));
}

function wrongOffers(subject: Subject): readonly Finding[] {
  const code = readCode(subject);
  const inForm: DescribedScope[] = [];
  return subject.catalog.scopes.flatMap((scope): readonly Finding[] => {
    const own = code.get(scope.name);
    if (own === undefined || scope.name === marker) return [];
    const at = (what: string, tip: string): Finding => ({
      path: 'classic_scopes.json',
      line: 0,
      what: `${scope.name}: ${what}`,
      tip,
    });
    const types = decided.flatMap(([tokenType, words]) => {
      const offered = words.some((word) => own.offered.includes(word));
      if (offered === scope.tokenTypes.includes(tokenType)) return [];
      return [
        at(
          `GitLab's code ${offered ? 'offers' : 'does not offer'} it to a ${tokenType} token`,
          'correct tokenTypes, or the row of auth_scopes.tsv',
        ),
      ];
    });
    const adminOnly = own.offered.includes('admin') && !own.offered.includes('user');
    const before = inForm.at(-1);
    if (own.formOrder !== null) inForm.push(scope);
    const order = before === undefined ? null : (code.get(before.name)?.formOrder ?? null);
    return [
      ...types,
      ...(adminOnly === scope.adminOnly ? [] : [at('adminOnly is wrong', 'as available_scopes_for has it')]),
      ...((own.formOrder !== null) === scope.inTokenForm
        ? []
        : [at('inTokenForm is wrong', 'as UI_SCOPES_ORDERED_BY_PERMISSION has it')]),
      ...(own.formOrder !== null && order !== null && own.formOrder < order
        ? [at(`stands behind ${before?.name}`, 'order scope_notes.json as the form is')]
        : []),
    ];
  });
}

function wrongAbilities(subject: Subject): readonly Finding[] {
  const code = readCode(subject);
  return subject.catalog.operations.flatMap(({ operation, acceptance }): readonly Finding[] => {
    const ability = abilityOf[operation.id];
    if (ability === undefined) return [];
    const able = [...code]
      .filter(([, { offered, abilities }]) => offered.includes('user') && abilities.includes(ability))
      .map(([name]) => name);
    const accepted = acceptance.personal.enforced.map((set) => set.join('+'));
    const differing = [
      ...able.filter((name) => !accepted.includes(name)),
      ...accepted.filter((name) => !able.includes(name)),
    ];
    if (differing.length === 0) return [];
    return [
      {
        path: operation.id,
        line: 0,
        what: `${differing.join(', ')}: catalog and GitLab's code differ about ${ability}`,
        tip: 'correct the row of classic_nonrest.tsv',
      },
    ];
  });
}
