/** Small additions to files that exist. */
import { readFileSync, writeFileSync } from 'node:fs';

/** What to put where: the first match of `at` is replaced, `$1` and so on as in `String.replace`. */
export interface Edit {
  readonly file: string;
  readonly at: RegExp;
  readonly becomes: string;
}

/**
 * Makes all edits, or none.
 *
 * @throws Error naming the first file that does not look as expected
 */
export function makeEdits(edits: readonly Edit[]): void {
  const texts = new Map<string, string>();
  for (const { file, at, becomes } of edits) {
    const text = texts.get(file) ?? readFileSync(file, 'utf8');
    if (!at.test(text)) throw new Error(`${file} has nothing like ${at}: add the new entry by hand.`);
    texts.set(file, text.replace(at, becomes));
  }
  for (const [file, text] of texts) writeFileSync(file, text);
}
