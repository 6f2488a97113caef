import type { JSX } from 'preact';
import { Prose } from '../prose';
import { RiskBadge } from '../risk';
import type { MarkView } from '../views';

/** Beside an existing token that opens much: what that is, and whether it deserves the first look. */
export function Mark({ view }: { view: MarkView }): JSX.Element {
  return (
    <p class="mark small subtle">
      <RiskBadge level={view.risk} /> <Prose text={view.opens} />
      {view.lookFirst && <strong> {view.lookFirst}</strong>}
    </p>
  );
}
