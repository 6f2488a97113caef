/** GitLab's frame around the content, simplified: top bar, sidebar, breadcrumbs. */
import { html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { headingOf } from '../rails/fields';
import { icon } from './icon';
import { navigation, placeName } from './navigation';

/** A mark of our own: this is a stand-in, not GitLab. */
const mark = html`<svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2 21 8 12 22 3 8z"></path><path class="brand-mark-light" d="M12 2 16 8 12 22 8 8z"></path></svg>`;

function breadcrumbs(context: PageContext): Markup {
  const { page, words } = context;
  const trail = [
    ...(page.tokenType === 'project' || page.tokenType === 'deploy' ? ['Acme'] : []),
    placeName(page.tokenType, words),
    ...(page.tokenType === 'personal' ? [] : [words.settings]),
    headingOf(context).title,
  ];
  return html`<nav class="gl-breadcrumbs crumbs" aria-label="Breadcrumbs"><ol class="gl-breadcrumb-list">
    ${trail.map((name) => html`<li class="gl-breadcrumb-item"><a class="crumb" href="#content-body">${name}</a></li>`)}
  </ol></nav>`;
}

function sidebar(context: PageContext): Markup {
  const { page, words, options } = context;
  return html`<nav class="frame-sidebar" aria-label="${placeName(page.tokenType, words)}">
    <div class="frame-sidebar-title">${placeName(page.tokenType, words)}</div>
    <ul>${navigation(page.tokenType).map(
      (entry) => html`<li class="${entry.current ? 'current' : ''} ${entry.nested ? 'nested' : ''}">
        <a href="#content-body">${icon(entry.icon)}<span>${entry[options.lang]}</span></a>
      </li>`,
    )}</ul>
  </nav>`;
}

function topBar({ words }: PageContext): Markup {
  return html`<header class="frame-top">
    <a class="frame-brand" href="/" aria-label="Home">${mark}</a>
    <span class="frame-search">${icon('search')}<span>${words.search}</span></span>
    <span class="frame-tools">${icon('plus')}${icon('issues')}${icon('merge-request')}${icon('todo-done')}
      <span class="frame-avatar" aria-hidden="true">S</span></span>
  </header>`;
}

/** The whole body around `content`. */
export function framed(context: PageContext, content: Markup): Markup {
  return html`${topBar(context)}
  <div class="frame-middle">
    ${sidebar(context)}
    <div class="frame-panel content-wrapper">
      <div class="top-bar-fixed">${breadcrumbs(context)}</div>
      <div class="container-fluid container-limited"><main class="content" id="content-body">${content}</main></div>
    </div>
  </div>`;
}
