import { html, type Markup } from '../markup';

/** One symbol of GitLab's icon sprite. */
export function icon(name: string): Markup {
  return name === ''
    ? html``
    : html`<svg class="gl-icon s16 gl-fill-current" role="img" aria-hidden="true"><use href="/assets/icons.svg#${name}"></use></svg>`;
}
