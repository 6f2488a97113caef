/** How a change of the page ended, in words. */
import type { Translate } from '../../model/message';
import type { ApplyOutcome } from '../../model/page-message';
import { itemName, type PlanItem } from '../../model/plan-item';
import { tokenFieldNames } from '../../model/token-fields';
import type { PlannerView } from '../../ui/views';
import { fieldLabels } from '../field-labels';

export type Outcome = PlannerView['outcome'];

/** After Apply; `items` is what was wanted. */
export function applied(done: ApplyOutcome, items: readonly PlanItem[], translate: Translate): Outcome {
  const wanted = items.map(itemName);
  if (done.exact) return { kind: 'ok', text: translate('planner_applied', wanted.join(', ')) };
  const text =
    done.unreachable.length > 0
      ? translate('planner_applied_unreachable', done.held.join(', '), done.unreachable.join(', '))
      : translate('planner_applied_other', done.held.join(', '), wanted.join(', '));
  return { kind: 'warning', text };
}

/** After Undo. */
export function undone(done: ApplyOutcome, translate: Translate): Outcome {
  if (!done.exact) return { kind: 'warning', text: translate('planner_undone_other', done.held.join(', ')) };
  return done.held.length > 0
    ? { kind: 'ok', text: translate('planner_undone', done.held.join(', ')) }
    : { kind: 'ok', text: translate('planner_undone_empty') };
}

/** After "Fill in": `unreachable` names the fields that were left alone. */
export function filled(done: ApplyOutcome, translate: Translate): Outcome {
  if (done.exact) return { kind: 'ok', text: translate('fields_done') };
  const left = tokenFieldNames.filter((field) => done.unreachable.includes(field));
  const kept = translate('fields_kept', left.map((field) => translate(fieldLabels[field])).join(', '));
  return done.held.length > 0
    ? { kind: 'ok', text: `${translate('fields_done')} ${kept}` }
    : { kind: 'warning', text: kept };
}
