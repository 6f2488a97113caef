import type { ComponentChild } from 'preact';
import type { Translate } from '../../src/model/message';

export interface SceneParts {
  readonly place: HTMLElement;
  readonly theme: 'light' | 'dark';
  readonly translate: Translate;
  show(content: ComponentChild, root: Element): void;
}

/** Puts something of ours into the page as a person would see it. */
export type Scene = (parts: SceneParts) => void | Promise<void>;
