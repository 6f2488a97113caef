/** How a damaged page was read and what went wrong on it, for scopes and permissions alike. */
import type { Detection } from '../contract';

export interface Outcome {
  readonly kind: Detection['kind'];
  readonly disturbed: boolean;
  readonly failures: readonly string[];
}

/** Outcomes by kind of detection. */
export function countsOf(outcomes: readonly Outcome[]): Readonly<Record<Detection['kind'], number>> {
  const counts = { form: 0, 'granular-form': 0, 'no-form': 0, ambiguous: 0, 'not-a-token-page': 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}

/** Text fields that are told something while it is watched. */
export function watchTexts(document: Document): readonly string[] {
  const written: string[] = [];
  for (const type of ['input', 'change']) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.matches('input[type="text"], textarea')) written.push(type);
    });
  }
  return written;
}
