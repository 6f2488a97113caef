/** `npm run catalog:check`: holds the catalog against every rule and prints all findings. Nothing is written. */
import { buildCatalog } from '../build/build';
import { readOverrides } from '../build/overrides';
import { SourceProblem } from '../build/source-problem';
import { readSources } from '../build/sources';
import { checks, runChecks } from './all';
import { now } from './check';

/** Exit code 1: a rule is broken; 2: a source cannot be read. */
function run(): number {
  const sources = readSources();
  const overrides = readOverrides();
  const findings = runChecks({
    sources,
    overrides,
    catalog: buildCatalog(sources, overrides),
    today: now(),
  });
  for (const finding of findings) console.error(finding);
  if (findings.length === 0) console.log(`${checks.length} rules, no finding`);
  return findings.length === 0 ? 0 : 1;
}

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof SourceProblem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
