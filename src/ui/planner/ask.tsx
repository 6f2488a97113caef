import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';
import type { PlannerView } from '../views';
import { ReadAs } from './read-as';

interface AskProps {
  readonly view: PlannerView;
  readonly onText: (text: string) => void;
}

/** The text box. What stands in it belongs to the person: a late render never puts older text back. */
export function Ask({ view, onText }: AskProps): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  const box = useRef<HTMLTextAreaElement>(null);
  const raised = useRef<readonly string[]>([]);

  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    const echo = raised.current.indexOf(view.text);
    raised.current = raised.current.slice(echo + 1);
    if (echo < 0) area.value = view.text;
    grow(area);
  }, [view.text]);

  return (
    <div class="ask">
      <label class="heading" for={id}>
        {t('ui_ask')}
      </label>
      <textarea
        class="field"
        id={id}
        ref={box}
        rows={2}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('ui_ask_placeholder')}
        onInput={(event) => {
          const text = event.currentTarget.value;
          raised.current = [...raised.current, text];
          onText(text);
        }}
      />
      <ReadAs text={view.text} marks={view.marks} />
    </div>
  );
}

/** Grows with its text where CSS `field-sizing` cannot do it; the style sheet limits the height. */
function grow(area: HTMLTextAreaElement): void {
  if (globalThis.CSS?.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
