/**
 * `npm run catalog:import -- <folder> [--dry-run] [--json] [--gitlab 19.6] [--accept "why"]`: reads a checkout of GitLab,
 * reports what differs from the catalog, and writes it. See `catalog/import/README.md`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { catalogModule, catalogText } from '../../catalog/build/emit';
import { readOverrides } from '../../catalog/build/overrides';
import { readSources, sourcePath } from '../../catalog/build/sources';
import { now } from '../../catalog/checks/check';
import { type AnswerChange, compareAnswers, type MeasuredAnswer } from '../../catalog/import/answers';
import { differs, type ImportResult, planImport } from '../../catalog/import/import';
import { parseImportArguments } from '../../catalog/import/import-arguments';
import { readCheckout } from '../../catalog/import/read-checkout';
import { reportJson, reportLines } from '../../catalog/import/report';
import { writeTogether } from '../../catalog/import/write';
import { openCatalog } from '../../src/data/open';
import { buildIndex } from '../../src/understand/understand';
import { answerOf } from './eval-answers';
import { readRows } from './eval-rows';

const top = new URL('../../', import.meta.url);
const generated = fileURLToPath(new URL('src/data/generated/catalog.ts', top));

function measure(text: string): readonly MeasuredAnswer[] {
  const catalog = openCatalog(text);
  const index = buildIndex(catalog);
  return readRows().map(({ row }) => {
    const { scopes, permissions, chosen } = answerOf(catalog, index, row);
    const answer = `${scopes.join(', ') || 'no scope'}; ${permissions.join(', ') || 'no permission'}`;
    return { id: row.id, query: row.query.split('\n')[0] ?? '', answer, operations: chosen };
  });
}

function changedAnswers({ catalogs, drift }: ImportResult): readonly AnswerChange[] {
  if (catalogs === null) return [];
  const texts = [catalogs.before, catalogs.after].map(catalogText);
  if (texts[0] === texts[1]) return [];
  const [was = [], is = []] = texts.map(measure);
  return compareAnswers(was, is, drift);
}

/** Writes sources and compiled catalog together, then what the notes say, which is computed from the catalog. */
function write({ texts, catalogs }: ImportResult): void {
  if (catalogs === null) return;
  writeTogether(
    new Map([
      ...[...texts].map(([name, text]) => [sourcePath(name), text] as const),
      [generated, catalogModule(catalogText(catalogs.after))],
    ]),
  );
  execFileSync('npm', ['run', '--silent', 'catalog'], { cwd: fileURLToPath(top), stdio: 'ignore' });
}

/** 0: nothing differs; 3: drift, reported; 2: not read, or stopped. */
function run(words: readonly string[]): number {
  const options = parseImportArguments(words);
  if ('usage' in options) {
    console.error(options.usage);
    return 2;
  }
  const checkout = readCheckout(options.folder);
  const result = planImport(checkout, {
    ...options,
    sources: readSources(),
    overrides: readOverrides(),
    today: now(),
  });
  const answers = changedAnswers(result);
  const { problems, stops, findings, texts } = result;
  const refused =
    problems.length > 0
      ? 'it could not be read'
      : stops.length > 0 && options.accept === null
        ? 'it was stopped; --accept "why" takes it all the same'
        : findings.length > 0
          ? 'the new catalog would break rules'
          : texts.size > 0 && result.release === null
            ? 'the release is not known; --gitlab 19.6 tells it'
            : null;
  const written = refused === null && !options.dryRun && texts.size > 0;
  if (written) write(result);
  if (options.json) console.log(JSON.stringify(reportJson(checkout, result, answers, written), null, 2));
  else {
    for (const line of reportLines(checkout, result, answers)) console.log(line);
    if (written) console.log(`\nWritten: ${[...texts.keys()].join(', ')} and the compiled catalog.`);
    else if (options.dryRun) console.log('\nDry run: nothing was written.');
    else if (refused !== null) console.log(`\nNothing was written: ${refused}.`);
    else if (differs(result)) console.log('\nNothing was written: what differs is for a person to judge.');
  }
  if (problems.length > 0 || (stops.length > 0 && options.accept === null)) return 2;
  return differs(result) ? 3 : 0;
}

process.exitCode = run(process.argv.slice(2));
