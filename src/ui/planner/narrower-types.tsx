import type { JSX } from 'preact';
import { Collapsed } from '../collapsed';
import { Prose } from '../prose';
import type { NarrowerView } from '../views';

/** Credentials that reach less and would do, each with the steps to it. */
export function NarrowerTypes({ view }: { view: NarrowerView | null }): JSX.Element | null {
  if (!view) return null;
  return (
    <Collapsed title={view.title}>
      {view.ways.map(({ title, reason, steps }) => (
        <section key={title} aria-label={title}>
          <p>
            <strong>{title}</strong>
          </p>
          <p class="small">
            <Prose text={reason} />
          </p>
          <ol class="small">
            {steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Collapsed>
  );
}
