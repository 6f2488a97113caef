/**
 * Where GitLab shows a token that was just created. These nodes are tested for presence and never opened: while one
 * is there, nothing of ours stays on the page.
 */
const createdTokenPlaces: readonly string[] = [
  // R1, R2: server-rendered after the redirect.
  '#created-personal-access-token',
  // R1, R2 and deploy tokens: the box around it, under whatever token name.
  '[class*="created-"][class*="token-container"]',
  // Deploy tokens made by Vue.
  'input[name="deploy-token"]',
  // R3: success alert above the card.
  '#new-access-token',
  '[data-testid="created-access-token-field"]',
  // V1 and service accounts: alert above the list.
  '#access-token-field',
  '[data-testid="access-token-field"]',
  // V2, V3 of some releases: replaces the form. Newer ones have no test id; there the form's leaving tells.
  '[data-testid="created-personal-access-token-field"]',
];

/** True while the page shows a created token. */
export function showsCreatedToken(document: Document): boolean {
  return createdTokenPlaces.some((place) => document.querySelector(place) !== null);
}
