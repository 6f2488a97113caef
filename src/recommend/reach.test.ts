import { describe, expect, it } from 'vitest';
import messages from '../assets/_locales/en/messages.json';
import { openCatalog } from '../data/open';
import { tokenTypes } from '../model/catalog';
import { type ReachFacts, reachOf } from './reach';

const said = (facts: Partial<ReachFacts>): readonly string[] =>
  reachOf({ tokenType: 'personal', place: null, scopes: [], ...facts }).map(({ key }) => key);

describe('the reach of a token', () => {
  it.each(tokenTypes)('is said for %s tokens wherever they are made', (tokenType) => {
    for (const place of ['project', 'group', null] as const) {
      const keys = said({ tokenType, place });
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.filter((key) => !(key in messages))).toEqual([]);
    }
  });

  it('is the whole account for tokens of people', () => {
    expect(said({})).toEqual(['note_reach_all']);
    expect(said({ tokenType: 'impersonation' })).toEqual(['note_reach_all', 'reach_impersonation']);
  });

  it('is one place and what every member sees for tokens with a bot', () => {
    expect(said({ tokenType: 'project' })).toEqual(['reach_project', 'note_bot_user']);
    expect(said({ tokenType: 'group' })).toEqual(['reach_group', 'note_bot_user']);
  });

  it('follows the page of a deploy token', () => {
    const first = (place: ReachFacts['place']): string | undefined => said({ tokenType: 'deploy', place })[0];
    expect([first('project'), first('group'), first(null)]).toEqual([
      'reach_deploy_project',
      'reach_deploy_group',
      'reach_deploy',
    ]);
  });

  it('is everybody with sudo', () => {
    expect(said({ scopes: ['api', 'sudo'] })).toEqual(['note_reach_all', 'reach_sudo']);
    expect(openCatalog().scope('sudo')).toBeDefined();
  });

  it('of deploy tokens holds in the catalog: REST opens nothing but packages to them', () => {
    const catalog = openCatalog();
    const asksScope = (sets: readonly (readonly string[])[]): boolean =>
      sets.length > 0 && sets.every((set) => set.length > 0);
    const opened = catalog.operations.filter((operation) =>
      asksScope(catalog.acceptance(operation, 'deploy').enforced),
    );
    const outside = opened.filter(
      ({ kind, rest }) =>
        !['git', 'registry', 'package'].includes(kind) && !/\/(?:-\/)?packages\//.test(`${rest?.path}/`),
    );
    expect(opened.length).toBeGreaterThan(80);
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});
