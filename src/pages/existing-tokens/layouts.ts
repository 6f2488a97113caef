/**
 * The lists of tokens. Columns are found by structure, because their headings are translated: the heading "Last used" has
 * carried a link to the help pages in all releases, and the columns stand around it in known orders. The newest list of
 * personal tokens (GitLab 18.10 and later) shows no scopes and is not read.
 */
import type { ListLayout } from './contract';

const anyScope = /^[a-z][a-z0-9_:*.-]*$/;

/** In Vue's lists every date is a `time` element; without one the cell says "never", or in red that it is over. */
const neverInVue = (cell: HTMLElement): boolean =>
  cell.querySelector('time, .gl-text-danger, .text-danger') === null;

/** Rails writes dates in words, but has a class for "never". */
const neverInRails = (cell: HTMLElement): boolean =>
  cell.querySelector('.token-never-used-label, .token-never-expires-label') !== null;

const childrenOf = (row: Element): readonly HTMLElement[] =>
  [...row.children].filter((child): child is HTMLElement => child.matches('td, th'));

/** V1, and service accounts: every cell or its content has a test id. */
const accessTokenTable: ListLayout = {
  tables: '[data-testid="access-token-table"]',
  cells(_table, row) {
    const one = (testId: string): HTMLElement | null => row.querySelector(`[data-testid="${testId}"]`);
    const name = one('field-name');
    const scopes = one('cell-scopes');
    if (!name || !scopes) return null;
    return {
      name,
      scopes,
      created: one('field-created'),
      lastUsed: one('field-last-used'),
      expires: one('field-expires'),
    };
  },
  scope: anyScope,
  never: neverInVue,
};

/**
 * Lists that have one column per fact: name, (description,) scopes, created, last used, (addresses,) expires, ... and in
 * GitLab 13 name, created, last used, expires, scopes, ...
 */
function columnsAroundLastUsed(tables: string, never: ListLayout['never']): ListLayout {
  return {
    tables,
    cells(table, row) {
      const headings = childrenOf(table.querySelector('thead tr') ?? table);
      const cells = childrenOf(row);
      const linked = headings.map((heading) => heading.querySelector('a') !== null);
      const lastUsed = linked.indexOf(true);
      if (lastUsed < 2 || cells.length !== headings.length) return null;
      const expires = linked.indexOf(false, lastUsed);
      const scopes = lastUsed === 2 ? expires + 1 : lastUsed - 2;
      const at = (column: number): HTMLElement | null => cells[column] ?? null;
      const name = at(0);
      const scopesCell = at(scopes);
      if (!name || !scopesCell || expires < 0) return null;
      return {
        name,
        scopes: scopesCell,
        created: at(lastUsed - 1),
        lastUsed: at(lastUsed),
        expires: at(expires),
      };
    },
    scope: anyScope,
    never,
  };
}

/** R1, R2. */
const railsTable = columnsAroundLastUsed('table.active-tokens', neverInRails);
/** R3: made by Vue although the form is not. */
const activeTokens = columnsAroundLastUsed('[data-testid="active-tokens"]', neverInVue);

/** Lists of personal, project, group, impersonation and service account tokens. */
export const accessTokenLists: readonly ListLayout[] = [accessTokenTable, activeTokens, railsTable];

/**
 * D1 and D2: name, user name, created, expires, scopes, an action. The table has no mark of its own, and other tables stand
 * on the same page: the scopes themselves must be those of deploy tokens.
 */
export const deployTokenList: ListLayout = {
  tables: 'table.table',
  cells(table, row) {
    const cells = childrenOf(row);
    const [name, , created, expires, scopes] = cells;
    if (childrenOf(table.querySelector('thead tr') ?? table).length !== 6 || cells.length !== 6) return null;
    return name && created && expires && scopes ? { name, scopes, created, lastUsed: null, expires } : null;
  },
  scope: /^(?:read|write)_[a-z_]+$/,
  never: neverInRails,
};
