/** The form of deploy tokens of GitLab 13 and 14: one field with a hidden companion per scope. */
import { flag, html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { deploySection, deployTokenTable } from '../rails/deploy-section';

function checkbox({ options }: PageContext, value: string, text: string): Markup {
  const id = `deploy_token_${value}`;
  return html`<fieldset class="form-group form-check">
      <input name="deploy_token[${value}]" type="hidden" value="0">
      <input class="form-check-input" type="checkbox" value="1" name="deploy_token[${value}]" id="${id}"${flag('disabled', options.disabled.includes(value))}>
      <label class="label-bold form-check-label" for="${id}">${value}</label>
      <div class="text-secondary">${text}</div>
    </fieldset>`;
}

function form(context: PageContext): Markup {
  const { words, scopes } = context;
  return html`<form class="new_deploy_token" id="new_deploy_token" action="" accept-charset="UTF-8" method="post">
    <div class="form-group">
      <label class="label-bold" for="deploy_token_name">${words.name}</label>
      <input class="form-control gl-form-input" required type="text" name="deploy_token[name]" id="deploy_token_name">
    </div>
    <div class="form-group">
      <label class="label-bold" for="deploy_token_expires_at">${words.expires}</label>
      <input class="datepicker form-control" type="text" name="deploy_token[expires_at]" id="deploy_token_expires_at">
    </div>
    <div class="form-group">
      <label class="label-bold" for="deploy_token_username">${words.username}</label>
      <input class="form-control" type="text" name="deploy_token[username]" id="deploy_token_username">
    </div>
    <div class="form-group">
      <label class="label-bold" for="deploy_token_scopes">${words.colScopes}</label>
      ${scopes.map(({ value, text }) => checkbox(context, value, text))}
    </div>
    <div class="gl-mt-3">
      <input type="submit" name="commit" value="${words.makeDeploy}" class="btn gl-button btn-success">
    </div>
  </form>`;
}

function created({ words, created: token }: PageContext): Markup {
  if (!token) return html``;
  return html`<div class="created-deploy-token-container info-well">
    <h5>${words.created}</h5>
    <input name="deploy-token-user" class="form-control" readonly value="gitlab+deploy-token-9">
    <input name="deploy-token" class="form-control created-token" readonly value="${token}">
  </div>`;
}

export function page(context: PageContext): Markup {
  const table = html`<div class="table-responsive deploy-tokens">${deployTokenTable(context, 'table token-table')}</div>`;
  const content = context.options.form === 'none' ? html`<p>${context.words.mayNot}</p>` : form(context);
  return deploySection(context, html`${created(context)}${content}<hr>${table}`);
}
