import type { PlanInput } from '../../model/brain-message';
import type { Catalog } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { Understanding } from '../../model/understanding';
import { suggestedFields } from '../suggested-fields';
import { categories } from './categories';
import { openQuestion, signatureOf, undecided } from './choice';
import type { Brain, PlanAnswer } from './contract';
import { copyPlan } from './copy-plan';
import { targetOf } from './page-target';
import { permissionNotes } from './permission-notes';
import { type Plan, planFor } from './plan';
import { answeredView } from './planner-view';

export interface LocalBrainParts {
  /** Called with the first question and kept; throws a `CatalogError` when its format is not ours. */
  readonly openCatalog: () => Catalog;
  readonly understand: (text: string) => Understanding;
  readonly translate: Translate;
}

/** The brain itself, in the context that calls it. */
export function localBrain({ openCatalog, understand, translate }: LocalBrainParts): Brain {
  /** Most questions are about the text of the question before: another tick, another page state. */
  let last: { readonly text: string; readonly understanding: Understanding } | null = null;

  const read = (text: string): Understanding | null => {
    if (text.trim() === '') return null;
    if (last?.text !== text) last = { text, understanding: understand(text) };
    return last.understanding;
  };

  const planOf = (input: PlanInput): { plan: Plan; understanding: Understanding | null } => {
    const understanding = read(input.text);
    return { understanding, plan: planFor(openCatalog(), { ...input, understanding }) };
  };

  return {
    wake() {
      try {
        // A real question, so that all a first answer needs is made.
        const understanding = understand('clone a repository');
        const input = { decisions: undecided, page: null, selectedType: null, understanding };
        const plan = planFor(openCatalog(), input);
        answeredView(openCatalog(), translate, { ...input, text: understanding.text, plan, suggested: null });
      } catch {
        // The first question will meet the same error and say it.
      }
    },
    plan: async (input): Promise<PlanAnswer> => {
      const { plan, understanding } = planOf(input);
      const question = understanding && openQuestion(understanding, input.decisions);
      const suggested = suggestedFields(openCatalog(), plan.recommendation, input.page, translate);
      return {
        view: answeredView(openCatalog(), translate, { ...input, understanding, plan, suggested }),
        question: question && { signature: signatureOf(question), options: question.options },
        target: targetOf(plan.recommendation, input.page),
        fields: suggested?.values ?? null,
      };
    },
    resource: async (resource, section) => permissionNotes(openCatalog(), resource, section),
    browse: async () => categories(openCatalog()),
    copy: async (format, input) => copyPlan(openCatalog(), translate, format, planOf(input).plan, input),
  };
}
