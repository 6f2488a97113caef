import type { JSX } from 'preact';
import { useTexts } from '../texts';
import type { PlannerEvents, PlannerView } from '../views';
import { CopyMenu } from './copy-menu';

/** Apply, Undo and Copy, and what the last of them did. Their English names are part of the page contract. */
export function Actions({ view, events }: { view: PlannerView; events: PlannerEvents }): JSX.Element {
  const t = useTexts();
  const canCopy = view.stage === 'answer' && view.scopes.length + view.permissions.length > 0;
  return (
    <div class="actions">
      <div class="buttons">
        {view.onPage && (
          <>
            <button type="button" class="button primary" disabled={!view.canApply} onClick={events.onApply}>
              {t('ui_apply')}
            </button>
            <button type="button" class="button" disabled={!view.canUndo} onClick={events.onUndo}>
              {t('ui_undo')}
            </button>
          </>
        )}
        <CopyMenu enabled={canCopy} onCopy={events.onCopy} />
      </div>
      <p class={`outcome ${view.outcome?.kind ?? ''}`} role="status">
        {view.outcome?.text ?? ''}
      </p>
    </div>
  );
}
