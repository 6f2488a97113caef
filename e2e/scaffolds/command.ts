/** Prints what a scaffold has written and what is left to do; of an error the message, with exit code 1. */
export function runScaffold(make: () => string, left: readonly string[]): void {
  try {
    console.log(`${make()}\n\nLeft to do:\n${left.map((line) => `  ${line}\n`).join('')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
