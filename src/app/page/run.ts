/** Puts the page life together with the real browser: what the content script starts. */
import { tellBackground } from '../../platform/background';
import { writeClipboard } from '../../platform/clipboard';
import { answerRequests } from '../../platform/messages';
import { translate } from '../../platform/translate';
import type { FormSeen } from '../background/answer-badge';
import { remoteBrain } from '../brain/remote-brain';
import { carryPlan, takeCarriedPlan } from '../carried-plan';
import { readDraft, saveDraft } from '../draft';
import { reportFailure } from '../report-failure';
import { type ReadSettings, readSettings } from '../settings/settings';
import { startOnPage } from './start';

/** Marks a page that has our script already: it may be started by the manifest, by a registration and by a click. */
const running = Symbol.for('scopewise.running');

/** Starts on this document until its host is withdrawn. Does nothing where it runs already; throws nothing into the page. */
export function runOnPage(document: Document): void {
  const world: typeof globalThis & { [running]?: true } = globalThis;
  if (world[running]) return;
  world[running] = true;
  const life = new AbortController();
  const begin = ({ settings }: ReadSettings): void =>
    startOnPage(
      document,
      {
        brain: remoteBrain(),
        translate,
        writeClipboard: (text) => writeClipboard(document, text),
        saveDraft: async (text) => !settings.keepText || saveDraft(text),
        showNotes: settings.showNotes,
        gitlab: settings.gitlab[document.location.origin] ?? null,
        readDraft,
        takeCarriedPlan: () => takeCarriedPlan(document.location.origin),
        continueAt: (address, plan) =>
          void carryPlan(plan, document.location.origin).then(() => document.location.assign(address)),
        answerRequests,
        tellForm: (there) => tellBackground({ tell: 'form', there } satisfies FormSeen),
        leave() {
          life.abort();
          delete world[running];
        },
        report: reportFailure,
      },
      life.signal,
    );
  void readSettings().then(begin).catch(reportFailure);
}
