import type { JSX } from 'preact';
import { Collapsed } from '../collapsed';
import { Bullets, Prose } from '../prose';
import type { ReachView } from '../views';

/** How far the token reaches, and which narrower kind of token would do, with the steps to it. */
export function Reach({ view }: { view: ReachView | null }): JSX.Element | null {
  if (!view) return null;
  return (
    <Collapsed title={view.title}>
      <Bullets lines={view.lines} />
      {view.narrower.map(({ title, reason, steps }) => (
        <section class="narrower-type" key={title} aria-label={title}>
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
