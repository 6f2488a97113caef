import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { MessageKey } from '../../model/message';
import { Kept } from '../kept';
import { useKeptFocus } from '../kept-focus';
import { Message } from '../message';
import { Sentences } from '../prose';
import { useTexts } from '../texts';
import type { PlannerEvents, PlannerView } from '../views';
import { Actions } from './actions';
import { AddOperation } from './add-operation';
import { Announcement } from './announcement';
import { Ask } from './ask';
import { Operations } from './operations';
import { Preview } from './preview';
import { Question } from './question';
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
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const take = (example: string): void => {
    events.onText(example);
    root.current?.querySelector('textarea')?.focus();
  };
  return (
    <div class="planner" aria-busy={view.busy} ref={root}>
      <Ask view={view} onText={events.onText} />
      {!view.onPage && <TokenTypeChoice tokenType={view.tokenType} onTokenType={events.onTokenType} />}
      {view.pageProblem && <Message kind="warning">{view.pageProblem}</Message>}
      {view.stage === 'empty' && <Examples onTake={take} />}
      {view.stage === 'unknown' && view.explained.length === 0 && (
        <Message kind="info">{t('ui_unknown')}</Message>
      )}
      <Explained view={view} />
      {view.question && <Question question={view.question} onAnswer={events.onAnswer} />}
      <div class="wishes">
        <Kept of={[view.rows, view.granular, events]}>
          {() => (
            <>
              {view.rows.length > 0 && (
                <Operations rows={view.rows} granular={view.granular} events={events} />
              )}
              <AddOperation rows={view.rows} events={events} />
            </>
          )}
        </Kept>
      </div>
      <Kept of={[...answerIn(view), events]}>
        {() => view.stage === 'answer' && <Result view={view} events={events} />}
      </Kept>
      <Notes lines={view.notes} />
      <div class="foot">
        {view.preview && (view.granular || view.scopes.length > 0) && (
          <Preview preview={view.preview} surplus={view.surplus} />
        )}
        <Actions view={view} events={events} />
      </div>
      <Announcement view={view} />
    </div>
  );
}

/** Passes while an answer stands; only its buttons wait. */
const passing: ReadonlySet<string> = new Set([
  'text',
  'marks',
  'busy',
  'canApply',
  'canUndo',
  'outcome',
  'notes',
  'pageProblem',
]);

/** What the answer is made of, in the order of the view. */
function answerIn(view: PlannerView): readonly unknown[] {
  const waits = (view.roleAdvice !== null || view.fields !== null) && view.busy;
  const entries = Object.entries(view).filter(([key]) => !passing.has(key));
  return [waits, ...entries.map(([, value]) => value)];
}

function Examples({ onTake }: { onTake: (text: string) => void }): JSX.Element {
  const t = useTexts();
  return (
    <div class="examples">
      <p class="small subtle">{t('ui_examples')}</p>
      <ul>
        {examples.map((key) => (
          <li key={key}>
            <button type="button" class="chip" onClick={() => onTake(t(key))}>
              {t(key)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A pasted refusal is the question itself, so what it means comes before everything else. */
function Explained({ view: { explained, stage } }: { view: PlannerView }): JSX.Element | null {
  const t = useTexts();
  if (explained.length === 0) return null;
  return (
    <Message kind="info" title={t('ui_explained')}>
      <Sentences lines={explained} />
      {stage === 'unknown' && <p>{t('ui_explained_next')}</p>}
    </Message>
  );
}

function Notes({ lines }: { lines: readonly string[] }): JSX.Element | null {
  const t = useTexts();
  if (lines.length === 0) return null;
  return (
    <section class="notes">
      <h3>{t('ui_notes')}</h3>
      <Sentences lines={lines} />
    </section>
  );
}
