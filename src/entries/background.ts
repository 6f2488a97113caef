/** The background of the extension: see `src/app/background/run.ts`. */
import { runBackground } from '../app/background/run';

runBackground();
