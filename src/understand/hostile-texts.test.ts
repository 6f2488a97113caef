import { expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { hostileTexts } from './hostile-texts.fixture';
import { buildIndex, understand } from './understand';

const catalog = openCatalog();
const index = buildIndex(catalog);

/** What is wrong with the answer to a text, or null. */
function fault(text: string): string | null {
  const { wishes, refusals, question } = understand(index, text);
  const spans = [
    ...wishes.flatMap((wish) => [wish.span, ...wish.candidates.flatMap((candidate) => candidate.spans)]),
    ...refusals.map((refusal) => refusal.span),
  ];
  if (spans.some(({ start, end }) => start < 0 || end > text.length || start > end)) return 'a span outside';
  const candidates = wishes.flatMap((wish) => wish.candidates);
  if (candidates.some(({ operation }) => !catalog.operation(operation))) return 'an unknown operation';
  if (candidates.some(({ confidence }) => !(confidence >= 0 && confidence <= 1))) return 'no confidence';
  if (question && (question.options.length < 2 || question.options.length > 4)) return 'an odd question';
  return null;
}

it('answers 10,000 hostile texts without throwing, within the text and the catalog', () => {
  const texts = hostileTexts(10_000);
  expect(texts.length).toBeGreaterThanOrEqual(10_000);
  const faults = texts.flatMap((text) => {
    const found = fault(text);
    return found ? [`${found}: ${JSON.stringify(text.slice(0, 200))}`] : [];
  });
  expect(faults).toEqual([]);
}, 300_000);
