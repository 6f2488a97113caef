import type { JSX } from 'preact';
import { Prose } from '../prose';
import { useTexts } from '../texts';
import type { ComparisonView, PlannerEvents } from '../views';

interface ComparisonProps {
  readonly view: ComparisonView;
  readonly events: PlannerEvents;
}

/** Both kinds of token beside each other: what each opens beyond the wish, which to take, and the way there. */
export function Comparison({ view, events }: ComparisonProps): JSX.Element {
  const t = useTexts();
  const fine = view.recommended === 'fine-grained';
  return (
    <section class="comparison" aria-label={t('ui_compare')}>
      <Side title={t('ui_compare_classic')} text={view.classic} recommended={!fine} />
      <Side title={t('ui_compare_fine_grained')} text={view.fineGrained} recommended={fine} />
      <p class="small subtle">
        <Prose text={view.reason} />
      </p>
      {view.continueAt && (
        <p>
          <button type="button" class="button" onClick={events.onContinue}>
            {t('ui_continue')}
          </button>
        </p>
      )}
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  readonly recommended: boolean;
}

function Side({ title, text, recommended }: SideProps): JSX.Element {
  const t = useTexts();
  return (
    <div class={`side${recommended ? ' recommended' : ''}`}>
      <p class="side-title">
        <strong>{title}</strong> {recommended && <span class="badge info">{t('ui_recommended')}</span>}
      </p>
      <p class="small">
        <Prose text={text} />
      </p>
    </div>
  );
}
