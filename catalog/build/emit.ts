import * as z from 'zod/mini';
import { catalogHeader, PackedCatalog } from '../../src/model/packed-catalog';
import type { BuiltCatalog } from './build';
import { packCatalog } from './pack';

/** The text that `openCatalog` reads. */
export function catalogText(catalog: BuiltCatalog): string {
  const json = JSON.stringify(z.parse(PackedCatalog, packCatalog(catalog)));
  return catalogHeader(json) + json;
}

/** The generated module, byte for byte. */
export function catalogModule(text: string): string {
  const literal = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `// Made by \`npm run catalog\` from catalog/sources. Do not edit.\nexport const catalogText =\n  '${literal}';\n`;
}

/** The module of what the notes say about scopes; the extension ships it as part of the note facts alone. */
export function describedScopesModule(scopes: BuiltCatalog['scopes']): string {
  return [
    '// Made by `npm run catalog` from catalog/sources. Do not edit.',
    "import type { DescribedScope } from '../../model/catalog';",
    '',
    `export const describedScopes: readonly DescribedScope[] = ${JSON.stringify(scopes)};`,
    '',
  ].join('\n');
}
