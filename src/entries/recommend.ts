/** The command line: see `src/app/command-line/run.ts`. */
import { readFileSync } from 'node:fs';
import { runCommandLine } from '../app/command-line/run';

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = runCommandLine(process.argv.slice(2), {
  read: (file) => readFileSync(file, 'utf8'),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
