/** Puts a `GranularForm` together from what a generation knows about its mark-up. */
import { type Section, sections } from '../../model/plan-item';
import { only } from '../token-form';
import type { GranularForm, GranularGenerationId, ResourceBox, SectionPermission } from './contract';

/** How one generation writes the form. */
export interface GranularMarkup {
  readonly generation: GranularGenerationId;
  /** Selects the controls that switch sections, one per section in GitLab's order. */
  readonly switches: string;
  /** Whether a switch belongs to the section that is shown. */
  isActive(control: Element): boolean;
  /** Selects what holds the chosen resources of one section, one per section in GitLab's order. */
  readonly chosen: string;
  /** Selects what holds the resources of the shown section; null where the whole form does. */
  readonly list: string | null;
}

/** Resources, and never the select-all box of a category, which lies outside the group. */
const resourceInput = '.gl-form-checkbox-group input[type="checkbox"]';
const selectAll = '[data-testid="category-select-all"]';
/** The search over resources; those inside drop-downs search namespaces and permissions. */
const resourceSearch = 'input[type="search"].gl-search-box-by-type-input:not(.gl-new-dropdown *)';
const resourceKey = /^[a-z][a-z0-9_]*$/;
const optionPrefix = 'listbox-item-';
const permissionOption = `li[role="option"][data-testid^="${optionPrefix}"]`;

const granularPage = 'user_settings:personal_access_tokens:granular_new';

/** The one form around the name field of the page for fine-grained tokens, or null. */
export function granularRoot(document: Document, dataPage: string): HTMLFormElement | null {
  if (dataPage !== granularPage) return null;
  return only(document, '#token-name')?.closest('form') ?? null;
}

/** The form at `root`, or null when it has no sections, or more than we know. */
export function openGranularForm(markup: GranularMarkup, root: HTMLElement): GranularForm | null {
  const controls = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(markup.switches)];
  const found = controls().length;
  if (found < 2 || found > sections.length) return null;
  const active = (): Section | null => {
    const marked = controls().flatMap((control, at) => (markup.isActive(control) ? [sections[at]] : []));
    return (marked.length === 1 && marked[0]) || null;
  };
  const chosenIn = (section: Section): Element | null =>
    root.querySelectorAll(markup.chosen)[sections.indexOf(section)] ?? null;
  const list = (): Element | null => (markup.list ? root.querySelector(markup.list) : root);
  return {
    generation: markup.generation,
    tokenType: 'personal',
    root,
    sections: () => sections.slice(0, controls().length),
    active,
    switchTo: (section) => controls()[sections.indexOf(section)] ?? null,
    resources: () => resourcesIn(list()),
    option: ({ section, name }) => {
      const named = optionsIn(chosenIn(section)).filter((option) => nameOf(option) === name);
      return named.length === 1 ? (named[0] ?? null) : null;
    },
    held: () => sections.flatMap((section) => heldIn(chosenIn(section), section)),
    search: () => list()?.querySelector<HTMLInputElement>(resourceSearch) ?? null,
    reach: () =>
      root.querySelector('input[type="radio"][name="group-access"]:checked')?.getAttribute('value') ?? null,
    panelPlace: () => {
      const before = blockOf(root, controls()[0], chosenIn('namespace'));
      return before?.parentElement ? { parent: before.parentElement, before } : null;
    },
  };
}

/** The child of the nearest element that holds everything of ours, or that element where it is not the form itself. */
function blockOf(root: Element, control: Element | undefined, chosen: Element | null): Element | null {
  if (!control || !chosen) return null;
  let block: Element = control;
  while (block.parentElement && block.parentElement !== root && !block.contains(chosen)) {
    block = block.parentElement;
  }
  return root.contains(block) ? block : null;
}

/** All of them or none: a list in which two boxes share a key is not understood. */
function resourcesIn(list: Element | null): readonly ResourceBox[] {
  const inputs = [...(list?.querySelectorAll<HTMLInputElement>(resourceInput) ?? [])].filter(
    (input) => !input.matches(selectAll),
  );
  const boxes = inputs.flatMap((input): readonly ResourceBox[] => {
    const resource = input.getAttribute('value') ?? '';
    const row = input.closest<HTMLElement>('.gl-form-checkbox')?.parentElement;
    return resourceKey.test(resource) && row && !row.closest('label') ? [{ resource, input, row }] : [];
  });
  const keys = new Set(boxes.map(({ resource }) => resource));
  return boxes.length === inputs.length && keys.size === boxes.length ? boxes : [];
}

function optionsIn(part: Element | null): readonly HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>(permissionOption) ?? [])];
}

function nameOf(option: Element): string {
  return (option.getAttribute('data-testid') ?? '').slice(optionPrefix.length);
}

function heldIn(part: Element | null, section: Section): readonly SectionPermission[] {
  return optionsIn(part)
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map((option) => ({ section, name: nameOf(option) }));
}
