/** OAuth applications: new and edited ones, of a person, a group and the instance. */
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { headingOf } from '../rails/fields';

const prefix = 'authn_oauth_application';

/** An application that exists already. */
const saved = {
  name: 'Time tracker',
  redirect: 'https://example.com/callback',
  scopes: ['read_user', 'openid'],
};
const fresh = { name: '', redirect: '', scopes: [] };

type Application = {
  readonly [Key in keyof typeof saved]: Key extends 'scopes' ? readonly string[] : string;
};

interface Box {
  readonly name: string;
  readonly value: string;
  readonly id: string;
  readonly testId: string | null;
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly disabled: boolean;
}

function checkbox({ name, value, id, testId, label, help, checked, disabled }: Box): Markup {
  return html`<div class="gl-form-checkbox custom-control custom-checkbox">
      <input class="custom-control-input"${testId ? html` data-testid="${testId}"` : null} type="checkbox" value="${value}" name="${name}" id="${id}"${flag('checked', checked)}${flag('disabled', disabled)}>
      <label class="custom-control-label" for="${id}"><span>${label}</span>${help ? html`<p class="help-text" data-testid="pajamas-component-help-text">${help}</p>` : null}</label>
    </div>`;
}

/** Boxes that are no scopes, with the hidden companion that Rails gives them. */
function switchBox(key: string, label: string, checked: boolean): Markup {
  const name = `${prefix}[${key}]`;
  const box = checkbox({
    name,
    value: '1',
    id: `${prefix}_${key}`,
    testId: `${key.replaceAll('_', '-')}-checkbox`,
    label,
    help: '',
    checked,
    disabled: false,
  });
  return html`<div class="form-group"><input name="${name}" type="hidden" value="0">${box}</div>`;
}

function form(context: PageContext, application: Application): Markup {
  const { words, scopes, options, page } = context;
  const admin = page.dataPage.startsWith('admin:');
  return html`<form role="form"${admin ? null : html` class="doorkeeper-app-form gl-max-w-80 gl-inline-block"`} action="" accept-charset="UTF-8" method="post">
    <div class="form-group">
      <label class="label-bold" for="${prefix}_name">${words.name}</label>
      <input class="form-control gl-form-input" required type="text" name="${prefix}[name]" id="${prefix}_name" value="${application.name}">
    </div>
    <div class="form-group">
      <label class="label-bold" for="${prefix}_redirect_uri">${words.redirect}</label>
      <textarea class="form-control gl-form-input gl-form-textarea" required name="${prefix}[redirect_uri]" id="${prefix}_redirect_uri">${application.redirect}</textarea>
      <span class="form-text gl-text-subtle">${words.redirectHelp}</span>
    </div>
    ${admin ? switchBox('trusted', words.trusted, false) : null}
    ${switchBox('confidential', words.confidential, true)}
    ${admin ? null : switchBox('device_code_enabled', words.deviceCode, false)}
    <div class="form-group">
      <label class="label-bold" for="${prefix}_scopes">${words.colScopes}</label>
      <fieldset>${scopes.map(({ value, text }) =>
        checkbox({
          name: `${prefix}[scopes][]`,
          value,
          id: `${prefix}_scopes_${value}`,
          testId: `${value}-checkbox`,
          label: value,
          help: text,
          checked: application.scopes.includes(value),
          disabled: options.disabled.includes(value),
        }),
      )}</fieldset>
    </div>
    <div class="gl-mt-3">
      <button type="submit" class="gl-button btn btn-md btn-confirm" data-testid="save-application-button"><span class="gl-button-text">${words.save}</span></button>
    </div>
  </form>`;
}

/** The list pages have the form behind a button; the pages "new" and "edit" are the form. */
export function page(context: PageContext): Markup {
  const { words, options, created, page: place } = context;
  const { title, intro } = headingOf(context);
  const heading = html`<div class="page-heading"><div><h1 class="gl-heading-1">${title}</h1><p class="gl-text-subtle">${intro}</p></div></div>`;
  if (created) return html`${heading}<p>${words.createdDone}</p>`;
  const application = place.dataPage.endsWith(':edit') ? saved : fresh;
  const content = options.form === 'none' ? html`<p>${words.mayNot}</p>` : form(context, application);
  if (!place.dataPage.endsWith(':index')) return html`${heading}${content}`;
  const shown = options.form === 'shown';
  return html`${heading}<div class="crud gl-border js-toggle-container">
    <header class="crud-header gl-p-4">
      <button type="button" class="btn btn-default btn-sm gl-button js-toggle-button js-toggle-content" data-testid="crud-form-toggle"${flag('hidden', shown)}><span class="gl-button-text">${words.newApplication}</span></button>
    </header>
    <div class="crud-form js-toggle-content gl-p-5"${flag('hidden', !shown)}>${content}</div>
  </div>`;
}
