import type { JSX } from 'preact';
import { tagKeys } from '../risk';
import { useTexts } from '../texts';
import type { NoteDetails } from '../views';

/** The second half of a note: figures, dangers, limits, mistakes and sources. */
export function Details({ id, details }: { id: string; details: NoteDetails }): JSX.Element {
  const t = useTexts();
  return (
    <div class="details" id={id}>
      <p>{details.riskWhy}</p>
      <section>
        <h4>{t('ui_opens')}</h4>
        <List lines={[...details.figures, ...details.unlocks]} />
        <p class="tags">
          {details.tags.map(({ tag, count }) => (
            <span class="badge" key={tag}>
              {t(tagKeys[tag], String(count))}
            </span>
          ))}
        </p>
      </section>
      <Part title={t('ui_dangerous')} lines={details.dangerous.map(({ title }) => title)} />
      <Part title={t('ui_does_not')} lines={details.doesNot} />
      <Part title={t('ui_mistakes')} lines={details.mistakes} />
      <Part title={t('ui_narrower')} lines={details.narrower} />
      {details.since && <p class="subtle">{details.since}</p>}
      <p class="subtle small">{t('ui_sources', details.sources.join('; '))}</p>
    </div>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <List lines={lines} />
    </section>
  );
}

function List({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
