import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildCatalog } from './build';
import { catalogModule, catalogText } from './emit';
import { SourceProblem } from './source-problem';
import { readSources } from './sources';

const target = fileURLToPath(new URL('../../src/data/generated/catalog.ts', import.meta.url));

try {
  const catalog = buildCatalog(readSources());
  const text = catalogText(catalog);
  writeFileSync(target, catalogModule(text));
  const compressed = (gzipSync(text).length / 1000).toFixed(1);
  console.log(
    `${catalog.operations.length} operations, ${catalog.permissions.length} permissions, ${compressed} kB gzip`,
  );
} catch (error) {
  if (!(error instanceof SourceProblem)) throw error;
  console.error(`catalog/sources/${error.message}`);
  process.exitCode = 2;
}
