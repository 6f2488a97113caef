import type { ScopeName } from '../model/catalog';

const prefix = 'deploy_token_';

/** Deploy token forms name the scope in the id of its checkbox: `deploy_token_read_registry`. */
export function scopeInId(input: HTMLInputElement): ScopeName | null {
  return input.id.startsWith(prefix) ? input.id.slice(prefix.length) : null;
}
