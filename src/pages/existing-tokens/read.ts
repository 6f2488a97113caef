/**
 * Reading the tokens that a page lists. Looked into are the cells of name, scopes and dates, and of attributes only the two
 * in which a `time` element says its date; nothing that could hold a token.
 */
import type { ScopeName } from '../../model/catalog';
import { showsCreatedToken } from '../created-token';
import { dataPageOf, tokenTypeOf } from '../token-pages';
import type { ExistingToken, ListLayout, TokenCells } from './contract';
import { dateIn } from './dates';
import { accessTokenLists, deployTokenList } from './layouts';

/** A row with the layout of its list. */
interface Row {
  readonly layout: ListLayout;
  readonly cells: TokenCells;
}

/**
 * The tokens of the page in page order, those with scopes only. Empty where the page lists none, where the list is not
 * understood, and while a created token is shown. Changes nothing, does not throw.
 */
export function readExistingTokens(document: Document): readonly ExistingToken[] {
  return rowsOf(document).flatMap(({ layout, cells }) => {
    const scopes = isPlain(cells.scopes) ? scopesIn(textOf(cells.scopes), layout.scope) : [];
    if (scopes.length === 0) return [];
    const { lastUsed, expires } = cells;
    return [
      {
        name: textOf(cells.name),
        scopes,
        created: dateOf(cells.created),
        lastUsed: dateOf(lastUsed),
        neverUsed: lastUsed !== null && layout.never(lastUsed),
        expires: dateOf(expires),
        neverExpires: expires !== null && layout.never(expires),
        mark: cells.scopes,
      },
    ];
  });
}

/** The cells in which marks may stand now, to see whether the page has renewed them. Reads no text. */
export function markPlaces(document: Document): readonly HTMLElement[] {
  return rowsOf(document).map(({ cells }) => cells.scopes);
}

function rowsOf(document: Document): readonly Row[] {
  return layoutsFor(document).flatMap((layout) =>
    [...document.querySelectorAll(layout.tables)].flatMap((table) =>
      [...table.querySelectorAll('tbody tr')].flatMap((row) => {
        const cells = layout.cells(table, row);
        return cells ? [{ layout, cells }] : [];
      }),
    ),
  );
}

function layoutsFor(document: Document): readonly ListLayout[] {
  const tokenType = tokenTypeOf(dataPageOf(document));
  if (!tokenType || tokenType === 'oauth' || showsCreatedToken(document)) return [];
  return tokenType === 'deploy' ? [deployTokenList] : accessTokenLists;
}

/** One text and no more: GitLab puts at most one element around it. Our own marks do not count. */
function isPlain(cell: HTMLElement): boolean {
  return cell.querySelectorAll(':not(scopewise-mark, scopewise-mark *)').length <= 1;
}

/** All of them or none: `read_api, read_user`, but not "no scopes selected" in any language. */
function scopesIn(text: string, shape: RegExp): readonly ScopeName[] {
  const scopes = text.split(',').map((scope) => scope.trim());
  return scopes.every((scope) => shape.test(scope)) ? scopes : [];
}

function dateOf(cell: HTMLElement | null): string | null {
  const time = cell?.querySelector('time');
  if (time) return dateIn(time.getAttribute('datetime') ?? '') ?? dateIn(time.getAttribute('title') ?? '');
  return cell && dateIn(textOf(cell));
}

/** Our own marks have no text outside their shadow root. */
function textOf(cell: HTMLElement): string {
  return cell.textContent.trim();
}
