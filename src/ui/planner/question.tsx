import type { JSX } from 'preact';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';
import type { PlannerView } from '../views';

interface QuestionProps {
  readonly question: NonNullable<PlannerView['question']>;
  readonly onAnswer: (option: number) => void;
}

/** The one short question that must be answered before anything can be applied. */
export function Question({ question, onAnswer }: QuestionProps): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  return (
    <fieldset class="question" aria-labelledby={id}>
      <p class="heading" id={id}>
        {question.ask}
      </p>
      <div class="answers">
        {question.options.map((option, index) => (
          <button type="button" class="button" key={option} onClick={() => onAnswer(index)}>
            {option}
          </button>
        ))}
      </div>
      <p class="small subtle">{t('ui_question_hint')}</p>
    </fieldset>
  );
}
