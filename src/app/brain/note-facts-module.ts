import type { NoteFacts } from '../../model/note-facts';

/** The generated module, byte for byte; its type is what checks it. */
export function noteFactsModule(facts: NoteFacts): string {
  return [
    '// Made by `npm run catalog` from the compiled catalog. Do not edit.',
    "import type { NoteFacts } from '../../model/note-facts';",
    '',
    `export const noteFacts: NoteFacts = ${JSON.stringify(facts)};`,
    '',
  ].join('\n');
}
