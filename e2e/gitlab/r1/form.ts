/** The form of GitLab 13: Bootstrap form checks, help beside the label, no role. */
import { inAMonth, isoDate } from '../dates';
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { headingOf } from '../rails/fields';

export function prefixOf({ page }: PageContext): string {
  return page.tokenType === 'project' || page.tokenType === 'group'
    ? 'project_access_token'
    : 'personal_access_token';
}

export function form(context: PageContext): Markup {
  const { words, scopes, options } = context;
  const prefix = prefixOf(context);
  return html`<h5 class="gl-mt-0">${words.addHeading}</h5>
  <p class="profile-settings-content">${words.nameHelp}</p>
  <form class="js-requires-input" action="" accept-charset="UTF-8" method="post">
    <div class="row">
      <div class="form-group col-md-6">
        <label class="label-bold" for="${prefix}_name">${words.name}</label>
        <input class="form-control" required data-qa-selector="access_token_name_field" type="text" name="${prefix}[name]" id="${prefix}_name">
      </div>
    </div>
    <div class="row">
      <div class="form-group col-md-6">
        <label class="label-bold" for="${prefix}_expires_at">${words.expires}</label>
        <input class="datepicker form-control" autocomplete="off" type="text" name="${prefix}[expires_at]" id="${prefix}_expires_at" value="${isoDate(inAMonth())}">
      </div>
    </div>
    <div class="form-group">
      <label class="label-bold" for="${prefix}_scopes">${words.scopes}</label>
      ${scopes.map(
        ({ value, text }) => html`<fieldset class="form-group form-check">
        <input class="form-check-input qa-${value}-radio" type="checkbox" value="${value}" name="${prefix}[scopes][]" id="${prefix}_scopes_${value}"${flag('disabled', options.disabled.includes(value))}>
        <label class="label-bold form-check-label" for="${prefix}_scopes_${value}">${value}</label>
        <div class="text-secondary">${text}</div>
      </fieldset>`,
      )}
    </div>
    <div class="gl-mt-3">
      <input type="submit" name="commit" class="btn btn-success" data-qa-selector="create_token_button" value="${headingOf(context).make}">
    </div>
  </form>`;
}
