/** Runs in the browser: shows one scene of the interface on a page that looks like GitLab's. */
import { render } from 'preact';
import { Texts } from '../../src/ui/texts';
import { scenes } from './scenes';
import { type GalleryLanguage, texts } from './texts';

interface SceneOptions {
  readonly theme: 'light' | 'dark';
  readonly language: GalleryLanguage;
}

declare global {
  interface Window {
    sceneNames: readonly string[];
    showScene: (name: string, options: SceneOptions) => Promise<void>;
  }
}

window.sceneNames = Object.keys(scenes);

window.showScene = async (name, { theme, language }) => {
  const scene = scenes[name];
  const place = document.getElementById('place');
  if (!scene || !place) throw new Error(`no scene ${name}`);
  const translate = texts(language);
  await scene({
    place,
    theme,
    translate,
    show: (content, root) => render(<Texts.Provider value={translate}>{content}</Texts.Provider>, root),
  });
};
