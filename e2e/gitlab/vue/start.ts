/** Mounts a page's app where GitLab does: on an element that Vue then replaces. */
import Vue, { type ComponentOptions } from 'vue';
import '../page-model';
import type { PageSettings } from './settings';

type Component = ComponentOptions<Vue>;

Vue.config.productionTip = false;
Vue.config.devtools = false;

/** `release` holds the @gitlab/ui components by name; they are registered globally. */
export function start(app: Component, release: Readonly<Record<string, Component>>): void {
  for (const [name, component] of Object.entries(release)) Vue.component(name, component);
  const place = document.querySelector<HTMLElement>('[data-stand-in]');
  const text = place?.dataset.standIn;
  if (!place || !text) throw new Error('The page has no mount element');
  const settings = JSON.parse(text) as PageSettings;
  const mount = () => new Vue({ el: place, provide: { settings }, render: (create) => create(app) });
  if (settings.delay > 0) setTimeout(mount, settings.delay);
  else mount();
}
