import type { ComponentChildren, JSX } from 'preact';
import { useDisclosure } from './disclosure';
import { Icon } from './icon';

interface CollapsedProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A line that opens a part of the answer most people do not need. */
export function Collapsed({ title, children }: CollapsedProps): JSX.Element {
  const { open, button, content } = useDisclosure();
  return (
    <div class="collapsed">
      <button class="plain" {...button}>
        <Icon name="right" turns />
        {title}
      </button>
      {open && (
        <div class="collapsed-content" {...content}>
          {children}
        </div>
      )}
    </div>
  );
}
