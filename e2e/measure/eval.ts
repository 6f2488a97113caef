/** `npm run eval`: how well the product understands, against expected answers, and against plain search. */
import { openCatalog } from '../../src/data/open';
import type { Catalog } from '../../src/model/catalog';
import { buildIndex, type Index, understand } from '../../src/understand/understand';
import { answerOf } from './eval-answers';
import { calibration } from './eval-calibration';
import floors from './eval-floors.json' with { type: 'json' };
import { rivals } from './eval-rivals';
import { isHeldOut, type Row, readRows } from './eval-rows';
import { type Answered, type Score, type Summary, score, summarize } from './eval-score';

interface Measured {
  readonly file: string;
  readonly row: Row;
  readonly answer: Answered;
  readonly score: Score;
  readonly milliseconds: number;
}

function measure(catalog: Catalog, index: Index): Measured[] {
  const rows = readRows();
  for (const { row } of rows) understand(index, row.query);
  return rows.map(({ file, row }) => {
    const start = performance.now();
    understand(index, row.query);
    const milliseconds = performance.now() - start;
    const answer = answerOf(catalog, index, row);
    return { file, row, answer, score: score(row, answer), milliseconds };
  });
}

/**
 * Questions that others wrote. `field` is from issue threads, by somebody who had not seen the vocabulary: at first sight
 * 60 % of its wishes and 90 % of its commands, code and errors were right; it has been tuned on since. `threads` are
 * six more sets of 70, each measured before it was looked at: 83, 70, 76, 80, 84 and 69 % right at first sight. A seventh, measured last and kept out of the project: 83 %.
 */
const others = new Set(['reported', 'field', 'threads']);

function table(measured: readonly Measured[]): Map<string, Summary> {
  const parts = new Map<string, Measured[]>();
  const put = (name: string, item: Measured) => parts.set(name, [...(parts.get(name) ?? []), item]);
  for (const item of measured) {
    put('all', item);
    put(isHeldOut(item.row.id) ? 'held out' : 'tuning', item);
    if (!others.has(item.file)) put(isHeldOut(item.row.id) ? 'own, held out' : 'own, tuning', item);
    put(item.file, item);
    put(`kind ${item.row.kind}`, item);
  }
  return new Map([...parts].map(([name, items]) => [name, summarize(items.map((item) => item.score))]));
}

/** Fuse.js needs a third of a second for a text: a hundred rows, spread over all files, tell enough. */
const compared = 100;

function compare(catalog: Catalog, index: Index, measured: readonly Measured[]): void {
  const asked = measured.filter(({ row }) => row.operations.length > 0);
  const step = Math.max(1, Math.floor(asked.length / compared));
  const rows = asked.filter((_, place) => place % step === 0);
  const own = {
    name: 'Scopewise',
    rank: (text: string) => {
      const { wishes } = understand(index, text);
      return wishes.flatMap((wish) => wish.candidates.slice(0, 3).map((one) => one.operation)).slice(0, 3);
    },
  };
  console.log('\nfirst operation right, right one in the first three, milliseconds p50 and p95');
  for (const { name, rank } of [own, ...rivals(catalog.operations)]) {
    let first = 0;
    let three = 0;
    const times: number[] = [];
    for (const { row } of rows) {
      const start = performance.now();
      const ranked = rank(row.query);
      times.push(performance.now() - start);
      if (row.operations.includes(ranked[0] ?? '')) first += 1;
      if (ranked.slice(0, 3).some((id) => row.operations.includes(id))) three += 1;
    }
    const share = (count: number) => `${((count / rows.length) * 100).toFixed(1)} %`;
    console.log(
      `${name.padEnd(12)} ${share(first)} ${share(three)} ${quantile(times, 0.5)} ${quantile(times, 0.95)}`,
    );
  }
}

function quantile(values: readonly number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2);
}

function failures(summaries: ReadonlyMap<string, Summary>): string[] {
  const found: string[] = [];
  for (const { part, figure, atLeast, atMost } of floors as readonly Floor[]) {
    const value = summaries.get(part)?.[figure];
    if (value === undefined) found.push(`${part}: no rows`);
    else if (atLeast !== undefined && value < atLeast)
      found.push(`${part}: ${figure} is ${value}, floor ${atLeast}`);
    else if (atMost !== undefined && value > atMost)
      found.push(`${part}: ${figure} is ${value}, ceiling ${atMost}`);
  }
  return found;
}

interface Floor {
  readonly part: string;
  readonly figure: keyof Summary;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const catalog = openCatalog();
const start = performance.now();
const index = buildIndex(catalog);
const opened = performance.now() - start;
const measured = measure(catalog, index);
const summaries = table(measured);
console.table(Object.fromEntries([...summaries].sort(([a], [b]) => (a < b ? -1 : 1))));
const times = measured.map((item) => item.milliseconds);
console.log(
  `index ${opened.toFixed(0)} ms; a text p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, most ${quantile(times, 1)} ms`,
);
console.log('\nconfidence of a reading, and how often such a reading is right');
const strengths = calibration(
  catalog,
  index,
  measured.map(({ row }) => row),
);
for (const { from, readings, right } of strengths) {
  console.log(`from ${from.toFixed(2)}  ${String(right).padStart(3)} % of ${readings}`);
}
compare(catalog, index, measured);
if (process.argv.includes('--misses')) {
  for (const { row, answer, score } of measured) {
    if (score.exact && (score.topThree ?? 1) === 1) continue;
    if (isHeldOut(row.id)) continue;
    console.log(
      `${row.id} ${score.exact ? 'op' : 'CLASSIC'} [${answer.scopes}] want [${row.classic}] ${row.query.slice(0, 120).replaceAll('\n', '\\n')}`,
    );
    console.log(`     ${answer.chosen.join('; ') || '-'}  ==  ${row.operations.join('; ')}`);
  }
}
const missed = failures(summaries);
for (const line of missed) console.error(line);
process.exitCode = missed.length > 0 ? 1 : 0;
