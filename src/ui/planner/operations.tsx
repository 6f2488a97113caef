import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { tagKeys } from '../risk';
import { useTexts } from '../texts';
import type { OperationRow, PlannerEvents } from '../views';

interface OperationsProps {
  readonly rows: readonly OperationRow[];
  readonly events: PlannerEvents;
}

/** What was understood, one row per operation; each can be unticked or exchanged for another reading. */
export function Operations({ rows, events }: OperationsProps): JSX.Element {
  const t = useTexts();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('ui_operations')}</h3>
      <ul class="operations">
        {rows.map((row) => (
          <Row key={row.id} row={row} events={events} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, events }: { row: OperationRow; events: PlannerEvents }): JSX.Element {
  const t = useTexts();
  return (
    <li class={row.chosen ? 'row' : 'row off'}>
      <label class="choice">
        <input type="checkbox" checked={row.chosen} onChange={() => events.onToggle(row.id)} />
        <span>
          {row.title}
          <span class="small subtle id">{row.id}</span>
        </span>
      </label>
      <span class="side">
        {row.risks.slice(0, 2).map((tag) => (
          <span class="badge" key={tag}>
            {t(tagKeys[tag], '').trim()}
          </span>
        ))}
        {row.scopes.map((scope) => (
          <code class="small" key={scope}>
            {scope}
          </code>
        ))}
        {row.others.length > 0 && (
          <select
            aria-label={t('ui_exchange', row.title)}
            value={row.id}
            onChange={(event) => events.onExchange(row.id, event.currentTarget.value)}
          >
            <option value={row.id}>{t('ui_exchange_short')}</option>
            {row.others.map(({ id, title }) => (
              <option value={id} key={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </span>
    </li>
  );
}
