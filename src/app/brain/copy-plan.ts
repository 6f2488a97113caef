import type { PlanInput } from '../../model/brain-message';
import type { Catalog } from '../../model/catalog';
import type { CopyFormat } from '../../model/copy-format';
import type { Translate } from '../../model/message';
import { redact } from '../../understand/secrets';
import { copyInput } from '../copy/copy-input';
import { copyText } from '../copy/copy-text';
import { planText } from '../plans/plan-text';
import type { Plan } from './plan';

/** The plan of a planner as text; the token's last day counts from today. */
export function copyPlan(
  catalog: Catalog,
  translate: Translate,
  format: CopyFormat,
  plan: Plan,
  input: PlanInput,
): string {
  const { recommendation } = plan;
  const made = copyInput({ catalog, translate, recommendation, page: input.page, now: new Date() });
  if (format !== 'plan') return copyText(format, made);
  const { text, decisions, selectedType } = input;
  return planText({
    name: made.name,
    text: redact(text),
    decisions,
    tokenType: input.page?.tokenType ?? selectedType,
  });
}
