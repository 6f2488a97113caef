/** The deploy tokens of GitLab 15 and later: list by the server, form by Vue, both in a card with a button. */
import { html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import { deploySection, deployTokenTable } from '../rails/deploy-section';

/** `app` is the element on which Vue mounts the form. */
export function page(context: PageContext, app: Markup): Markup {
  const { words, tokens, options } = context;
  return deploySection(
    context,
    html`<div class="crud gl-border js-toggle-container">
      <header class="crud-header gl-p-4">
        <h3 class="gl-heading-4">${words.deployTokens} <span class="gl-new-card-count">${tokens.length}</span></h3>
        <button type="button" class="btn btn-default btn-sm gl-button js-toggle-button js-toggle-content" data-testid="crud-form-toggle"><span class="gl-button-text">${words.addNew}</span></button>
      </header>
      <div class="crud-form js-toggle-content gl-p-5" hidden>${options.form === 'none' ? null : app}</div>
      <div class="crud-body">${deployTokenTable(context, 'table b-table gl-table b-table-stacked-md token-table')}</div>
    </div>`,
  );
}
