/** Reads what a form sent. */
import { modelOfFields } from './form-fields';
import type { FormModel } from './page-model';

/** Vue pages send the model as JSON, Rails pages a form with prefixed names. */
export function readSubmission(body: string, contentType: string): FormModel {
  if (contentType.includes('json')) {
    const { name, description, expires, scopes, role, granular } = JSON.parse(body) as FormModel;
    return { name, description, expires, scopes, role, ...(granular ? { granular } : {}) };
  }
  return modelOfFields([...new URLSearchParams(body)]);
}
