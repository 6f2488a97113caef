/** Buttons that show and hide parts of a page, as GitLab's own script does it. */

/** Swaps what is shown and what is hidden inside a container. */
export function toggle(container: Element): void {
  for (const part of container.querySelectorAll<HTMLElement>('.js-toggle-content'))
    part.hidden = !part.hidden;
}

/** Cards with a form behind a button, and sections of settings that are closed at first. */
export function listenToToggles(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const container = target.closest('.js-toggle-button')?.closest('.js-toggle-container');
    if (container) toggle(container);
    const content = target
      .closest('.js-settings-toggle')
      ?.closest('.settings')
      ?.querySelector<HTMLElement>('.settings-content');
    if (content) content.hidden = !content.hidden;
  });
}
