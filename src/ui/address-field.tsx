import type { JSX } from 'preact';

interface AddressFieldProps {
  readonly id: string;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
}

/** A field for the address of a GitLab. */
export function AddressField({ id, typed, onTyped }: AddressFieldProps): JSX.Element {
  return (
    <input
      class="field"
      id={id}
      type="text"
      inputMode="url"
      autocomplete="off"
      spellcheck={false}
      placeholder="https://gitlab.example.com"
      value={typed}
      onInput={(event) => onTyped(event.currentTarget.value)}
    />
  );
}
