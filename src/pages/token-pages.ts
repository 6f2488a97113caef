/**
 * Which pages carry token forms, told by `body[data-page]`: GitLab's controller path and action, never translated and
 * independent of where the instance is mounted.
 */
import type { TokenType } from '../model/catalog';

/** Controllers with a token form. The action is left open: a failed plain post shows the form under `create`. */
const controllers: Readonly<Record<string, TokenType>> = {
  'profiles:personal_access_tokens': 'personal',
  'user_settings:personal_access_tokens': 'personal',
  'projects:settings:access_tokens': 'project',
  'groups:settings:access_tokens': 'group',
  'admin:impersonation_tokens': 'impersonation',
  'groups:settings:service_accounts': 'service_account',
  'admin:application_settings:service_accounts': 'service_account',
  'projects:settings:repository': 'deploy',
  'groups:settings:repository': 'deploy',
  'oauth:applications': 'oauth',
  'groups:settings:applications': 'oauth',
  'admin:applications': 'oauth',
};

/** What `body[data-page]` says, `projects:settings:access_tokens:index`; empty when the document has none. */
export function dataPageOf(document: Document): string {
  return document.querySelector('body[data-page]')?.getAttribute('data-page') ?? '';
}

/** The token type made on this page, or null when it is no token page we know. */
export function tokenTypeOf(dataPage: string): TokenType | null {
  const controller = dataPage.slice(0, Math.max(0, dataPage.lastIndexOf(':')));
  return Object.hasOwn(controllers, controller) ? (controllers[controller] ?? null) : null;
}

/** As `tokenTypeOf`, for a generation that carries only `tokenTypes`. */
export function tokenTypeAmong(dataPage: string, tokenTypes: readonly TokenType[]): TokenType | null {
  const tokenType = tokenTypeOf(dataPage);
  return tokenType && tokenTypes.includes(tokenType) ? tokenType : null;
}
