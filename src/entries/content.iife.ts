/**
 * The one script of the extension, for token pages and for the popup: both hold the same planner and the same catalog,
 * and shipping those twice would break the size budget.
 */
import { runOnPage } from '../app/page/run';
import { runPopup } from '../app/popup/run';
import { isOurPage } from '../platform/place';

const forever = new AbortController().signal;

if (isOurPage()) void runPopup(document, location.search, forever);
else runOnPage(document, forever);
