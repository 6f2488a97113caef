/** `npm run new-generation -- V4`: adapter, fixtures and test of a new form, and its entries in the lists. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScaffold } from './command';
import { type Edit, makeEdits } from './edits';
import { generationFiles } from './generation-files';

/** Lists that every generation is in. */
function entries(pages: string, id: string): readonly Edit[] {
  const low = id.toLowerCase();
  const at = (file: string): string => join(pages, file);
  return [
    { file: at('contract.ts'), at: /(export type GenerationId = [^;]+);/, becomes: `$1 | '${id}';` },
    { file: at('suite/fixture.ts'), at: /(const generations: [^=]+= \[[^\]]+)\]/, becomes: `$1, '${id}']` },
    {
      file: at('registry.ts'),
      at: /(\nimport [^\n]+'\.\/v3\/adapter';\n)/,
      becomes: `$1import { ${low} } from './${low}/adapter';\n`,
    },
    { file: at('registry.ts'), at: /(const adapters: [^=]+= \[[^\]]+)\]/, becomes: `$1, ${low}]` },
    { file: at('hygiene/fields.ts'), at: /(const markups: [^=]+= \{\n)/, becomes: `$1  ${id}: vue,\n` },
    {
      file: at('contract-suite.test.ts'),
      at: /(\nimport [^\n]+'\.\/v3\/selectors';\n)/,
      becomes: `$1import { ${low}Adapter } from './${low}/adapter';\nimport { ${low}Selectors } from './${low}/selectors';\n`,
    },
    {
      file: at('contract-suite.test.ts'),
      at: /(const broken: [^=]+= \[\n)/,
      becomes: `$1  ...brokenOnes(${low}Adapter, ${low}Selectors),\n`,
    },
  ];
}

/**
 * Writes the skeleton below `top`; the paths of the new files.
 *
 * @param today `2026-11-21`
 * @throws Error when the id is none or taken, or a list does not look as expected; then nothing is written
 */
export function newGeneration(top: string, id: string, today: string): readonly string[] {
  if (!/^[A-Z]\d{1,2}$/.test(id))
    throw new Error(`"${id}" is no generation: write a letter and a number, as V4.`);
  const pages = join(top, 'src/pages');
  if (existsSync(join(pages, id.toLowerCase()))) throw new Error(`${id} exists already.`);
  makeEdits(entries(pages, id));
  return Object.entries(generationFiles(id, today)).map(([path, text]) => {
    const file = join(pages, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `src/pages/${path}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const top = fileURLToPath(new URL('../..', import.meta.url));
  const today = new Date().toISOString().slice(0, 10);
  runScaffold(
    () => newGeneration(top, process.argv[2] ?? '', today).join('\n'),
    [
      "put GitLab's own pages into the fixtures, then selectors and adapter after them",
      'say in hygiene/fields.ts where the form has name, description and expiry',
      'npm run format && npx vitest run src/pages',
      'put the new row into the README (the test says it), and a stand-in into e2e/gitlab',
    ],
  );
}
