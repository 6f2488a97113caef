/** How the commands over the sources end. */
import { SourceProblem } from './source-problem';

/** Runs a command and sets the exit code it gives; 2 and the problem in words when a source cannot be read. */
export function exitWith(run: () => number): void {
  try {
    process.exitCode = run();
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
