/** Parts that the Rails forms of several releases have in common. */

import { icon } from '../layout/icon';
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';

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
  if (context.page.tokenType === 'personal') return html``;
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

/** The tokens that exist already. */
export function tokenTable({ words, tokens }: PageContext): Markup {
  const withRole = tokens.some(({ role }) => role !== null);
  return html`<table class="table b-table gl-table token-table">
    <thead><tr>
      <th>${words.colName}</th><th>${words.colScopes}</th><th>${words.colCreated}</th><th>${words.colExpires}</th>
      ${withRole ? html`<th>${words.colRole}</th>` : null}
    </tr></thead>
    <tbody>${tokens.map(
      (token) => html`<tr>
        <td>${token.name}</td><td>${token.scopes.join(', ')}</td><td>${token.created}</td><td>${token.expires}</td>
        ${token.role ? html`<td>${token.role}</td>` : null}
      </tr>`,
    )}</tbody>
  </table>`;
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
  }[page.tokenType];
}
