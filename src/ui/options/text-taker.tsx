import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../kept-focus';
import { useUniqueId } from '../unique-id';

interface TextTakerProps {
  readonly label: string;
  readonly action: string;
  /** True when the text was taken over; then the field is emptied, else it keeps what was pasted. */
  readonly onTake: (text: string) => Promise<boolean>;
}

/** A field for a pasted text with the button that takes it over. */
export function TextTaker({ label, action, onTake }: TextTakerProps): JSX.Element {
  const id = useUniqueId();
  const form = useRef<HTMLFormElement>(null);
  useKeptFocus(form);
  const [text, setText] = useState('');
  const take = async (): Promise<void> => {
    if (await onTake(text)) setText('');
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        class="field"
        id={id}
        rows={3}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {action}
      </button>
    </form>
  );
}
