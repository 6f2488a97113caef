import { describedScopes } from '../../data/generated/described-scopes';
import { openCatalog } from '../../data/open';
import { makeNoteFacts } from './make-note-facts';
import { noteFactsModule } from './note-facts-module';

/** The text of `src/data/generated/note-facts.ts` for the present catalog. */
export function presentNoteFacts(): string {
  return noteFactsModule(makeNoteFacts(openCatalog(), describedScopes));
}
