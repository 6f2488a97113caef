import type { JSX } from 'preact';

interface NamedButtonProps {
  /** What is written on it. */
  readonly words: string;
  /** Its accessible name, which says what of many it acts on: "Remove plan Deploy bot". */
  readonly name: string;
  readonly onPress: () => void;
}

/** A button of a list's row. */
export function NamedButton({ words, name, onPress }: NamedButtonProps): JSX.Element {
  return (
    <button type="button" class="button" aria-label={name} onClick={onPress}>
      {words}
    </button>
  );
}
