import type { FactRow } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { readRubyLists } from './ruby-lists';

/** A row of `auth_scopes.tsv`. */
export type AuthScopeRow = FactRow<'scope' | 'offered' | 'inForm' | 'abilities'>;

/** Whose tokens may carry a scope: the word of the table, and how `available_scopes_for` is asked for it. */
const holders = [
  { name: 'user', resource: 'User', isAdmin: false },
  { name: 'admin', resource: 'User', isAdmin: true },
  { name: 'group', resource: 'Group', isAdmin: false },
  { name: 'project', resource: 'Project', isAdmin: false },
] as const;

/** Settings of the instance, flags and licences: all of them count as on. */
const switches: readonly RegExp[] = [
  /^Gitlab\.config\.[a-z_.]+\.enabled$/,
  /^(?:::)?(?:Feature\.enabled|License\.feature_available)\?\(.*\)$/,
  /^(?:::)?Gitlab::[A-Za-z:]+\.[a-z_]+\?(?:\(.*\))?$/,
];

/**
 * Reads `lib/gitlab/auth.rb`: which scopes exist, who is offered them when every switch of the instance is on, their
 * order in the form, which is that of the rows, and the abilities they give for Git and registries.
 */
export function readAuthModule(file: GitlabFile): readonly AuthScopeRow[] {
  const ruby = readRubyLists(file);
  const answer = (isAdmin: boolean) => (condition: string) => {
    if (condition === 'resource.admin?') return isAdmin;
    return switches.some((form) => form.test(condition)) ? true : null;
  };
  const offered = new Map(
    holders.map(({ name, resource, isAdmin }) => [
      name as string,
      ruby.call('available_scopes_for', resource, answer(isAdmin)),
    ]),
  );
  offered.set('oauth', [
    ...(ruby.constants.get('DEFAULT_SCOPES') ?? []),
    ...ruby.call('optional_scopes', '', answer(false)),
  ]);
  const order = ruby.constants.get('UI_SCOPES_ORDERED_BY_PERMISSION') ?? [];
  const abilities = ruby.hash('abilities_for_scopes', 'abilities_by_scope');
  const all = new Set([
    ...order,
    ...[...ruby.constants].filter(([name]) => /_SCOPES?$/.test(name)).flatMap(([, scopes]) => scopes),
    ...[...offered.values()].flat(),
    ...abilities.keys(),
  ]);
  const place = (scope: string) => order.indexOf(scope) + 1;
  return [...all]
    .sort((left, right) => (place(left) || 100) - (place(right) || 100) || (left < right ? -1 : 1))
    .map((scope) => ({
      line: 0,
      cells: {
        scope,
        offered: [...offered].flatMap(([name, scopes]) => (scopes.includes(scope) ? [name] : [])).join(','),
        inForm: order.includes(scope) ? 'yes' : '',
        abilities: [...(abilities.get(scope) ?? [])].sort().join(','),
      },
    }));
}
