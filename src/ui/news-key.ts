import { useRef } from 'preact/hooks';

/**
 * A key that changes with each new outcome, even if that says the same words again. Under it the words are put into
 * their live region anew, and screen readers speak again: pressing Copy twice is told twice.
 */
export function useNewsKey(outcome: unknown): number {
  const last = useRef({ outcome, key: 0 });
  if (last.current.outcome !== outcome) last.current = { outcome, key: last.current.key + 1 };
  return last.current.key;
}
