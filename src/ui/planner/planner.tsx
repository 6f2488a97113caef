import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../../model/message';
import { useTexts } from '../texts';
import type { PlannerEvents, PlannerView } from '../views';
import { Actions } from './actions';
import { AddOperation } from './add-operation';
import { Operations } from './operations';
import { Question } from './question';
import { ReadAs } from './read-as';
import { Result } from './result';
import { TokenTypeChoice } from './token-type-choice';

const examples: readonly MessageKey[] = [
  'ui_example_words',
  'ui_example_command',
  'ui_example_route',
  'ui_example_error',
];

/** "What should this token do?" and the answer; the same in the page's panel and in the popup. */
export function Planner({ view, events }: { view: PlannerView; events: PlannerEvents }): JSX.Element {
  const t = useTexts();
  const id = useId();
  return (
    <div class="planner">
      <div class="ask">
        <label for={id}>{t('ui_ask')}</label>
        <textarea
          id={id}
          rows={2}
          spellcheck={false}
          placeholder={t('ui_ask_placeholder')}
          value={view.text}
          onInput={(event) => events.onText(event.currentTarget.value)}
        />
        <ReadAs text={view.text} marks={view.marks} />
      </div>
      {!view.onPage && <TokenTypeChoice tokenType={view.tokenType} onTokenType={events.onTokenType} />}
      {view.pageProblem && <p class="notice warning-notice">{view.pageProblem}</p>}
      {view.stage === 'empty' && (
        <p class="examples">
          <span class="subtle small">{t('ui_examples')}</span>
          {examples.map((key) => (
            <button type="button" class="chip" key={key} onClick={() => events.onText(t(key))}>
              {t(key)}
            </button>
          ))}
        </p>
      )}
      {view.stage === 'unknown' && <p class="notice">{t('ui_unknown')}</p>}
      {view.question && <Question question={view.question} onAnswer={events.onAnswer} />}
      {view.rows.length > 0 && <Operations rows={view.rows} events={events} />}
      <AddOperation events={events} />
      {view.stage === 'answer' && <Result view={view} />}
      {view.notes.length > 0 && (
        <ul class="notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Actions view={view} events={events} />
    </div>
  );
}
