import type { JSX } from 'preact';
import { Icon } from '../icon';
import { Prose } from '../prose';
import type { PlannerEvents, PlannerView } from '../views';
import { HeldButton } from './held-button';

interface RoleAdviceProps {
  readonly view: PlannerView;
  readonly events: PlannerEvents;
}

/** The role of the form beside the least one for the plan, with the button that sets it. */
export function RoleAdvice({ view, events }: RoleAdviceProps): JSX.Element | null {
  if (!view.roleAdvice) return null;
  const { text, warning, offer } = view.roleAdvice;
  return (
    <div class="role advice small">
      <p class={warning ? 'told warning' : 'subtle'}>
        {warning && <Icon name="warning" />}
        <span>
          <Prose text={text} />
        </span>
      </p>
      {offer && (
        <HeldButton
          look="button low"
          enabled={!view.busy}
          busy={view.busy}
          onPress={() => events.onRole(offer.level)}
        >
          {offer.label}
        </HeldButton>
      )}
    </div>
  );
}
