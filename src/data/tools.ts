import type { Operation, Tool, ToolVariant } from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { lineEnd, readDigit, readLine, readNumbers } from '../model/packed-words';
import { entry } from './tables';

/** The tools, in packed order. */
export function readTools(
  { aliases, purposes, variants, variantNames }: PackedCatalog['tools'],
  words: readonly string[],
  operations: readonly Operation[],
): readonly Tool[] {
  const purposeLines = purposes.split(lineEnd);
  const variantLines = variants.split(lineEnd);
  const readVariant = (text: string): ToolVariant => ({
    name: entry(variantNames, readDigit(text, 0), 'variantNames'),
    operations: readNumbers(text.slice(1)).map((place) => entry(operations, place, 'operations').id),
  });
  return aliases.split(lineEnd).map((line, place) => {
    const names = line.split('|');
    return {
      name: entry(names, 0, 'aliases'),
      aliases: names,
      purpose: readLine(words, entry(purposeLines, place, 'purposes'), 'sentence'),
      variants: entry(variantLines, place, 'variants').split(' ').map(readVariant),
    };
  });
}
