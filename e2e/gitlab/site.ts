/**
 * The stand-in as a website: requests in, responses out. Playwright's routing, the demo and a local server for
 * Firefox all put this behind https://gitlab.com.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageScript } from './bundle';
import { tokenPage } from './document';
import { origin } from './generations';
import { pageContext } from './page-context';
import type { FormModel } from './page-model';
import { plainPage } from './plain-pages';
import { securityPolicy } from './security-policy';
import { readSubmission } from './submission';
import { newToken } from './tokens';
import { createPath } from './vue/page';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '../../node_modules');

export interface SiteRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Site {
  /** The stand-in's answer, or null when the request is for another site. */
  respond(request: SiteRequest): Promise<SiteResponse | null>;
  /** What was sent when tokens were asked for, oldest first. */
  readonly submissions: readonly FormModel[];
}

function page(text: string, nonce: string, status = 200): SiteResponse {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': securityPolicy(nonce),
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  return { status, headers, body: text };
}

function json(value: unknown): SiteResponse {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function file(path: string, type: string): SiteResponse {
  return { status: 200, headers: { 'content-type': type }, body: readFileSync(path, 'utf8') };
}

/** Style sheets of the frame and of the start page, named one by one. */
const ourStyles = ['frame.css', 'utilities.css', 'dark-62.css', 'classic.css', 'modern.css', 'start.css'];

async function asset(name: string): Promise<SiteResponse | null> {
  if (name === 'icons.svg') return file(join(packages, '@gitlab/svgs/dist/icons.svg'), 'image/svg+xml');
  if (ourStyles.includes(name)) return file(join(here, 'layout', name), 'text/css');
  const style = /^(gitlab-ui-(?:62|113|137))\/(index|tailwind|utility_classes)\.css$/.exec(name);
  if (style) return file(join(packages, style[1] ?? '', 'dist', `${style[2]}.css`), 'text/css');
  const script = await pageScript(name);
  return script === null
    ? null
    : { status: 200, headers: { 'content-type': 'text/javascript' }, body: script };
}

/** A stand-in with a memory of its own for what was submitted. */
export function createSite(): Site {
  const submissions: FormModel[] = [];

  function created({ url, headers, body }: SiteRequest): SiteResponse | null {
    const isPage = pageContext(url, null) !== null;
    if (!isPage && url.pathname !== createPath) return null;
    submissions.push(readSubmission(body ?? '', headers['content-type'] ?? ''));
    if (url.pathname === createPath) return json({ token: newToken() });
    if (headers['x-requested-with'] === 'XMLHttpRequest') return json({ new_token: newToken(), total: 3 });
    const answer = tokenPage(url, newToken());
    return answer && page(answer.text, answer.nonce);
  }

  async function shown({ url }: SiteRequest): Promise<SiteResponse> {
    if (url.pathname.startsWith('/assets/')) {
      const found = await asset(url.pathname.slice('/assets/'.length));
      if (found) return found;
    }
    const wanted = url.searchParams.get('form') === 'missing' ? null : tokenPage(url, null);
    if (wanted) return page(wanted.text, wanted.nonce);
    const { text, status } = plainPage(url);
    return page(text, 'none', status);
  }

  return {
    submissions,
    async respond(request) {
      if (request.url.origin !== origin) return null;
      if (request.method === 'POST') return created(request) ?? { ...page('', 'none', 404) };
      return shown(request);
    },
  };
}
