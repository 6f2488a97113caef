/** What every recognizer promises for any text at all, and broken texts to hold it to that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../model/catalog';
import type { Span } from '../model/understanding';
import type { CatalogIndex, Reading, Recognized, Recognizer } from './finding';

/** What is wrong with stretches and readings of a text, or null. */
export function faultIn(
  catalog: Catalog,
  text: string,
  spans: readonly Span[],
  readings: readonly Reading[],
): string | null {
  if (spans.some(({ start, end }) => start < 0 || end > text.length || start > end)) return 'a span outside';
  if (readings.some(({ confidence }) => !(confidence >= 0 && confidence <= 1))) return 'no confidence';
  const unknown = readings.flatMap(({ operations }) => operations).find((id) => !catalog.operation(id));
  return unknown === undefined ? null : `no operation: ${unknown}`;
}

/**
 * The tests of a recognizer over broken texts.
 *
 * @param pieces of what it reads; cut short by each other, with noise between
 * @param endless pieces that open something: each is repeated to a megabyte
 */
export function describeBrokenTexts<Index extends CatalogIndex>(
  recognize: Recognizer<Index>,
  index: Index,
  { pieces, endless }: { readonly pieces: readonly string[]; readonly endless: readonly string[] },
): void {
  const fault = (text: string) => faultOf(index.catalog, text, recognize(index, text, []));

  describe('on broken texts', () => {
    const noise = fc.string({ unit: 'binary', maxLength: 12 });
    // Names that every object has, which no table of ours may take for entries.
    const inherited = fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty');
    const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), inherited, noise), { maxLength: 40 });

    it('stays within the text and the catalog', () => {
      fc.assert(
        fc.property(soup, (parts) => {
          expect(fault(parts.join(''))).toBeNull();
        }),
        { numRuns: 3000 },
      );
    });

    it.each(endless)('reads a megabyte of %j', (piece) => {
      expect(fault(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toBeNull();
    });
  });
}

function faultOf(catalog: Catalog, text: string, { findings, refusals, covered }: Recognized): string | null {
  if (findings.some(({ readings }) => readings.length === 0)) return 'a finding without a reading';
  if (findings.some(({ span, words }) => words.some((word) => !isInside(word, span))))
    return 'a word outside';
  const spans = [
    ...covered,
    ...refusals.map(({ span }) => span),
    ...findings.flatMap(({ span, words }) => [span, ...words]),
  ];
  return faultIn(
    catalog,
    text,
    spans,
    findings.flatMap(({ readings }) => readings),
  );
}

function isInside(word: Span, span: Span): boolean {
  return word.start >= span.start && word.end <= span.end;
}
