import { expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { faultIn } from './broken-texts.fixture';
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
  const readings = wishes
    .flatMap((wish) => wish.candidates)
    .map(({ operation, confidence }) => ({ operations: [operation], confidence }));
  if (question && (question.options.length < 2 || question.options.length > 4)) return 'an odd question';
  return faultIn(catalog, text, spans, readings);
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
