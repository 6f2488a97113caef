/** Mistyped words: the nearest word of the vocabulary within a small number of edits. */
import type { Lexicon } from './lexicon';

/** The word of the vocabulary that `stem` most likely stands for, or null when none is near enough. */
export function correct(lexicon: Lexicon, stem: string): string | null {
  const allowed = allowedEdits(stem.length);
  if (allowed === 0 || /\d/.test(stem)) return null;
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const word of lexicon.spellings(stem.charAt(0))) {
    if (Math.abs(word.length - stem.length) >= bestDistance || allowedEdits(word.length) === 0) continue;
    const distance = editDistance(stem, word, bestDistance);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Short words have too many neighbours to be corrected. */
function allowedEdits(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Edits (insert, delete, replace, swap of neighbours) from `a` to `b`; `limit` when they are that many or more. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
        (previous[j - 1] ?? limit) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? limit) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    beforeLast = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? limit, limit);
}
