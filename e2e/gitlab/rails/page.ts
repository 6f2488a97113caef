/** The content of a Rails page: introduction, form, tokens; laid out as that release did. */
import * as d1 from '../d1/form';
import { html, type Markup } from '../markup';
import * as o from '../o/form';
import type { PageContext } from '../page-context';
import * as r1 from '../r1/form';
import * as r2 from '../r2/form';
import * as r3 from '../r3/form';
import { createdContainer, headingOf, tokenTable } from './fields';

const forms = { R1: r1.form, R2: r2.form, R3: r3.form };
type AccessTokenForm = keyof typeof forms;

/** The bare form, for a page that shows a second one. */
export function railsForm(id: AccessTokenForm, context: PageContext): Markup {
  return forms[id](context);
}

function maybeLate(inside: Markup, delay: number): Markup {
  return delay > 0 ? html`<template data-stand-in-delay="${delay}">${inside}</template>` : inside;
}

/** Two columns, as settings pages had until 15. */
function columns(context: PageContext, id: 'R1' | 'R2'): Markup {
  const { title, intro } = headingOf(context);
  const inside = context.options.form === 'none' ? html`<p>${context.words.mayNot}</p>` : forms[id](context);
  return html`<div class="row gl-mt-3">
    <div class="col-lg-4 profile-settings-sidebar">
      <h4 class="gl-mt-0">${title}</h4>
      <p>${intro}</p>
    </div>
    <div class="col-lg-8">
      ${createdContainer(context)}
      ${maybeLate(inside, context.options.delay)}
      <hr>
      <h5>${context.words.active} (${context.tokens.length})</h5>
      ${tokenTable(context, id === 'R1')}
    </div>
  </div>`;
}

function createdPattern({ words }: PageContext): Markup {
  return html`<template id="created-token-pattern"><div class="gl-alert gl-alert-success gl-mb-5" data-testid="access-token-section" role="alert">
    <div class="gl-alert-content">
      <h2 class="gl-alert-title">${words.createdDone}</h2>
      <div class="gl-alert-body">
        <label for="new-access-token">${words.created}</label>
        <input id="new-access-token" name="new-access-token" data-testid="created-access-token-field" class="form-control gl-form-input created-token" readonly>
        <p class="form-text">${words.createdHelp}</p>
      </div>
    </div>
  </div></template>`;
}

function inCard(context: PageContext): Markup {
  const { title, intro } = headingOf(context);
  const { options, prefill } = context;
  const prefilled = prefill.name !== '' || prefill.scopes.length > 0;
  const inside = options.form === 'none' ? html`` : maybeLate(forms.R3(context), options.delay);
  return html`<div class="page-heading"><div>
      <h1 class="gl-heading-1">${title}</h1>
      <p class="gl-text-subtle">${intro}</p>
    </div></div>
    ${createdPattern(context)}
    ${r3.card(context, inside, options.form === 'shown' || prefilled)}`;
}

const pages = {
  R1: (context: PageContext) => columns(context, 'R1'),
  R2: (context: PageContext) => columns(context, 'R2'),
  R3: inCard,
  D1: d1.page,
  O: o.page,
};
export type RailsGeneration = keyof typeof pages;

export function isRails(id: string): id is RailsGeneration {
  return Object.hasOwn(pages, id);
}

export function railsPage(id: RailsGeneration, context: PageContext): Markup {
  return pages[id](context);
}
