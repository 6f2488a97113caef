import type { ComponentChild, JSX } from 'preact';
import type { Span } from '../../model/understanding';
import { useTexts } from '../texts';

/** A longer text is a paste; repeating it would push the answer out of sight. */
const longestShown = 240;

/** The text with the understood words marked. Spans may overlap and come in any order. */
export function ReadAs({ text, marks }: { text: string; marks: readonly Span[] }): JSX.Element | null {
  const t = useTexts();
  if (marks.length === 0 || text.length > longestShown) return null;
  return (
    <p class="read-as small subtle">
      {t('ui_read_as')} {pieces(text, marks)}
    </p>
  );
}

function pieces(text: string, marks: readonly Span[]): ComponentChild[] {
  const out: ComponentChild[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return [...out, text.slice(at)];
}
