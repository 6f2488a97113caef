import type { Message } from '../../model/message';
import { publicGitlab } from '../../model/public-gitlab';

export type HostAddress =
  | { readonly kind: 'origin'; readonly origin: string }
  | { readonly kind: 'problem'; readonly say: Message };

/**
 * The origin a person means by what they typed: `gitlab.example.com`, `https://example.com:8443/gitlab/-/profile`.
 * Without a protocol `https` is meant.
 */
export function hostAddress(typed: string): HostAddress {
  const text = typed.trim();
  if (text === '') return problem('hosts_empty');
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url) return problem('hosts_not_an_address', text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return problem('hosts_not_web', url.protocol);
  if (url.username !== '' || url.password !== '') return problem('hosts_has_credentials');
  if (/[*?]/.test(url.hostname)) return problem('hosts_one_only', text);
  if (url.origin === publicGitlab) return problem('hosts_built_in');
  return { kind: 'origin', origin: url.origin };
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function problem(key: Message['key'], ...values: string[]): HostAddress {
  return { kind: 'problem', say: { key, values } };
}
