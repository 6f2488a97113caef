/**
 * `npm run bench`: the budgets of the design beside what was measured on this machine, in Node and in the browser with
 * the built extension. Prints; judges nothing but sizes, because times depend on the machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openCatalog } from '../../src/data/open';
import { recommend } from '../../src/recommend/recommend';
import { hostileTexts } from '../../src/understand/hostile-texts.fixture';
import { buildIndex, understand } from '../../src/understand/understand';
import { measureInBrowser } from './bench-browser';
import { growth } from './bench-growth';
import { firstIndexes } from './bench-index';
import { rivalTimes } from './bench-rivals';
import { readRows } from './eval-rows';
import { percentile, timed } from './timing';

const top = fileURLToPath(new URL('../..', import.meta.url));

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
}

function milliseconds(value: number): string {
  return `${value.toFixed(2)} ms`;
}

function spread(times: readonly number[]): string {
  return [50, 95, 99].map((share) => `p${share} ${milliseconds(percentile(times, share))}`).join(', ');
}

/** Every text of the questions, typed key by key. */
function keystrokes(): readonly string[] {
  return readRows()
    .filter((_, at) => at % 12 === 0)
    .flatMap(({ row }) =>
      Array.from({ length: Math.min(row.query.length, 120) }, (_, at) => row.query.slice(0, at + 1)),
    );
}

function inNode(indexes: readonly number[]): readonly Line[] {
  const [catalog, opening] = timed(() => {
    const opened = openCatalog();
    return opened.operations.length > 0 ? opened : opened;
  });
  const index = buildIndex(catalog);
  const texts = keystrokes();
  for (const text of texts.slice(0, 500)) understand(index, text);
  const typed = texts.map((text) => timed(() => understand(index, text))[1]);
  const hostile = Math.max(...hostileTexts(10_000).map((text) => timed(() => understand(index, text))[1]));
  const ids = catalog.operations.map(({ id }) => id);
  const searches = [1, 2, 5, 10, 20, 50, 100].map((count): Line => {
    const times = Array.from({ length: 200 }, (_, round) => {
      const operations = Array.from(
        { length: count },
        (_, at) => ids[(round * 97 + at * 131) % ids.length] ?? '',
      );
      const need = {
        operations,
        tokenType: 'personal',
        gitlab: null,
        available: null,
        boundary: null,
      } as const;
      return timed(() => recommend(catalog, need))[1];
    });
    return { what: `least set for ${count} operations`, measured: spread(times), budget: '' };
  });
  return [
    { what: 'catalog opened', measured: milliseconds(opening), budget: '' },
    { what: 'index built for the first time', measured: spread(indexes), budget: '60 ms' },
    { what: `a keystroke (${texts.length} typed)`, measured: spread(typed), budget: 'p95 8 ms' },
    { what: '10,000 hostile texts, the slowest', measured: milliseconds(hostile), budget: '100 ms' },
    ...rivalTimes(catalog, texts).map(({ name, times }) => ({
      what: `the same with ${name}`,
      measured: spread(times),
      budget: '',
    })),
    ...searches,
  ];
}

function sizes(): readonly Line[] {
  const dist = `${top}/dist/chrome`;
  const size = (file: string): number => gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length;
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB gzip`;
  const shipped = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|html)$/.test(file))
    .sort((one, other) => size(other) - size(one));
  const page = 'src/entries/content.iife.js';
  const all = shipped.reduce((sum, file) => sum + size(file), 0);
  return [
    ...shipped.map((file) => ({
      what: file,
      measured: kilobytes(size(file)),
      budget: file === page ? '150 kB' : '',
    })),
    { what: 'all scripts, styles and pages', measured: kilobytes(all), budget: '250 kB' },
  ];
}

/** One question in forty, cut to what people type. */
function growthTexts(): readonly string[] {
  return readRows()
    .filter((_, at) => at % 40 === 0)
    .map(({ row }) => row.query.slice(0, 120));
}

async function main(): Promise<void> {
  console.table([...inNode(await firstIndexes()), ...sizes(), ...(await measureInBrowser())]);
  console.log('With a larger catalog:');
  console.table(growth(openCatalog(), growthTexts()));
}

await main();
