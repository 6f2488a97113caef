/**
 * The three fields of a token form beside its scopes: name, description, expiry. Nothing else of the page is ever found
 * here: a field must stand inside the open form, be the only one its selector matches, take text and be writable, so
 * the read-only fields in which GitLab shows a created token are out of reach twice over.
 */
import { type TokenFieldName, tokenFieldNames } from '../../model/token-fields';
import type { GenerationId } from '../contract';
import type { GranularGenerationId } from '../granular/contract';
import { only } from '../token-form';

/** What filling needs of a form: a `TokenForm` or a `GranularForm`. */
export interface FillableForm {
  readonly generation: GenerationId | GranularGenerationId;
  readonly root: HTMLElement;
}

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Selectors below the form; null where the generation has no such field. */
type FieldMarkup = Readonly<Record<TokenFieldName, string | null>>;

/** By the ending of the name: the prefix changed with releases. The date picker of later releases keeps the name. */
const rails: FieldMarkup = {
  name: 'input[name$="[name]"]',
  description: 'textarea[name$="[description]"]',
  expires: 'input[name$="[expires_at]"]',
};

const datePicker = 'input[data-testid="gl-datepicker-input"]';

/** The description has no mark of its own; it is the only text area. */
const vue: FieldMarkup = {
  name: 'input[data-testid="access-token-name-field"]',
  description: 'textarea',
  expires: datePicker,
};

const granular: FieldMarkup = {
  name: 'input#token-name',
  description: 'textarea#token-description',
  expires: datePicker,
};

const markups: Readonly<Record<FillableForm['generation'], FieldMarkup>> = {
  R1: rails,
  R2: rails,
  R3: rails,
  V1: vue,
  V2: vue,
  V3: vue,
  D1: { ...rails, description: null },
  // Its date picker shows today while the form holds no date, and cannot be emptied: what is filled could not be undone.
  D2: { name: 'input#deploy_token_name', description: null, expires: null },
  // Applications neither expire nor have a description.
  O: { ...rails, description: null, expires: null },
  G1: granular,
  G2: granular,
  G3: granular,
};

const takesText = 'input[type="text"], input:not([type]), textarea';
const locked = ':disabled, [readonly]';

/** The field, or null where the form has none that can be filled. Reads nothing of it. */
export function findField(form: FillableForm, name: TokenFieldName): TextField | null {
  const selector = markups[form.generation][name];
  const field = selector && form.root.isConnected ? only<TextField>(form.root, selector) : null;
  return field?.matches(takesText) && !field.matches(locked) ? field : null;
}

/** Which of the three this form has. Reads none of them, so it may be asked at any time. */
export function fieldsThere(form: FillableForm): readonly TokenFieldName[] {
  return tokenFieldNames.filter((name) => findField(form, name) !== null);
}
