import type { JSX } from 'preact';
import { Collapsed } from '../collapsed';
import { Prose } from '../prose';
import { useTexts } from '../texts';
import type { PlannerEvents, PlannerView } from '../views';
import { HeldButton } from './held-button';

interface TokenFieldsProps {
  readonly view: PlannerView;
  readonly events: PlannerEvents;
}

/** A name, a description and a short life for the token, written into the form on a press only. */
export function TokenFields({ view, events }: TokenFieldsProps): JSX.Element | null {
  const t = useTexts();
  const { fields } = view;
  if (!fields) return null;
  return (
    <Collapsed title={t('ui_fields')}>
      <dl class="token-fields">
        {fields.rows.map(({ label, value }) => (
          <div key={label}>
            <dt class="subtle">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small subtle">
        <Prose text={fields.why} />
      </p>
      {fields.canFill && (
        <HeldButton enabled={!view.busy} busy={view.busy} onPress={events.onFields}>
          {t('ui_fields_fill')}
        </HeldButton>
      )}
    </Collapsed>
  );
}
