/** The pages our interface has to look right on: releases of GitLab, themes, widths, languages. */
import type { GalleryLanguage } from './texts';

/** How the page around our interface is. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly css: readonly string[];
  readonly rootClass: string;
  readonly background: string;
  readonly width: number;
  readonly scale?: number;
  /** The size of text a person has set in the browser, as a part of the usual one. */
  readonly textSize?: number;
  readonly language?: GalleryLanguage;
  readonly direction?: 'rtl';
  readonly forcedColours?: boolean;
}

const ui137 = [
  'node_modules/gitlab-ui-137/dist/index.css',
  'node_modules/gitlab-ui-137/src/tokens/build/css/tokens.css',
];
const dark137 = [...ui137, 'node_modules/gitlab-ui-137/src/tokens/build/css/tokens.dark.css'];
const ui62 = ['node_modules/gitlab-ui-62/dist/index.css'];
const light = { theme: 'light', rootClass: '', background: '#fff', width: 960 } as const;
const dark = { theme: 'dark', rootClass: 'gl-dark', background: '#18171d', width: 960 } as const;

export const looks = {
  'new-light': { ...light, css: ui137 },
  'new-dark': { ...dark, css: dark137 },
  'old-light': { ...light, css: ui62 },
  'old-dark': { ...dark, css: [], background: '#1f1e24' },
  narrow: { ...light, css: ui137, width: 360 },
  tight: { ...dark, css: dark137, width: 320 },
  long: { ...light, css: ui137, width: 640, language: 'longer' },
  german: { ...light, css: ui137, width: 640, language: 'de' },
  'german-narrow': { ...dark, css: dark137, width: 360, language: 'de' },
  japanese: { ...light, css: ui137, width: 640, language: 'ja' },
  'large-text': { ...light, css: ui137, width: 640, textSize: 1.5 },
  zoom: { ...light, css: ui137, width: 480, scale: 2 },
  rtl: { ...light, css: ui137, width: 640, direction: 'rtl' },
  forced: { ...light, css: ui137, forcedColours: true },
} as const satisfies Record<string, Look>;
