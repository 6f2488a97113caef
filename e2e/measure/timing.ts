/** Runs a function once; its result and the milliseconds it took. */
export function timed<Result>(run: () => Result): readonly [Result, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

/** The value below which `share` percent of the numbers lie; 0 for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
}
