import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../model/message';
import { useTexts } from '../texts';
import type { PlannerView } from '../views';
import { noScopesKey } from './result';

/** Milliseconds of quiet before an answer is read aloud: speaking at every key would drown the typing. */
const quietTime = 800;

/** Tells screen readers, once typing pauses, what the answer has become. */
export function Announcement({ view }: { view: PlannerView }): JSX.Element {
  const t = useTexts();
  const [said, setSaid] = useState('');
  const news = newsOf(view, t);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(news), quietTime);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <p class="unseen" aria-live="polite" aria-atomic="true">
      {said}
    </p>
  );
}

function newsOf(view: PlannerView, t: Translate): string {
  const { stage, question, rows, scopes } = view;
  if (question) return question.ask;
  if (stage === 'unknown') return view.explained[0] ?? t('ui_unknown');
  if (stage !== 'answer') return '';
  if (scopes.length === 0) return t(noScopesKey(view));
  const chosen = rows.filter((row) => row.chosen).length;
  return t('ui_answer_said', String(chosen), scopes.map(({ scope }) => scope).join(', '));
}
