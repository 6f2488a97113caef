/** Puts the page life together with the real browser: what the content script starts. */
import { writeClipboard } from '../../platform/clipboard';
import { answerRequests } from '../../platform/messages';
import { translate } from '../../platform/translate';
import { remoteBrain } from '../brain/remote-brain';
import { readDraft, saveDraft } from '../draft';
import { startOnPage } from './start';

/** Starts on this document until `signal` aborts. Throws nothing into the page. */
export function runOnPage(document: Document, signal: AbortSignal): void {
  startOnPage(
    document,
    {
      brain: remoteBrain(),
      translate,
      writeClipboard: (text) => writeClipboard(document, text),
      saveDraft,
      readDraft,
      answerRequests,
      report: (error) => console.error('Scopewise', error instanceof Error ? error.name : 'error'),
    },
    signal,
  );
}
