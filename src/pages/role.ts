/** The role of project and group tokens: a plain select, read and set. */
import type { RoleSelect, TokenForm } from './contract';
import { nextTask } from './next-task';

/** How setting the role ended; levels as GitLab counts them, 10 guest to 50 owner. */
export interface RoleResult {
  readonly before: number | null;
  /** Read from the page afterwards. */
  readonly after: number | null;
  readonly wanted: number;
  /** False when the page does not offer this level or the select is disabled; then nothing was touched. */
  readonly offered: boolean;
}

/** The role select below `root`; null where there is none, or several. */
export function findRoleSelect(root: Element, selector: string): RoleSelect | null {
  const [element, ...others] = root.querySelectorAll<HTMLSelectElement>(selector);
  if (!element || others.length > 0) return null;
  const levels = [...element.options].flatMap((option) => levelOf(option.value) ?? []);
  return { element, level: levelOf(element.value), levels };
}

/** The chosen level, or null where the form has no role. */
export function readRole(form: TokenForm): number | null {
  return form.role()?.level ?? null;
}

/** Chooses a role as a person would, then reads the page again. Never throws. */
export async function setRole(form: TokenForm, level: number, signal: AbortSignal): Promise<RoleResult> {
  const role = form.role();
  const before = role?.level ?? null;
  const offered = role !== null && !role.element.disabled && role.levels.includes(level);
  if (offered && level !== before && !signal.aborted) {
    role.element.value = String(level);
    role.element.dispatchEvent(new Event('change', { bubbles: true }));
    await nextTask();
  }
  return { before, after: readRole(form), wanted: level, offered };
}

function levelOf(value: string): number | null {
  return /^[1-9]\d*$/.test(value) ? Number(value) : null;
}
