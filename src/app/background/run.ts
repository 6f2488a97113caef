/** The background: the one place where the catalog is opened and texts are understood, for every tab and popup. */
import { openCatalog } from '../../data/open';
import type { Catalog } from '../../model/catalog';
import { answerOwnContexts } from '../../platform/background';
import { onStart } from '../../platform/toolbar';
import { translate } from '../../platform/translate';
import { lazyUnderstanding } from '../brain/lazy-understanding';
import { localBrain } from '../brain/local-brain';
import { reportFailure } from '../report-failure';
import { readSettings } from '../settings/settings';
import { answerBadge } from './answer-badge';
import { answerBrain } from './answer-brain';
import { runSurfaces } from './surfaces';

/** Starts listening; must run before the background's first task ends, or the browser forgets what woke it. */
export function runBackground(): void {
  let catalog: Catalog | null = null;
  const open = (): Catalog => {
    catalog ??= openCatalog();
    return catalog;
  };
  const brain = localBrain({ openCatalog: open, understand: lazyUnderstanding(open), translate });
  answerOwnContexts(
    (request, tabId) => answerBrain(brain, request) ?? answerBadge(request, tabId, translate),
  );
  // The first question about a policy takes the browser seconds: asked here, no page has to wait for it.
  onStart(() => void readSettings());
  runSurfaces(brain, translate, reportFailure);
}
