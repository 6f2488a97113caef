/**
 * Our life on a token page: follows the page, keeps one session per open form, and takes everything of ours away when
 * the form goes or a created token appears. If we fail, the page stays as GitLab made it.
 */
import type { Catalog } from '../../model/catalog';
import type { PageReply, PageRequest } from '../../model/page-message';
import { readPageFacts } from '../../pages/page-facts';
import { type PageChange, watchPage } from '../../pages/watch';
import { apologize } from './apology';
import { type Notes, showNotes } from './notes';
import { createSession, type PageSession } from './page-session';
import { type Panel, type PanelParts, showPanel } from './panel';

/** What the page life needs from outside. */
export interface PageParts extends Omit<PanelParts, 'catalog'> {
  /** Opens the catalog; called when the first form appears. Throws when its format is not ours. */
  readonly openCatalog: () => Catalog;
  /** Answers the popup until `signal` aborts. */
  readonly answerRequests: (
    answer: (request: PageRequest) => Promise<PageReply>,
    signal: AbortSignal,
  ) => void;
  /** Told once per failure; gets no page text. */
  readonly report: (error: unknown) => void;
}

interface OpenForm {
  readonly session: PageSession;
  readonly notes: Notes;
  readonly panel: Panel | null;
  readonly end: AbortController;
}

/** Starts on a document; everything ends with `signal`. */
export function startOnPage(document: Document, parts: PageParts, signal: AbortSignal): void {
  let open: OpenForm | null = null;
  /** The form beside which we have said why we cannot help. */
  let apologized: HTMLElement | null = null;
  let problem: PageReply['problem'] = null;

  const close = (): void => {
    open?.end.abort();
    open = null;
  };

  const openForm = (form: PageSession['form']): void => {
    close();
    const end = new AbortController();
    try {
      const catalog = parts.openCatalog();
      const { gitlab } = readPageFacts(document);
      const { origin, pathname: path } = document.location;
      const session = createSession(
        form,
        { gitlab, origin, path },
        () => open?.panel?.pageChanged(),
        end.signal,
      );
      const notes = showNotes(document, { catalog, session, translate: parts.translate }, end.signal);
      const panel = showPanel(document, session, { ...parts, catalog }, end.signal);
      open = { session, notes, panel, end };
    } catch (error) {
      end.abort();
      parts.report(error);
      if (apologized !== form.root) apologize(document, form, error, parts.translate, signal);
      apologized = form.root;
    }
  };

  /** A token page builds its form later: the catalog is opened meanwhile, so that the notes come with the form. */
  const prepare = (): void => {
    try {
      void parts.openCatalog().operations.length;
    } catch (error) {
      parts.report(error);
    }
  };

  const follow = ({ reason, detection }: PageChange): void => {
    problem = detection.kind === 'ambiguous' || detection.kind === 'no-form' ? detection.kind : null;
    if (detection.kind === 'no-form' && reason === 'form') prepare();
    if (reason === 'token-shown' || detection.kind !== 'form') close();
    else if (reason === 'form' || !open) openForm(detection.form);
    else {
      if (reason === 'boxes') open.notes.place();
      open.panel?.place();
      open.panel?.pageChanged();
    }
  };

  parts.answerRequests(async (request) => {
    const session = open?.session;
    const outcome =
      request.kind === 'apply'
        ? await session?.apply(request.scopes)
        : request.kind === 'undo'
          ? await session?.undo()
          : null;
    return { state: (await session?.state()) ?? null, outcome: outcome ?? null, problem };
  }, signal);

  watchPage(document, guarded(follow, parts.report), signal);
  signal.addEventListener('abort', close);
}

/** Our mistakes must never reach the page's own handlers. */
function guarded<Argument>(run: (argument: Argument) => void, report: (error: unknown) => void) {
  return (argument: Argument): void => {
    try {
      run(argument);
    } catch (error) {
      report(error);
    }
  };
}
