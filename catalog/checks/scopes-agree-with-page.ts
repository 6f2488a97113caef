import type { TokenType } from '../../src/model/catalog';
import type { Check, Finding } from './check';

const types: readonly TokenType[] = ['personal', 'group', 'project'];

/**
 * Token types and first releases of scopes are those that GitLab's page about scopes names. A release we leave open,
 * because sources disagree, contradicts nothing.
 */
export const scopesAgreeWithPage: Check = {
  name: 'scopes-agree-with-page',
  run({ sources, catalog }) {
    const scopes = new Map(catalog.scopes.map((scope) => [scope.name, scope]));
    return sources.tables['scope_page.tsv'].rows.flatMap(({ line, cells }): readonly Finding[] => {
      const scope = scopes.get(cells.scope);
      const at = (what: string, tip: string): Finding => ({ path: 'scope_page.tsv', line, what, tip });
      if (scope === undefined) {
        return [
          at(
            `${cells.scope} is on GitLab's page but not in the catalog`,
            'describe it in classic_scopes.json and scope_notes.json',
          ),
        ];
      }
      const named = cells.tokens.split(',');
      const wrong = types.filter((type) => named.includes(type) !== scope.tokenTypes.includes(type));
      return [
        ...wrong.map((type) =>
          at(
            `the page ${named.includes(type) ? 'gives' : 'does not give'} ${cells.scope} to a ${type} token`,
            'correct tokenTypes in classic_scopes.json',
          ),
        ),
        ...(scope.since === null || cells.since === '' || scope.since === cells.since
          ? []
          : [
              at(
                `${cells.scope} exists since ${cells.since} by the page, since ${scope.since} by us`,
                'correct since in scope_notes.json, or leave it open there',
              ),
            ]),
      ];
    });
  },
};
