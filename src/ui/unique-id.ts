import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id of its own for each component. Preact's `useId` counts from zero again with every new root, and our roots are
 * rendered anew with every view, so a part that appears later would get the id of an earlier one.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    made += 1;
    return `scopewise-${made}`;
  });
  return id;
}
