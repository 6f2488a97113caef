/** A whole token page as GitLab's server sends it. */
import { randomUUID } from 'node:crypto';
import * as d2 from './d2/page';
import { type GenerationName, generations, group, isGranular, origin, project } from './generations';
import { framed } from './layout/layout';
import { html, Markup } from './markup';
import { type PageContext, pageContext } from './page-context';
import { headingOf } from './rails/fields';
import { isRails, railsForm, railsPage } from './rails/page';
import { vuePage } from './vue/page';

/** What the frame of every GitLab page says about the instance. JSON inside a script cannot hold `</`. */
function gonScript(context: PageContext, nonce: string): Markup {
  const value = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');
  const lines = [
    'window.gon={};',
    'gon.api_version="v4";',
    `gon.relative_url_root="";gon.gitlab_url=${value(origin)};gon.dot_com=true;gon.ee=true;`,
    `gon.user_color_mode=${value(`gl-${context.options.theme}`)};`,
    `gon.version=${value(context.gitlab)};gon.revision="0123456789a";`,
    'gon.current_user_id=42;gon.current_username="sam";gon.features={};',
  ];
  return html`<script nonce="${nonce}">
//<![CDATA[
${new Markup(lines.join(''))}
//]]>
</script>`;
}

function styleSheets(context: PageContext, ui: string): Markup {
  const names = ui === '62' ? ['index.css', 'utility_classes.css'] : ['index.css', 'tailwind.css'];
  return html`${names.map((name) => html`<link rel="stylesheet" href="/assets/gitlab-ui-${ui}/${name}">`)}
    <link rel="stylesheet" href="/assets/frame.css">
    <link rel="stylesheet" href="/assets/utilities.css">
    ${ui === '62' ? html`<link rel="stylesheet" href="/assets/dark-62.css">` : null}
    <link rel="stylesheet" href="/assets/${context.generation.layout}.css">`;
}

function contentOf(context: PageContext): Markup {
  const { id } = context.generation;
  if (isRails(id)) return railsPage(id, context);
  const app = vuePage(id, context);
  return id === 'D2' ? d2.page(context, app) : app;
}

/** A form of another generation below the page's own. */
function secondForm(context: PageContext): Markup {
  const { second } = context.options;
  const generation = generations.find(({ id }) => id === second);
  if (!second || !generation) return html``;
  return html`<section class="gl-mt-7">${railsForm(second, { ...context, generation })}</section>`;
}

function scriptOf(id: GenerationName, ui: string): string {
  const script = isRails(id) ? 'rails' : isGranular(id) ? 'granular' : id.toLowerCase();
  return `${script}-${ui}.js`;
}

function placeData({ page }: PageContext): Markup {
  if (page.dataPage.startsWith('projects:')) {
    return html`data-project="storefront" data-project-id="7" data-project-full-path="${project.path}" data-group="acme"`;
  }
  if (page.dataPage.startsWith('groups:'))
    return html`data-group="acme" data-group-full-path="${group.path}" data-namespace-id="3"`;
  return html``;
}

/** The page of an address with its nonce, or null when it is no token page. */
export function tokenPage(
  url: URL,
  created: string | null,
): { readonly text: string; readonly nonce: string } | null {
  const context = pageContext(url, created);
  if (!context) return null;
  const { generation, page, options } = context;
  const nonce = randomUUID();
  const ui = options.ui ?? generation.ui[0];
  const script = scriptOf(generation.id, ui);
  const rekey = options.rekey ? html` data-stand-in-rekey` : html``;
  const { text } = html`<!DOCTYPE html>
<html class="gl-${options.theme} layout-${generation.layout} ui-${ui}" lang="${options.lang}">
<head prefix="og: http://ogp.me/ns#">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headingOf(context).title} · GitLab</title>
<meta property="og:site_name" content="GitLab">
<meta name="csrf-param" content="authenticity_token">
<meta name="csrf-token" content="stand-in">
${gonScript(context, nonce)}
${styleSheets(context, ui)}
<link rel="icon" href="data:,">
</head>
<body class="user-logged-in gl-browser-chrome" data-page="${page.dataPage}" ${placeData(context)}${rekey}>
${framed(context, html`${contentOf(context)}${secondForm(context)}`)}
<script src="/assets/${script}" defer></script>
</body>
</html>`;
  return { text, nonce };
}
