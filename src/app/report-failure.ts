/** Says in the console that something of ours failed. Only the kind of error: its message could hold text of the page. */
export function reportFailure(error: unknown): void {
  console.error('Scopewise', error instanceof Error ? error.name : 'error');
}
