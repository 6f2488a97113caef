import type { JSX } from 'preact';
import type { RiskTag } from '../../model/catalog';
import type { Translate } from '../../model/message';
import { Icon } from '../icon';
import { MenuButton } from '../menu-button';
import { shortTagKeys } from '../risk';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';
import type { OperationRow, PlannerEvents } from '../views';

/** Characters of a word that are quoted. */
const longestQuoted = 28;

interface OperationsProps {
  readonly rows: readonly OperationRow[];
  /** On a fine-grained form permissions open the rows: GitLab's words, not names to type. */
  readonly granular?: boolean;
  readonly events: PlannerEvents;
}

/** What was understood, one row per operation; each can be unticked or exchanged for another reading. */
export function Operations({ rows, granular = false, events }: OperationsProps): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('ui_operations')}</h3>
      <ul class="rows">
        {inPlaces(rows).map(([place, row]) => (
          <Row key={place} row={row} granular={granular} events={events} />
        ))}
      </ul>
    </section>
  );
}

/** A row keeps its place while its reading is exchanged, so the place is what it is known by: the focus stays. */
function inPlaces(rows: readonly OperationRow[]): readonly (readonly [number, OperationRow])[] {
  return rows.map((row, place) => [place, row]);
}

interface RowProps extends Omit<OperationsProps, 'rows'> {
  readonly row: OperationRow;
}

function Row({ row, granular = false, events }: RowProps): JSX.Element {
  const t = useTexts();
  const Name = granular ? 'span' : 'code';
  return (
    <li class={row.chosen ? 'row' : 'row off'}>
      <label class="choice">
        <input type="checkbox" checked={row.chosen} onChange={() => events.onToggle(row.id)} />
        <span class="title">{row.title}</span>
      </label>
      <span class="opened-by">
        {row.scopes.map((scope) => (
          <Name class="name" key={scope}>
            {scope}
          </Name>
        ))}
      </span>
      <div class="origin small subtle">
        <span>{row.words.length > 0 ? t('ui_from', quoted(row.words, t)) : t('ui_added_by_you')}</span>
        <code>{row.id}</code>
        <Risks tags={row.risks} />
        {row.others.length > 0 && (
          <MenuButton
            label={t('ui_exchange', row.title)}
            look="plain"
            items={row.others.map(({ id, title }) => ({ value: id, label: title, detail: id }))}
            onPick={(to) => events.onExchange(row.id, to)}
          >
            {t('ui_exchange_short')}
            <Icon name="down" />
          </MenuButton>
        )}
      </div>
    </li>
  );
}

function Risks({ tags }: { tags: readonly RiskTag[] }): JSX.Element {
  const t = useTexts();
  return (
    <>
      {tags.map((tag) => (
        <span class="risk" key={tag}>
          <Icon name="warning" />
          {t(shortTagKeys[tag])}
        </span>
      ))}
    </>
  );
}

/** Words of one row may be many in a pasted script; the first three say enough. */
function quoted(words: readonly string[], t: Translate): string {
  return words
    .slice(0, 3)
    .map((word) => t('ui_quoted', shortened(word)))
    .join(', ');
}

/** Of an address the end, from a slash on: that is where addresses differ. */
function shortened(word: string): string {
  if (word.length <= longestQuoted) return word;
  const end = word.slice(-longestQuoted);
  return `…${end.slice(Math.max(0, end.indexOf('/')))}`;
}
