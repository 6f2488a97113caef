/** Puts the page life together with the real browser: what the content script starts. */
import { openCatalog } from '../../data/open';
import type { Catalog } from '../../model/catalog';
import { writeClipboard } from '../../platform/clipboard';
import { answerRequests } from '../../platform/messages';
import { translate } from '../../platform/translate';
import { copyPlan } from '../copy-plan';
import { readDraft, saveDraft } from '../draft';
import { lazyUnderstanding } from '../lazy-understanding';
import { startOnPage } from './start';

/** Starts on this document until `signal` aborts. Throws nothing into the page. */
export function runOnPage(document: Document, signal: AbortSignal): void {
  let catalog: Catalog | null = null;
  const open = (): Catalog => {
    catalog ??= openCatalog();
    return catalog;
  };
  startOnPage(
    document,
    {
      openCatalog: open,
      understand: lazyUnderstanding(open),
      translate,
      copyText: (format, plan, page) => copyPlan(open(), translate, format, plan, page),
      writeClipboard: (text) => writeClipboard(document, text),
      saveDraft,
      readDraft,
      answerRequests,
      report: (error) => console.error('Scopewise', error instanceof Error ? error.name : 'error'),
    },
    signal,
  );
}
