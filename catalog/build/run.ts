/** `npm run catalog`: builds the catalog from its sources, checks it and writes the generated module. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runChecks } from '../checks/all';
import { now } from '../checks/check';
import { buildCatalog } from './build';
import { catalogModule, catalogText, describedScopesModule } from './emit';
import { exitWith } from './exit';
import { readOverrides } from './overrides';
import { readSources } from './sources';
import { writeVocabulary } from './vocabulary';

const target = (name: string): string =>
  fileURLToPath(new URL(`../../src/data/generated/${name}.ts`, import.meta.url));

/** Exit code 1: a rule is broken; 2: a source cannot be read. Nothing is written in either case. */
function run(): number {
  const sources = readSources();
  const overrides = readOverrides();
  const catalog = buildCatalog(sources, overrides);
  const findings = runChecks({ sources, catalog, overrides, today: now() });
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) return 1;
  const text = catalogText(catalog);
  writeFileSync(target('catalog'), catalogModule(text));
  writeFileSync(target('described-scopes'), describedScopesModule(catalog.scopes));
  writeVocabulary();
  const compressed = (gzipSync(text).length / 1000).toFixed(1);
  console.log(
    `${catalog.operations.length} operations, ${catalog.permissions.length} permissions, ${compressed} kB gzip`,
  );
  return 0;
}

exitWith(run);
