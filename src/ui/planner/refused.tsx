import type { JSX } from 'preact';
import type { ImpossibleRow } from '../views';

/** Operations out of reach, each with the way out. */
export function Refused({
  rows,
  title,
}: {
  rows: readonly ImpossibleRow[];
  title: string;
}): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <div class="notice warning-notice">
      <strong>{title}</strong>
      <ul>
        {rows.map((row) => (
          <li key={row.title}>
            {row.title}: {row.reason} {row.waysOut.join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
