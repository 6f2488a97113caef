/**
 * Filling the fine-grained form as a person would: section, resource, option. One click, then later tasks until the page
 * shows its effect, then the next: of two clicks in one task the page keeps one and shows both.
 */
import type { Section } from '../../model/plan-item';
import { nextTask } from '../next-task';
import type { GranularForm, SectionPermission } from './contract';

/** How filling ended. */
export interface PermissionResult {
  readonly before: readonly SectionPermission[];
  /** Chosen now, by the page's own list; empty when the form left it. */
  readonly after: readonly SectionPermission[];
  /** Wanted, but this page has no such section, resource or option. */
  readonly missing: readonly SectionPermission[];
  /** True when the page holds exactly what was wanted. */
  readonly exact: boolean;
}

/** Clicks per control before giving up. */
const clicksPerControl = 3;
/** Tasks to wait for an effect that needs no timer, then timers for those behind one (a search box waits half a second). */
const quickLooks = 4;
const slowLooks = 20;
const slowLookMs = 50;

/**
 * Makes the form hold exactly `wanted`, as far as the page allows. Leaves select-all boxes, the choice of reach,
 * namespaces and text fields alone; a search that hides a needed resource is emptied. The section that was shown is
 * shown again. Ends early, with an honest result, when `signal` aborts or the form leaves the page. Never throws.
 */
export async function setPermissions(
  form: GranularForm,
  wanted: readonly SectionPermission[],
  signal: AbortSignal,
): Promise<PermissionResult> {
  const before = heldBy(form);
  const shown = form.active();
  const missing: SectionPermission[] = [];
  for (const section of sectionsOf(form, wanted)) {
    if (!alive(form, signal)) break;
    const here = wanted.filter((permission) => permission.section === section);
    if (sameNames(heldBy(form), here, section)) continue;
    missing.push(...(await fillSection(form, section, here, signal)));
  }
  if (shown && alive(form, signal)) await show(form, shown, signal);
  const after = heldBy(form);
  return { before, after, missing, exact: missing.length === 0 && sameSet(after, wanted) };
}

function sectionsOf(form: GranularForm, wanted: readonly SectionPermission[]): readonly Section[] {
  return [...new Set([...form.sections(), ...wanted.map(({ section }) => section)])];
}

/** Returns what this section does not offer. */
async function fillSection(
  form: GranularForm,
  section: Section,
  wanted: readonly SectionPermission[],
  signal: AbortSignal,
): Promise<readonly SectionPermission[]> {
  if (!(await show(form, section, signal))) return wanted;
  await emptySearch(form, signal);
  const resourceOf = resourceReader(form.resources().map(({ resource }) => resource));
  const resources = new Set(wanted.flatMap(({ name }) => resourceOf(name) ?? []));
  for (const { resource } of form.resources().filter(({ input }) => input.checked)) {
    if (!resources.has(resource)) await tick(form, resource, false, signal);
  }
  const missing = wanted.filter(({ name }) => resourceOf(name) === null);
  for (const resource of resources) {
    const ofResource = wanted.filter(({ name }) => resourceOf(name) === resource);
    missing.push(...(await fillResource(form, resource, ofResource, signal)));
  }
  for (const held of heldBy(form)) {
    if (held.section !== section || wanted.some(({ name }) => name === held.name)) continue;
    await choose(form, held, false, signal);
  }
  return missing;
}

/** Returns what this resource does not offer. */
async function fillResource(
  form: GranularForm,
  resource: string,
  wanted: readonly SectionPermission[],
  signal: AbortSignal,
): Promise<readonly SectionPermission[]> {
  if (!(await tick(form, resource, true, signal))) return wanted;
  const missing: SectionPermission[] = [];
  for (const permission of wanted) {
    if (!(await choose(form, permission, true, signal))) missing.push(permission);
  }
  // Chosen only for what this GitLab does not have, the resource would be left empty.
  if (missing.length === wanted.length) await tick(form, resource, false, signal);
  return missing;
}

/** GitLab names a permission `<action>_<resource>`; the longest resource that fits is meant, null when none does. */
function resourceReader(resources: readonly string[]): (name: string) => string | null {
  const longestFirst = [...resources].sort((a, b) => b.length - a.length);
  return (name) => longestFirst.find((resource) => name.endsWith(`_${resource}`)) ?? null;
}

async function show(form: GranularForm, section: Section, signal: AbortSignal): Promise<boolean> {
  return press(
    form,
    () => form.switchTo(section),
    () => form.active() === section && form.resources().length > 0,
    signal,
  );
}

function tick(form: GranularForm, resource: string, on: boolean, signal: AbortSignal): Promise<boolean> {
  const box = (): HTMLInputElement | undefined =>
    form.resources().find((one) => one.resource === resource)?.input;
  return press(
    form,
    () => {
      const input = box();
      return input && !input.disabled ? input : null;
    },
    () => box()?.checked === on,
    signal,
  );
}

function choose(
  form: GranularForm,
  permission: SectionPermission,
  on: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const isChosen = (): boolean => form.option(permission)?.getAttribute('aria-selected') === 'true';
  return press(
    form,
    () => form.option(permission),
    () => isChosen() === on,
    signal,
  );
}

/** Shows all resources again. The box's text is not read: its placeholder tells whether there is any. */
async function emptySearch(form: GranularForm, signal: AbortSignal): Promise<void> {
  const search = form.search();
  if (!search || search.matches(':placeholder-shown')) return;
  search.value = '';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  const shown = form.resources().length;
  await until(form, () => form.resources().length > shown, signal);
}

/** Clicks a control until its effect is there; false when it is not after a few clicks. */
async function press(
  form: GranularForm,
  control: () => HTMLElement | null,
  done: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  for (let click = 0; click < clicksPerControl; click++) {
    if (!alive(form, signal)) return false;
    if (done()) return true;
    // An option appears a task after its resource was chosen.
    if (!(await until(form, () => control() !== null, signal, quickLooks))) return false;
    control()?.click();
    if (await until(form, done, signal)) return true;
  }
  return false;
}

async function until(
  form: GranularForm,
  done: () => boolean,
  signal: AbortSignal,
  looks: number = quickLooks + slowLooks,
): Promise<boolean> {
  for (let look = 0; look < looks; look++) {
    await (look < quickLooks ? nextTask() : new Promise((resolve) => setTimeout(resolve, slowLookMs)));
    if (!alive(form, signal)) return false;
    if (done()) return true;
  }
  return false;
}

function alive(form: GranularForm, signal: AbortSignal): boolean {
  return !signal.aborted && form.root.isConnected;
}

/** Chosen now; empty when the form has left the page. */
export function heldBy(form: GranularForm): readonly SectionPermission[] {
  return form.root.isConnected ? form.held() : [];
}

const keyOf = ({ section, name }: SectionPermission): string => `${section} ${name}`;

function sameSet(a: readonly SectionPermission[], b: readonly SectionPermission[]): boolean {
  const keys = new Set(a.map(keyOf));
  return keys.size === b.length && b.every((one) => keys.has(keyOf(one)));
}

function sameNames(
  held: readonly SectionPermission[],
  wanted: readonly SectionPermission[],
  section: Section,
): boolean {
  return sameSet(
    held.filter((one) => one.section === section),
    wanted,
  );
}
