import type { JSX } from 'preact';
import { Message } from '../message';
import { Prose, Sentences } from '../prose';
import type { ImpossibleRow } from '../views';

interface RefusedProps {
  readonly rows: readonly ImpossibleRow[];
  readonly title: string;
}

/** Operations out of reach, each with the reason and the way out. */
export function Refused({ rows, title }: RefusedProps): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <Message kind="warning" title={title}>
      <ul class="refused">
        {rows.map((row) => (
          <li key={row.title}>
            <strong>{row.title}</strong>
            <p>
              <Prose text={row.reason} />
            </p>
            {row.waysOut.length > 0 && <Sentences lines={row.waysOut} />}
          </li>
        ))}
      </ul>
    </Message>
  );
}
