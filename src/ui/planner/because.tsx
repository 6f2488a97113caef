import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts';

/** Reasons shown at once; a pasted script may have dozens. */
const shownAtOnce = 4;

/** Why a scope or permission is needed: the operations, the first few at once. */
export function Because({ titles }: { titles: readonly string[] }): JSX.Element | null {
  const t = useTexts();
  const [all, setAll] = useState(false);
  if (titles.length === 0) return null;
  const hidden = titles.length - shownAtOnce;
  const cut = !all && hidden > 1;
  return (
    <p class="because small subtle">
      {t('ui_because', (cut ? titles.slice(0, shownAtOnce) : titles).join(', '))}{' '}
      {hidden > 1 && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('ui_fewer') : t('ui_more', String(hidden))}
        </button>
      )}
    </p>
  );
}
