/** `npm run catalog:check`: holds the catalog against every rule and prints all findings. Nothing is written. */
import { buildCatalog } from '../build/build';
import { exitWith } from '../build/exit';
import { readOverrides } from '../build/overrides';
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

exitWith(run);
