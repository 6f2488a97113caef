/**
 * The one script of the extension, for token pages and for the popup: both hold the same planner and the same catalog,
 * and shipping those twice would break the size budget.
 */
import { run } from '../app/run';

run(document);
