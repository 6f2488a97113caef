import type { JSX } from 'preact';
import type { OptionsEvents, OptionsView } from '../own-page-views';
import { useTexts } from '../texts';
import { TextTaker } from './text-taker';

interface PlansProps {
  readonly plans: OptionsView['plans'];
  readonly events: OptionsEvents;
}

/** Plans kept by name: to use, to pass on, to remove, and one more out of a pasted text. */
export function Plans({ plans, events }: PlansProps): JSX.Element {
  const t = useTexts();
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t('options_plans')}</h2>
      {plans.length === 0 && <p class="subtle">{t('options_no_plans')}</p>}
      <ul class="hosts">
        {plans.map(({ id, name, text }) => (
          <li key={id}>
            <span class="origin" title={text}>
              {name}
            </span>
            <span class="buttons">
              <button
                type="button"
                class="button"
                aria-label={t('options_use_plan', name)}
                onClick={() => events.onUsePlan(id)}
              >
                {t('options_use')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('options_share_plan', name)}
                onClick={() => events.onSharePlan(id)}
              >
                {t('options_share')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('options_remove_plan', name)}
                onClick={() => events.onRemovePlan(id)}
              >
                {t('options_remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <TextTaker
        label={t('options_import_plan')}
        action={t('options_take_plan')}
        onTake={events.onImportPlan}
      />
    </section>
  );
}
