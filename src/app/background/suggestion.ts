import type { PlanInput } from '../../model/brain-message';
import type { Translate } from '../../model/message';
import { undecided } from '../brain/choice';
import type { Brain } from '../brain/contract';

/** The answer to what is typed in the address bar, in one line; null for an empty text. */
export async function suggestion(brain: Brain, translate: Translate, text: string): Promise<string | null> {
  if (text.trim() === '') return null;
  const input: PlanInput = { text, decisions: undecided, page: null, selectedType: null };
  const { view } = await brain.plan(input);
  const titles = view.rows.filter((row) => row.chosen).map((row) => row.title);
  if (view.stage !== 'answer' || view.scopes.length === 0) return translate('omnibox_unknown', text.trim());
  return translate('omnibox_scopes', view.scopes.map(({ scope }) => scope).join(', '), titles.join(', '));
}
