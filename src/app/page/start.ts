/**
 * Our life on a token page: follows the page, keeps one session per open form, and takes everything of ours away when
 * the form goes or a created token appears. If we fail, the page stays as GitLab made it.
 */
import type { TokenType } from '../../model/catalog';
import type { ApplyOutcome, PageReply, PageRequest } from '../../model/page-message';
import type { Detection } from '../../pages/contract';
import { readPageFacts } from '../../pages/page-facts';
import { type PageChange, watchPage } from '../../pages/watch';
import { granularHandle, scopeHandle } from './form-handles';
import { type Notes, showNotes } from './notes';
import { createSession, type PageSession } from './page-session';
import { type Panel, type PanelParts, showPanel } from './panel';
import { showResourceNotes } from './resource-notes';
import { createTokenMarks } from './token-marks';

/** What the page life needs from outside. */
export interface PageParts extends PanelParts {
  /** Answers the popup until `signal` aborts. */
  readonly answerRequests: (
    answer: (request: PageRequest) => Promise<PageReply>,
    signal: AbortSignal,
  ) => void;
  /** Whether notes are wanted beside the checkboxes. */
  readonly showNotes: boolean;
  /** GitLab release the person has set for this host; null leaves it to the page. */
  readonly gitlab: string | null;
  /** Told when a form appears and when it is gone. */
  readonly tellForm: (there: boolean) => void;
  /** Ends everything: the person has withdrawn this host. */
  readonly leave: () => void;
}

/** A form of either kind, as detection names it. */
type FoundForm = Extract<Detection, { readonly form: unknown }>;

interface OpenForm {
  readonly session: PageSession;
  /** Null when the person wants none. */
  readonly notes: Notes | null;
  readonly panel: Panel | null;
  readonly end: AbortController;
}

/** Starts on a document; everything ends with `signal`. */
export function startOnPage(document: Document, parts: PageParts, signal: AbortSignal): void {
  let open: OpenForm | null = null;
  let problem: PageReply['problem'] = null;
  const marks = parts.showNotes ? createTokenMarks(document, parts.translate) : null;

  const close = (): void => {
    const closing = open;
    open = null;
    closing?.end.abort();
    if (closing) parts.tellForm(false);
  };

  const openForm = (found: FoundForm): void => {
    close();
    const end = new AbortController();
    try {
      const { gitlab, root, classicRefused } = readPageFacts(document);
      const { origin, pathname: path } = document.location;
      const handle =
        found.kind === 'form' ? scopeHandle(found.form, end.signal) : granularHandle(found.form, end.signal);
      const context = { gitlab: gitlab ?? parts.gitlab, origin, path, root, classicRefused };
      const session = createSession(handle, context, () => open?.panel?.pageChanged());
      const notes = parts.showNotes ? notesOn(found, document, parts, end.signal) : null;
      const panel = showPanel(document, session, parts, end.signal);
      open = { session, notes, panel, end };
      parts.tellForm(true);
    } catch (error) {
      open = null;
      end.abort();
      parts.report(error);
    }
  };

  const placeMarks = (reason: PageChange['reason'], detection: Detection): void => {
    const tokenType = 'form' in detection ? detection.form.tokenType : tokenTypeWithoutForm(detection);
    if (reason === 'token-shown' || tokenType === null) marks?.clear();
    else if (reason !== 'ticks') marks?.place(tokenType);
  };

  const follow = ({ reason, detection }: PageChange): void => {
    problem = detection.kind === 'ambiguous' || detection.kind === 'no-form' ? detection.kind : null;
    placeMarks(reason, detection);
    if (reason === 'token-shown' || !('form' in detection)) close();
    else if (reason === 'form' || !open) openForm(detection);
    else {
      if (reason === 'boxes') open.notes?.place();
      open.panel?.place();
      open.panel?.pageChanged();
    }
  };

  parts.answerRequests(async (request) => {
    if (request.kind === 'leave') {
      if (request.origin === document.location.origin) parts.leave();
      return { state: null, outcome: null, problem: null };
    }
    const session = open?.session;
    const outcome = session ? await carryOut(session, request) : null;
    return { state: (await session?.state()) ?? null, outcome, problem };
  }, signal);

  const leavePage = (): void => {
    close();
    marks?.clear();
  };
  /** When we do not know what the page shows, nothing of ours stays on it. The next change of the page is a new start. */
  const giveUp = (error: unknown): void => {
    parts.report(error);
    leavePage();
  };

  watchPage(document, guarded(follow, giveUp), giveUp, signal);
  signal.addEventListener('abort', leavePage);
}

/** Makes the change that is asked for; null where none is, or it could not be made. */
async function carryOut(session: PageSession, request: PageRequest): Promise<ApplyOutcome | null> {
  switch (request.kind) {
    case 'apply':
      return session.apply(request.items);
    case 'role':
      return session.setRole(request.level);
    case 'fields':
      return session.fill(request.values);
    case 'undo':
      return session.undo();
    default:
      return null;
  }
}

/** Lists of tokens stand on pages without an open form, too. */
function tokenTypeWithoutForm(detection: Detection): TokenType | null {
  return detection.kind === 'no-form' ? detection.tokenType : null;
}

function notesOn(found: FoundForm, document: Document, parts: PageParts, signal: AbortSignal): Notes {
  return found.kind === 'form'
    ? showNotes(document, { form: found.form, translate: parts.translate }, signal)
    : showResourceNotes(document, { ...parts, form: found.form }, signal);
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
