/** Pages without a token form: the start page of the demo, another settings page, and "not found". */
import { html, type Markup } from './markup';
import { startPage } from './start-page';

function shell(title: string, dataPage: string | null, content: Markup): string {
  const marker = dataPage ? html`data-page="${dataPage}"` : html``;
  return html`<!DOCTYPE html>
<html class="gl-light layout-modern" lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta property="og:site_name" content="GitLab">
<link rel="stylesheet" href="/assets/gitlab-ui-137/index.css"><link rel="stylesheet" href="/assets/start.css"><link rel="icon" href="data:,"></head>
<body ${marker}>${content}</body></html>`.text;
}

/** A settings page whose check boxes are no scopes. */
const profile = html`<main class="start"><h1>Profile</h1><form><label><input type="checkbox" name="user[private_profile]" value="1"> Private profile</label></form></main>`;

const missing = html`<main class="start"><h1>404: Page not found</h1><p>Make sure the address is correct and the page has not moved.</p></main>`;

/** The page of an address that has no token form. */
export function plainPage(url: URL): { readonly text: string; readonly status: number } {
  if (url.pathname === '/') return { text: shell('GitLab stand-in', null, startPage()), status: 200 };
  if (url.pathname === '/-/user_settings/profile') {
    return { text: shell('Profile · GitLab', 'user_settings:profiles:show', profile), status: 200 };
  }
  return { text: shell('Not found', null, missing), status: 404 };
}
