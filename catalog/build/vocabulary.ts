/** Second step of `npm run catalog`: the vocabulary of plain words as one compact module. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packTable, type VocabularyTable } from '../../src/model/packed-vocabulary';
import { packWishes, type WishRow } from '../../src/model/packed-wishes';

const folder = new URL('../../src/understand/words/', import.meta.url);
export const vocabularyFile = fileURLToPath(new URL('generated/vocabulary.ts', folder));

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`data/${name}.json`, folder), 'utf8'));
}

function table(name: string): VocabularyTable {
  return read(name) as VocabularyTable;
}

/** The generated module, byte for byte. Throws a TypeError for rows that cannot be packed. */
export function vocabularyModule(): string {
  const functions = table('function-words');
  const constant = (name: string, rows: VocabularyTable) =>
    `export const ${name}: PackedTable = ${JSON.stringify(packTable(rows))};`;
  return [
    '// Made by `npm run catalog` from the data of plain words. Do not edit.',
    "import type { PackedTable } from '../../../model/packed-vocabulary';",
    "import type { PackedWishes } from '../../../model/packed-wishes';",
    '',
    `export type FunctionWord = ${Object.keys(functions)
      .map((word) => `'${word}'`)
      .join(' | ')};`,
    constant('objects', table('objects')),
    constant('verbs', table('verbs')),
    constant('functions', functions),
    `export const wishes: PackedWishes = ${JSON.stringify(packWishes(read('wishes') as WishRow[]))};`,
    '',
  ].join('\n');
}

/** Writes the module. */
export function writeVocabulary(): void {
  writeFileSync(vocabularyFile, vocabularyModule());
}
