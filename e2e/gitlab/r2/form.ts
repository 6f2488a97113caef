/** The form of GitLab 14 and 15: as before, with a role for project and group tokens and a date picker made by script. */
import { inAMonth, isoDate } from '../dates';
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { headingOf, roleSelect } from '../rails/fields';

export function prefixOf({ page }: PageContext): string {
  return page.tokenType === 'project' || page.tokenType === 'group'
    ? 'resource_access_token'
    : 'personal_access_token';
}

export function form(context: PageContext): Markup {
  const { words, scopes, options, prefill } = context;
  const prefix = prefixOf(context);
  return html`<h5 class="gl-mt-0">${words.addHeading}</h5>
  <form class="js-requires-input" action="" accept-charset="UTF-8" method="post">
    <div class="row">
      <div class="form-group col">
        <label class="label-bold" for="${prefix}_name">${words.name}</label>
        <input class="form-control gl-form-input gl-form-input-xl" required aria-describedby="access_token_help_text" data-qa-selector="access_token_name_field" type="text" name="${prefix}[name]" id="${prefix}_name" value="${prefill.name}">
        <span class="form-text text-muted" id="access_token_help_text">${words.nameHelp}</span>
      </div>
    </div>
    <div class="row">
      <div class="col">
        <div class="js-access-tokens-expires-at form-group">
          <label class="label-bold" for="${prefix}_expires_at">${words.expires}</label>
          <input class="datepicker gl-datepicker-input form-control gl-form-input gl-form-input-xl" data-js-name="expiresAt" autocomplete="off" type="text" name="${prefix}[expires_at]" id="${prefix}_expires_at" value="${isoDate(inAMonth())}">
        </div>
      </div>
    </div>
    ${roleSelect(context, prefix, 40, false)}
    <div class="form-group">
      <b>${words.scopes}</b>
      <p class="text-secondary" id="select_scope_help_text">${words.scopesHelp} <a href="/help/scopes">${words.learnMore}</a></p>
      ${scopes.map(
        ({ value, text }) => html`<fieldset class="form-group form-check">
        <input class="form-check-input qa-${value}-radio" type="checkbox" value="${value}" name="${prefix}[scopes][]" id="${prefix}_scopes_${value}"${flag('checked', prefill.scopes.includes(value))}${flag('disabled', options.disabled.includes(value))}>
        <label class="label-bold form-check-label" for="${prefix}_scopes_${value}">${value}</label>
        <div class="text-secondary">${text}</div>
      </fieldset>`,
      )}
    </div>
    <div class="gl-mt-3">
      <input type="submit" name="commit" class="gl-button btn btn-confirm btn-md" data-qa-selector="create_token_button" value="${headingOf(context).make}">
    </div>
  </form>`;
}
