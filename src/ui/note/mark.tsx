import type { JSX } from 'preact';
import { Prose } from '../prose';
import { RiskBadge } from '../risk';
import { useTexts } from '../texts';
import type { MarkView } from '../views';

/** Beside an existing token that opens much: what that is, and whether it deserves the first look. */
export function Mark({ view }: { view: MarkView }): JSX.Element {
  const t = useTexts();
  return (
    <p class="mark small subtle">
      <RiskBadge level={view.risk} /> <Prose text={view.opens} />
      {view.lookFirst.length > 0 && (
        <>
          {' '}
          <strong>{t('mark_look_first')}</strong> <Prose text={view.lookFirst.join(' ')} />
        </>
      )}
    </p>
  );
}
