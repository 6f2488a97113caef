/**
 * Filling name, description and expiry. The only place of this folder that looks into text fields: at exactly the fields
 * of `findField`, and only when it is called, which must be because a person clicked.
 */
import { type TokenFieldName, tokenFieldNames } from '../../model/token-fields';
import { nextTask } from '../next-task';
import { type FillableForm, findField, type TextField } from './fields';

/** `absent`: the form has no such field, or it cannot be written. */
export type FieldState = 'absent' | 'empty' | 'filled';

/** What to write; null leaves a field alone. */
export interface FieldWishes {
  readonly name: string | null;
  readonly description: string | null;
  /** ISO date, `2027-01-31`. */
  readonly expires: string | null;
  /** Replace a later date, too: GitLab writes one of its own into the field. Never makes a token live longer. */
  readonly shorten: boolean;
}

/** Why a field was left as it was: `kept` holds something of the person's, `refused` by the page, as a date too late. */
export type LeftBecause = 'absent' | 'kept' | 'refused';

export interface FillResult {
  readonly filled: readonly TokenFieldName[];
  /** Wished for, and not filled. */
  readonly left: readonly { readonly field: TokenFieldName; readonly why: LeftBecause }[];
  /**
   * Brings back what was there, where a field still holds what was filled in; for the click on Undo. Returns the fields
   * that are as before.
   */
  undo(): Promise<readonly TokenFieldName[]>;
}

/** After this long a date picker has opened its calendar and taken the focus (it does so a millisecond later). */
const calendarMs = 50;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The three fields as they are. Looks into them: only for a click. */
export function fieldsOf(form: FillableForm): Readonly<Record<TokenFieldName, FieldState>> {
  const state = (name: TokenFieldName): FieldState => {
    const field = findField(form, name);
    if (!field) return 'absent';
    return textOf(field) === '' ? 'empty' : 'filled';
  };
  return { name: state('name'), description: state('description'), expires: state('expires') };
}

/**
 * Writes into the fields that are empty, and with `shorten` over a later expiry; then looks whether the page kept it. What
 * the page did not keep is taken back. Only for a click. Ends early when `signal` aborts or the form leaves the page.
 * Never throws.
 */
export async function fillFields(
  form: FillableForm,
  wishes: FieldWishes,
  signal: AbortSignal,
): Promise<FillResult> {
  const before = new Map<TokenFieldName, string>();
  const left: { field: TokenFieldName; why: LeftBecause }[] = [];
  for (const field of tokenFieldNames) {
    const wish = wishes[field];
    if (wish === null || signal.aborted) continue;
    const former = textIn(form, field);
    if (former === null) left.push({ field, why: 'absent' });
    else if (!mayReplace(field, former, wishes)) left.push({ field, why: 'kept' });
    else if (await write(form, field, wish)) before.set(field, former);
    else {
      await write(form, field, former);
      left.push({ field, why: 'refused' });
    }
  }
  return { filled: [...before.keys()], left, undo: () => takeBack(form, wishes, before) };
}

function mayReplace(field: TokenFieldName, former: string, { expires, shorten }: FieldWishes): boolean {
  if (former === '') return true;
  // Dates of this form are in order as texts, too.
  return field === 'expires' && shorten && expires !== null && isoDate.test(former) && expires < former;
}

async function takeBack(
  form: FillableForm,
  wishes: FieldWishes,
  before: Map<TokenFieldName, string>,
): Promise<readonly TokenFieldName[]> {
  const undone: TokenFieldName[] = [];
  for (const [field, former] of before) {
    if (textIn(form, field) !== wishes[field]) continue;
    if (!(await write(form, field, former))) continue;
    before.delete(field);
    undone.push(field);
  }
  return undone;
}

/** Writes as a person would and tells whether the page kept it. The field is found anew: the page may have renewed it. */
async function write(form: FillableForm, name: TokenFieldName, text: string): Promise<boolean> {
  const field = findField(form, name);
  if (!field) return false;
  if (name === 'expires') await setDate(form, field, text);
  else setText(field, text);
  await nextTask();
  return textIn(form, name) === text;
}

function setText(field: TextField, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Date pickers take over a typed date on `change`, open their calendar, and a timer later take the focus, which opens it
 * again: so it is closed by a click beside it when that is over, and the focus goes back. They read an emptied field as
 * today, so emptying goes through their own button.
 */
async function setDate({ root }: FillableForm, field: TextField, date: string): Promise<void> {
  const clear = field.closest('.gl-datepicker')?.querySelector<HTMLElement>('[data-testid="clear-button"]');
  if (date === '' && clear) {
    clear.click();
    return;
  }
  const before = focusIn(root.ownerDocument);
  setText(field, date);
  await new Promise((resolve) => setTimeout(resolve, calendarMs));
  root.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  if (before) before.focus();
  else focusIn(root.ownerDocument)?.blur();
}

/** What has the focus, inside our own panel too; null where nothing does. */
function focusIn(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

function textIn(form: FillableForm, name: TokenFieldName): string | null {
  const field = findField(form, name);
  return field && textOf(field);
}

/** The one look into a text field. */
function textOf(field: TextField): string {
  return field.value;
}
