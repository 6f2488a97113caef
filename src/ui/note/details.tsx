import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Bullets, Prose } from '../prose';
import { tagKeys } from '../risk';
import { useTexts } from '../texts';
import type { NoteDetails } from '../views';

/** The second half of a note: figures, dangers, limits, mistakes and sources. */
export function Details({ make }: { make: () => NoteDetails }): JSX.Element {
  const t = useTexts();
  const details = useMemo(make, [make]);
  return (
    <div class="details">
      <p class="why">
        <Prose text={details.riskWhy} />
      </p>
      {details.tags.length > 0 && (
        <ul class="tags">
          {details.tags.map(({ tag, count }) => (
            <li class="badge" key={tag}>
              {t(tagKeys[tag], String(count))}
            </li>
          ))}
        </ul>
      )}
      <div class="parts">
        <Part title={t('ui_figures')} lines={details.figures} />
        <Part title={t('ui_dangerous')} lines={details.dangerous.map(({ title }) => title)} />
        <Part title={t('ui_opens')} lines={details.unlocks} />
        <Part title={t('ui_does_not')} lines={details.doesNot} />
        <Part title={t('ui_mistakes')} lines={details.mistakes} />
      </div>
      <div class="origin small subtle">
        {details.since && (
          <p>
            <Prose text={details.since} />
          </p>
        )}
        {details.sources.length > 0 && <p>{t('ui_sources', details.sources.join(', '))}</p>}
      </div>
    </div>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <Bullets lines={lines} />
    </section>
  );
}
