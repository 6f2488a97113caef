/** The section of deploy tokens in the settings of the repository: closed at first, with the list of tokens. */
import { mediumDate } from '../dates';
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';

/** `inside` is the form and the list, as the release has them. */
export function deploySection(context: PageContext, inside: Markup): Markup {
  const { words, options } = context;
  return html`<section class="settings no-animate" id="js-deploy-tokens">
    <div class="settings-header">
      <h4 class="settings-title">${words.deployTokens}</h4>
      <button type="button" class="btn gl-button btn-default js-settings-toggle"><span class="gl-button-text">${words.expand}</span></button>
      <p>${words.introDeploy}</p>
    </div>
    <div class="settings-content"${flag('hidden', options.form !== 'shown')}>${inside}</div>
  </section>`;
}

/** The tokens that exist already: no last use, dates and scopes in five columns. `tableClass` is the release's. */
export function deployTokenTable({ words, tokens }: PageContext, tableClass: string): Markup {
  return html`<table class="${tableClass}">
    <thead><tr>
      <th>${words.name}</th><th>${words.username}</th><th>${words.colCreated}</th><th>${words.colExpires}</th><th>${words.colScopes}</th><th></th>
    </tr></thead>
    <tbody>${tokens.map(
      ({ name, created, expires, scopes }, at) => html`<tr>
        <td>${name}</td><td>gitlab+deploy-token-${at + 7}</td><td>${mediumDate(created)}</td>
        <td>${
          expires
            ? html`<span><time class="js-timeago" title="${mediumDate(expires)}" datetime="${expires}T00:00:00Z">${mediumDate(expires)}</time></span>`
            : html`<span class="token-never-expires-label">${words.never}</span>`
        }</td>
        <td>${scopes.join(', ')}</td>
        <td><button type="button" class="btn btn-danger gl-button float-right" data-testid="revoke-button">${words.revoke}</button></td>
      </tr>`,
    )}</tbody>
  </table>`;
}
