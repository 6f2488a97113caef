import type { JSX } from 'preact';
import type { OptionsEvents, OptionsView } from '../own-page-views';
import { useTexts } from '../texts';
import { NamedButton } from './named-button';
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
              <NamedButton
                words={t('options_use')}
                name={t('options_use_plan', name)}
                onPress={() => events.onUsePlan(id)}
              />
              <NamedButton
                words={t('options_share')}
                name={t('options_share_plan', name)}
                onPress={() => events.onSharePlan(id)}
              />
              <NamedButton
                words={t('options_remove')}
                name={t('options_remove_plan', name)}
                onPress={() => events.onRemovePlan(id)}
              />
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
