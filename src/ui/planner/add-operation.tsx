import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../texts';
import type { CategoryView, PlannerEvents } from '../views';

/** More rows than this help nobody; typing a word narrows the list. */
const mostShown = 60;

/** The browsable list: by category, narrowed by a filter. Read only once it is opened. */
export function AddOperation({ events }: { events: PlannerEvents }): JSX.Element {
  const t = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div class="add">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('ui_add')}
      </button>
      {open && <Browser id={id} categories={events.browse()} onAdd={events.onAdd} />}
    </div>
  );
}

interface BrowserProps {
  readonly id: string;
  readonly categories: readonly CategoryView[];
  readonly onAdd: (id: string) => void;
}

function Browser({ id, categories, onAdd }: BrowserProps): JSX.Element {
  const t = useTexts();
  const [words, setWords] = useState('');
  const [category, setCategory] = useState('');
  const found = matching(categories, category, words);
  return (
    <div class="browser" id={id}>
      <div class="filters">
        <select
          aria-label={t('ui_category')}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        >
          <option value="">{t('ui_category_all')}</option>
          {categories.map(({ name }) => (
            <option value={name} key={name}>
              {name}
            </option>
          ))}
        </select>
        <input
          type="search"
          aria-label={t('ui_filter')}
          placeholder={t('ui_filter')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <ul class="found">
        {found.slice(0, mostShown).map((operation) => (
          <li key={operation.id}>
            <button type="button" class="link" onClick={() => onAdd(operation.id)} title={operation.id}>
              {operation.title}
            </button>
          </li>
        ))}
      </ul>
      <p class="small subtle" role="status">
        {t('ui_found', String(Math.min(found.length, mostShown)), String(found.length))}
      </p>
    </div>
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
