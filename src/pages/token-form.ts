/** Puts a `TokenForm` together from what a generation knows about its mark-up. */
import type { TokenType } from '../model/catalog';
import type { GenerationId, TokenForm } from './contract';
import { findPanelPlace } from './panel-place';
import { findRoleSelect } from './role';
import { readBoxes, type ScopeMarkup } from './scope-boxes';

export interface FormMarkup {
  readonly generation: GenerationId;
  readonly scopes: ScopeMarkup;
  /** Selects what holds the scopes and their heading; null where nothing does. */
  readonly wrapper: string | null;
  /** Selects the role select; null for generations without one. */
  readonly roleSelect: string | null;
}

/** The form at `root`, or null as long as its scopes are not there or not understood. */
export function openForm(markup: FormMarkup, tokenType: TokenType, root: HTMLElement): TokenForm | null {
  const { generation, scopes, wrapper, roleSelect } = markup;
  const boxes = () => readBoxes(root, scopes);
  if (boxes().length === 0) return null;
  return {
    generation,
    tokenType,
    root,
    boxes,
    panelPlace: () => findPanelPlace(root, boxes(), wrapper),
    role: () => (roleSelect ? findRoleSelect(root, roleSelect) : null),
  };
}

/** The only element `selector` matches; null for none, and for several: then we would have to guess. */
export function only<Found extends Element>(parent: ParentNode, selector: string): Found | null {
  const [found, ...others] = parent.querySelectorAll<Found>(selector);
  return found && others.length === 0 ? found : null;
}

/** The one form that holds everything `selector` matches; null for none, several, or a stray match outside. */
export function formAround(document: Document, selector: string): HTMLFormElement | null {
  const forms = new Set([...document.querySelectorAll(selector)].map((match) => match.closest('form')));
  const [form] = forms;
  return form && forms.size === 1 ? form : null;
}

/** The nearest element that holds both, below `body`; null where nothing does. */
export function around(one: Element, other: Element | null): HTMLElement | null {
  let element = one.parentElement;
  while (element && !element.contains(other)) element = element.parentElement;
  return other && !element?.matches('body, html') ? element : null;
}

/** Whether any of the selectors matches below `parent`. */
export function showsAny(parent: ParentNode, selectors: readonly string[]): boolean {
  return selectors.some((selector) => parent.querySelector(selector) !== null);
}
