/** Parts that the Rails forms of several releases have in common. */

import { mediumDate, relativeDate } from '../dates';
import { icon } from '../layout/icon';
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import type { ExistingToken } from '../vue/settings';

const roles: readonly (readonly [level: number, name: string])[] = [
  [10, 'Guest'],
  [15, 'Planner'],
  [20, 'Reporter'],
  [30, 'Developer'],
  [40, 'Maintainer'],
  [50, 'Owner'],
];

/** The role select of project and group tokens; nothing on personal ones. `chosen` is an access level. */
export function roleSelect(context: PageContext, prefix: string, chosen: number, planner: boolean): Markup {
  const { tokenType } = context.page;
  if (tokenType !== 'project' && tokenType !== 'group') return html``;
  const offered = roles.filter(([level]) => planner || level !== 15);
  return html`<div class="form-group gl-form-group">
    <label class="label-bold gl-font-bold" for="${prefix}_access_level">${context.words.role}</label>
    <div class="select-wrapper gl-form-input-xl">
      <select class="form-control select-control gl-form-select custom-select" name="${prefix}[access_level]" id="${prefix}_access_level">
        ${offered.map(([level, name]) => html`<option value="${level}"${flag('selected', level === chosen)}>${name}</option>`)}
      </select>
      ${icon('chevron-down')}
    </div>
  </div>`;
}

function dateCells({ created, lastUsed, expires }: ExistingToken, { words, options }: PageContext): Markup {
  const used = lastUsed
    ? html`<span class="token-last-used-label"><time class="js-timeago" title="${mediumDate(lastUsed)}" datetime="${lastUsed}">${mediumDate(lastUsed)}</time></span>`
    : html`<span class="token-never-used-label">${words.never}</span>`;
  const until = expires
    ? html`<span>${relativeDate(expires, options.lang)}</span>`
    : html`<span class="token-never-expires-label">${words.never}</span>`;
  return html`<td>${mediumDate(created)}</td><td>${used}</td><td>${until}</td>`;
}

/** The tokens that exist already. The scopes came last in GitLab 13, and stand beside the name since. */
export function tokenTable(context: PageContext, scopesLast: boolean): Markup {
  const { words, tokens } = context;
  const withRole = tokens.some(({ role }) => role !== null);
  const inOrder = (scopes: Markup, dates: Markup, role: Markup): Markup =>
    scopesLast ? html`${dates}${scopes}` : html`${scopes}${dates}${withRole ? role : null}`;
  const headings = inOrder(
    html`<th>${words.colScopes}</th>`,
    html`<th>${words.colCreated}</th><th>${words.colLastUsed} <a href="/help/usage">?</a></th><th>${words.colExpires}</th>`,
    html`<th>${words.colRole}</th>`,
  );
  return html`<div class="table-responsive"><table class="table active-tokens token-table">
    <thead><tr><th>${words.colName}</th>${headings}<th></th></tr></thead>
    <tbody>${tokens.map(
      (token) => html`<tr>
        <td>${token.name}</td>
        ${inOrder(html`<td>${token.scopes.join(', ')}</td>`, dateCells(token, context), html`<td>${token.role}</td>`)}
        <td><a class="btn btn-danger btn-sm float-right" href="#content-body">${words.revoke}</a></td>
      </tr>`,
    )}</tbody>
  </table></div>`;
}

/** What the pages of 13 to 15 show above the form once a token exists. */
export function createdContainer({ words, created }: PageContext): Markup {
  if (!created) return html``;
  return html`<div class="created-personal-access-token-container">
    <h5 class="gl-mt-0">${words.created}</h5>
    <div class="form-group">
      <div class="input-group">
        <input id="created-personal-access-token" class="form-control gl-form-input created-token" readonly value="${created}">
      </div>
      <span class="form-text text-muted">${words.createdHelp}</span>
    </div>
    <hr>
  </div>`;
}

/** Heading and introduction of a page, and what the Rails forms write on their button. */
export function headingOf({ page, words }: PageContext): {
  readonly title: string;
  readonly intro: string;
  readonly make: string;
} {
  return {
    personal: { title: words.personalTokens, intro: words.introPersonal, make: words.makePersonal },
    project: { title: words.projectTokens, intro: words.introProject, make: words.makeProject },
    group: { title: words.groupTokens, intro: words.introGroup, make: words.makeGroup },
    impersonation: {
      title: words.impersonationTokens,
      intro: words.introImpersonation,
      make: words.makeImpersonation,
    },
    service_account: { title: words.personalTokens, intro: words.introServiceAccount, make: words.create },
    deploy: { title: words.deployTokens, intro: words.introDeploy, make: words.makeDeploy },
    oauth: { title: words.applications, intro: words.introApplications, make: words.save },
  }[page.tokenType];
}
