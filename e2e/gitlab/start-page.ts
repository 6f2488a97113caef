/** The demo's first page: every generation, every kind of token, and the ways to look at them. */
import { addressOf, type Generation, generations } from './generations';
import { html, type Markup } from './markup';
import type { PageOptions } from './options';
import { writeOptions } from './options';
import type { PageTokenType } from './scopes';

function link(address: string, options: Partial<PageOptions>, text: string): Markup {
  const url = new URL(address);
  for (const [name, value] of writeOptions(options)) url.searchParams.set(name, value);
  return html`<a href="${url.href}">${text}</a>`;
}

const kinds: Readonly<Record<PageTokenType, string>> = {
  personal: 'Personal token',
  project: 'Project token',
  group: 'Group token',
  impersonation: 'Impersonation token',
  service_account: 'Service account',
  deploy: 'Deploy token',
  oauth: 'Application',
};

function card({ id, title, gitlab, ui, pages }: Generation): Markup {
  const first = pages[0]?.tokenType ?? 'personal';
  const address = addressOf(id, first);
  return html`<article class="start-card">
    <header><span class="start-id">${id}</span><h2>${title}</h2></header>
    <p class="start-release">GitLab ${gitlab} · @gitlab/ui ${ui.join(' or ')}</p>
    <p class="start-main">${pages.map(({ tokenType }) => link(addressOf(id, tokenType), {}, kinds[tokenType]))}</p>
    <p class="start-ways">
      ${link(address, { theme: 'dark' }, 'Dark')}
      ${link(address, { lang: 'de' }, 'Deutsch')}
      ${link(address, { admin: true }, 'Administrator')}
      ${link(address, { scopes: ['api', 'read_user'], name: 'Prefilled' }, 'Prefilled')}
      ${link(address, { rekey: true }, 'Restless rows')}
      ${ui.length > 1 ? html`${ui.slice(1).map((release) => link(address, { ui: release }, `@gitlab/ui ${release}`))}` : null}
    </p>
  </article>`;
}

export function startPage(): Markup {
  return html`<main class="start">
    <h1>Token pages of GitLab, 13 to today</h1>
    <p class="start-intro">A stand-in for GitLab with the forms of twelve generations. Nothing here is real: no account, no token, no network. Open a page and look for Scopewise beside the scopes.</p>
    <div class="start-cards">${generations.map(card)}</div>
    <p class="start-ways">
      ${link('https://gitlab.com/-/user_settings/personal_access_tokens', { form: 'none' }, 'A token page without a form')}
      ${link('https://gitlab.com/-/user_settings/personal_access_tokens/legacy/new', { second: 'R2' }, 'Two forms on one page')}
      ${link('https://gitlab.com/-/user_settings/profile', {}, 'A page that is not a token page')}
    </p>
  </main>`;
}
