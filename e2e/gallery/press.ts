import type { MessageKey, Translate } from '../../src/model/message';

/**
 * Presses buttons by the key of their name and lets the page settle after each. Of a name with values, what comes
 * before the first value counts.
 */
export async function press(
  root: ParentNode,
  names: readonly MessageKey[],
  translate: Translate,
): Promise<void> {
  for (const key of names) {
    await settled();
    const [start = ''] = translate(key, '\0').split('\0');
    const nameOf = (button: HTMLElement): string => button.ariaLabel ?? button.textContent ?? '';
    const button = [...root.querySelectorAll('button')].find((one) => nameOf(one).startsWith(start));
    if (!button) throw new Error(`no button ${start}`);
    button.click();
  }
  await settled();
}

function settled(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}
