import { tokenPagePaths } from '../../model/token-page-paths';
import { grantedOrigins } from '../../platform/hosts';
import { registerPageScripts } from '../../platform/page-scripts';

/** All token pages of one origin as match patterns. */
function tokenPagesOf(origin: string): readonly string[] {
  return tokenPagePaths.map((path) => `${origin}${path}`);
}

/** Makes the content script run on the token pages of every allowed host and nowhere else. Safe to call at any time. */
export async function syncHosts(): Promise<void> {
  const origins = await grantedOrigins();
  await registerPageScripts(origins.flatMap(tokenPagesOf));
}
