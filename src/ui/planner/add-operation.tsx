import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OperationId } from '../../model/catalog';
import { useDisclosure } from '../disclosure';
import { Icon } from '../icon';
import { useTexts } from '../texts';
import type { CategoryView, OperationRow, PlannerEvents } from '../views';

/** More rows than this help nobody; typing a word narrows the list. */
const mostShown = 60;

interface AddOperationProps {
  readonly rows: readonly OperationRow[];
  readonly events: PlannerEvents;
}

/** The browsable list: by category, narrowed by a filter. Read only once it is opened. */
export function AddOperation({ rows, events }: AddOperationProps): JSX.Element {
  const t = useTexts();
  const { open, button, content } = useDisclosure();
  return (
    <div class="add">
      <button class="plain" {...button}>
        <Icon name="plus" />
        {t('ui_add')}
      </button>
      {open && (
        <div class="browser" {...content}>
          <Browser rows={rows} events={events} />
        </div>
      )}
    </div>
  );
}

function Browser({ rows, events }: AddOperationProps): JSX.Element {
  const t = useTexts();
  const [words, setWords] = useState('');
  const [category, setCategory] = useState('');
  const categories = useBrowsed(events);
  const found = useMemo(() => matching(categories ?? [], category, words), [categories, category, words]);
  const taken = new Set(rows.filter((row) => row.chosen).map((row) => row.id));
  return (
    <>
      <div class="filters">
        <input
          class="field"
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('ui_filter')}
          placeholder={t('ui_filter')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <select
          class="field"
          aria-label={t('ui_category')}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        >
          <option value="">{t('ui_category_all')}</option>
          {categories?.map(({ name }) => (
            <option value={name} key={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {found.length > 0 && (
        <ul class="found">
          {found.slice(0, mostShown).map(({ id, title }) => (
            <li key={id}>
              <Entry id={id} title={title} taken={taken.has(id)} onAdd={events.onAdd} />
            </li>
          ))}
        </ul>
      )}
      <p class="small subtle" role="status">
        {categories !== null && found.length === 0 && t('ui_found_none')}
        {found.length > 0 && t('ui_found', String(Math.min(found.length, mostShown)), String(found.length))}
      </p>
    </>
  );
}

/** All operations by category; null until they have arrived. */
function useBrowsed(events: PlannerEvents): readonly CategoryView[] | null {
  const [categories, setCategories] = useState<readonly CategoryView[] | null>(null);
  useEffect(() => {
    let wanted = true;
    // Without an answer the list stays empty; the planner itself says what is wrong.
    void events.browse().then(
      (all) => wanted && setCategories(all),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [events]);
  return categories;
}

interface EntryProps {
  readonly id: OperationId;
  readonly title: string;
  readonly taken: boolean;
  readonly onAdd: (operation: OperationId) => void;
}

/** One operation of the list. Once added it stays where it is, so that the focus and the eye do too. */
function Entry({ id, title, taken, onAdd }: EntryProps): JSX.Element {
  const t = useTexts();
  return (
    <button type="button" class="entry" aria-pressed={taken} onClick={() => !taken && onAdd(id)}>
      <Icon name={taken ? 'check' : 'plus'} />
      <span>
        {title} <code class="small subtle">{id}</code>
        {taken && <span class="unseen">, {t('ui_added')}</span>}
      </span>
    </button>
  );
}

function matching(
  categories: readonly CategoryView[],
  category: string,
  words: string,
): CategoryView['operations'] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return categories
    .filter(({ name }) => category === '' || name === category)
    .flatMap(({ operations }) => operations)
    .filter(({ id, title }) => {
      const text = `${title} ${id}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
}
