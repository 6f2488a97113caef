/** Presses buttons by the beginning of their name or text and lets the page settle after each. */
export async function press(root: ParentNode, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await settled();
    const buttons = [...root.querySelectorAll<HTMLElement>('button')];
    const nameOf = (button: HTMLElement): string => button.ariaLabel ?? button.textContent ?? '';
    const button = buttons.find((one) => nameOf(one).startsWith(name));
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  }
  await settled();
}

function settled(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}
