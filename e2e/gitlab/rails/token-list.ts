/** The list of tokens on the Rails pages of GitLab 15 to 17: mounted by Vue, told everything by attributes. */
import Vue, { type ComponentOptions } from 'vue';
import ActiveTokens from './active-tokens.vue';

/** Mounts the list where the page has a place for it. `release` holds the components it is made of. */
export function mountTokenList(release: Readonly<Record<string, ComponentOptions<Vue>>>): void {
  const place = document.querySelector<HTMLElement>('#js-access-token-table-app');
  if (!place) return;
  for (const [name, component] of Object.entries(release)) Vue.component(name, component);
  const { words = '{}', tokens = '[]' } = place.dataset;
  new Vue({
    el: place,
    provide: { words: JSON.parse(words), tokens: JSON.parse(tokens) },
    render: (create) => create(ActiveTokens),
  });
}
