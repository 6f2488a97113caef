/** What the server-rendered forms (R1, R2, R3) have in common, and what tells them apart. */

/** Every scope checkbox of every Rails form. Only the ending of the name: the prefix changed with releases. */
export const railsScopeInput = 'input[type="checkbox"][name$="[scopes][]"]';

/** Role of project and group tokens. Only the ending of the name, as above. */
export const railsRoleSelect = 'select[name$="[access_level]"]';

/** The form from GitLab 15 on; earlier Rails forms have no id. */
export const namedRailsForm = 'form#js-new-access-token-form';

/** Any of these makes an unnamed Rails form R2; a form with none of them is R1. So the two never overlap. */
export const secondRailsSigns: readonly string[] = [
  // Project and group pages.
  railsRoleSelect,
  // Help below "Select scopes".
  '#select_scope_help_text',
  // Help below the token name.
  '#access_token_help_text',
  // Expiry, before the date picker replaces it.
  '.js-access-tokens-expires-at',
  // Expiry, the input that the date picker keeps.
  '[data-js-name="expiresAt"]',
];
