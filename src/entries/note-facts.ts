/** Second half of `npm run catalog`: writes what the notes say beside the catalog it is computed from. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { presentNoteFacts } from '../app/brain/present-note-facts';

const target = fileURLToPath(new URL('../data/generated/note-facts.ts', import.meta.url));
writeFileSync(target, presentNoteFacts());
