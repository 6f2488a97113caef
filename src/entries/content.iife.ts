/**
 * The one script for token pages, popup and options: they show the same planner, and shipping that twice would break the
 * size budget. The catalog is not in it: the background has that.
 */
import { run } from '../app/run';

run(document);
