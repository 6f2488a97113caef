/** Puts the stand-in behind https://gitlab.com for every page of a browser context, and behind no other address unless told. */
import type { BrowserContext, Request, Route } from 'playwright';
import { createSite, type Site, type SiteResponse } from '../gitlab/site';

export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  /** `document`, `script`, `fetch`, ... as Playwright names them. */
  readonly type: string;
  /** False: nobody may ask for this; the request was stopped. */
  readonly answered: boolean;
}

/** All requests of a context since the last `clear`. */
export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  /** Those the stand-in did not answer. A test that leaves any here fails. */
  readonly stopped: readonly LoggedRequest[];
  clear(): void;
}

export interface ServedGitLab {
  readonly site: Site;
  readonly requests: RequestLog;
  /** Forgets requests and submissions. */
  reset(): void;
}

const gitlab = 'https://gitlab.com';

/** Files of the extension itself, which never leave the machine. */
const local = /^(?:chrome-extension|devtools|chrome|data|blob|about):/;

function answerOf(site: Site, request: Request, origins: readonly string[]): Promise<SiteResponse | null> {
  const asked = new URL(request.url());
  const url = origins.includes(asked.origin) ? new URL(asked.pathname + asked.search, gitlab) : asked;
  return site.respond({
    method: request.method(),
    url,
    headers: request.headers(),
    body: request.postData(),
  });
}

function reply(route: Route, response: SiteResponse | null): Promise<void> {
  if (!response) return route.abort('blockedbyclient');
  return route.fulfill({ ...response, headers: { ...response.headers } });
}

/** `origins`: further addresses of the same stand-in, `https://gitlab.example.com`. */
export async function serveGitLab(
  context: BrowserContext,
  origins: readonly string[] = [],
): Promise<ServedGitLab> {
  let site = createSite();
  const all: LoggedRequest[] = [];
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (local.test(request.url())) return route.continue();
    const response = await answerOf(site, request, origins);
    // Written down first: once the page has its answer, the test may already be looking.
    all.push({
      method: request.method(),
      url: request.url(),
      type: request.resourceType(),
      answered: response !== null,
    });
    await reply(route, response);
  });
  const requests: RequestLog = {
    all,
    get stopped() {
      return all.filter(({ answered }) => !answered);
    },
    clear: () => all.splice(0),
  };
  return {
    get site() {
      return site;
    },
    requests,
    reset() {
      all.splice(0);
      site = createSite();
    },
  };
}
