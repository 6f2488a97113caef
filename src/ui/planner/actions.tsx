import { Fragment, type JSX } from 'preact';
import { Icon, type IconName } from '../icon';
import { useNewsKey } from '../news-key';
import { Prose } from '../prose';
import { useTexts } from '../texts';
import type { PlannerEvents, PlannerView } from '../views';
import { CopyMenu } from './copy-menu';
import { HeldButton } from './held-button';

const outcomeIcons: Record<NonNullable<PlannerView['outcome']>['kind'], IconName> = {
  ok: 'check',
  warning: 'warning',
  error: 'danger',
};

/** Apply, Undo and Copy, and what the last of them did. Their English names are part of the page contract. */
export function Actions({ view, events }: { view: PlannerView; events: PlannerEvents }): JSX.Element {
  const t = useTexts();
  return (
    <div class="actions">
      <div class="buttons" aria-busy={view.busy}>
        {view.onPage && (
          <>
            <HeldButton
              look="button confirm"
              enabled={view.canApply}
              busy={view.busy}
              onPress={events.onApply}
            >
              {t('ui_apply')}
            </HeldButton>
            <HeldButton enabled={view.canUndo} busy={view.busy} onPress={events.onUndo}>
              {t('ui_undo')}
            </HeldButton>
          </>
        )}
        <CopyMenu view={view} onCopy={events.onCopy} />
      </div>
      <Outcome outcome={view.outcome} />
    </div>
  );
}

/** The region stays in place, empty or not: screen readers announce only changes of a region they know. */
function Outcome({ outcome }: { outcome: PlannerView['outcome'] }): JSX.Element {
  const key = useNewsKey(outcome);
  return (
    <p class={`outcome told ${outcome?.kind ?? ''}`} role="status">
      {outcome && (
        <Fragment key={key}>
          <Icon name={outcomeIcons[outcome.kind]} />
          <span>
            <Prose text={outcome.text} />
          </span>
        </Fragment>
      )}
    </p>
  );
}
