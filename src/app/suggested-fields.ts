/** Suggested name, description and expiry date, in words and as values for the form. */
import type { Catalog } from '../model/catalog';
import { sayWith, type Translate } from '../model/message';
import type { PageState } from '../model/page-message';
import type { Recommendation } from '../model/recommendation';
import { type TokenFieldName, type TokenFieldValues, tokenFieldNames } from '../model/token-fields';
import { tokenFields } from '../recommend/token-fields';
import type { TokenFieldsView } from '../ui/views';
import { fieldLabels } from './field-labels';

export interface SuggestedFields {
  readonly values: TokenFieldValues;
  readonly view: TokenFieldsView;
}

/** Null without a plan, or on a form that has none of the fields. `today` is the reader's day. */
export function suggestedFields(
  catalog: Catalog,
  recommendation: Recommendation,
  page: PageState | null,
  translate: Translate,
  today: Date = new Date(),
): SuggestedFields | null {
  const found = tokenFields(catalog, recommendation);
  const there = page?.fields ?? tokenFieldNames;
  if (!found || there.length === 0) return null;
  const all = {
    name: found.name,
    description: translate('fields_description_text', found.titles.join('; ')),
    expires: dayAfter(today, found.days),
  };
  const one = (field: TokenFieldName): string | null => (there.includes(field) ? all[field] : null);
  return {
    values: { name: one('name'), description: one('description'), expires: one('expires') },
    view: {
      rows: there.map((field) => ({ label: translate(fieldLabels[field]), value: all[field] })),
      why: there.includes('expires') ? sayWith(translate)(found.why) : translate('fields_why_name'),
      canFill: page !== null,
    },
  };
}

/** `2026-12-21`, in the reader's time zone, as GitLab's date fields take it. */
export function dayAfter(today: Date, days: number): string {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
