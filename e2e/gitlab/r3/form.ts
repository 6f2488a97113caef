/** The form of GitLab 15 to 17: in a card, behind a button from 16 on, sent by script. */
import { inAMonth, isoDate } from '../dates';
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { headingOf, roleSelect } from '../rails/fields';

export function prefixOf({ page }: PageContext): string {
  return page.tokenType === 'project' || page.tokenType === 'group'
    ? 'resource_access_token'
    : 'personal_access_token';
}

function checkbox(context: PageContext, prefix: string, value: string, text: string): Markup {
  const { options, prefill } = context;
  const id = `${prefix}_scopes_${value}`;
  return html`<div class="gl-form-checkbox custom-control custom-checkbox">
      <input class="custom-control-input" data-testid="${value}-checkbox" type="checkbox" value="${value}" name="${prefix}[scopes][]" id="${id}"${flag('checked', prefill.scopes.includes(value))}${flag('disabled', options.disabled.includes(value))}>
      <label class="custom-control-label" data-testid="${value}-label" for="${id}"><span>${value}</span><p class="help-text" data-testid="pajamas-component-help-text">${text}</p></label>
    </div>`;
}

export function form(context: PageContext): Markup {
  const { words, scopes, prefill } = context;
  const prefix = prefixOf(context);
  return html`<form id="js-new-access-token-form" class="js-requires-input" data-remote="true" action="" accept-charset="UTF-8" method="post">
    <div class="form-group gl-form-group">
      <label for="${prefix}_name">${words.name}</label>
      <input class="form-control gl-form-input gl-form-input-xl" required maxlength="255" data-testid="access-token-name-field" aria-describedby="access_token_help_text" type="text" name="${prefix}[name]" id="${prefix}_name" value="${prefill.name}">
      <small class="form-text text-muted" id="access_token_help_text">${words.nameHelp}</small>
    </div>
    <div class="form-group gl-form-group">
      <label for="${prefix}_description">${words.description} <span class="optional-label">${words.optional}</span></label>
      <textarea class="form-control gl-form-input gl-form-textarea gl-form-input-xl" rows="3" maxlength="255" name="${prefix}[description]" id="${prefix}_description">${prefill.description}</textarea>
    </div>
    <div class="js-access-tokens-expires-at form-group gl-form-group">
      <label for="${prefix}_expires_at">${words.expires}</label>
      <input class="datepicker gl-datepicker-input form-control gl-form-input gl-form-input-md" data-js-name="expiresAt" autocomplete="off" type="text" name="${prefix}[expires_at]" id="${prefix}_expires_at" value="${isoDate(inAMonth())}">
    </div>
    ${roleSelect(context, prefix, 10, true)}
    <div class="form-group gl-form-group">
      <label class="gl-mb-0" for="${prefix}_scopes">${words.scopes}</label>
      <p class="gl-text-subtle" id="select_scope_help_text">${words.scopesHelp} <a href="/help/scopes">${words.learnMore}</a></p>
      <fieldset>${scopes.map(({ value, text }) => checkbox(context, prefix, value, text))}</fieldset>
    </div>
    <div class="gl-flex gl-gap-3">
      <button class="gl-button btn btn-md btn-confirm" data-testid="create-token-button" type="submit"><span class="gl-button-text">${headingOf(context).make}</span></button>
      <button class="gl-button btn btn-md btn-default js-toggle-button" type="reset"><span class="gl-button-text">${words.cancel}</span></button>
    </div>
  </form>`;
}

/** The card around the form. `shown` is true when the form needs no button (15.x, or a prefilled address). */
export function card(context: PageContext, inside: Markup, shown: boolean): Markup {
  const { words, tokens, options } = context;
  const button =
    options.form === 'none'
      ? html``
      : html`<button class="gl-button btn btn-sm btn-default js-toggle-button js-toggle-content" data-testid="add-new-token-button" type="button"${flag('hidden', shown)}><span class="gl-button-text">${words.addNew}</span></button>`;
  return html`<div id="js-new-access-token-app"></div>
  <div class="gl-card gl-new-card js-toggle-container js-token-card">
    <div class="gl-card-header gl-new-card-header">
      <h3 class="gl-new-card-title">${words.active} <span class="gl-new-card-count">${tokens.length}</span></h3>
      ${button}
    </div>
    <div class="gl-card-body gl-new-card-body">
      <div class="gl-new-card-add-form gl-p-5 js-toggle-content js-add-new-token-form"${flag('hidden', !shown)}>
        <h4 class="gl-mt-0">${words.addHeading}</h4>
        ${inside}
      </div>
      <div id="js-access-token-table-app" data-words="${JSON.stringify(words)}" data-tokens="${JSON.stringify(tokens)}"></div>
    </div>
  </div>`;
}
