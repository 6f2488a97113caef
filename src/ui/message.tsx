import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';

export type MessageKind = 'info' | 'warning' | 'danger';

interface MessageProps {
  readonly kind: MessageKind;
  readonly title?: string;
  /** Name for screen readers; makes it a landmark-like note. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

/** A standing message after GitLab's alerts: icon, bold first line, text. */
export function Message({ kind, title, label, children }: MessageProps): JSX.Element {
  return (
    <div class={`message ${kind}`} {...(label ? { role: 'note', 'aria-label': label } : {})}>
      <Icon name={kind} />
      <div class="message-body">
        {title && <p class="message-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
