/** Reads what a form sent. */
import type { FormModel } from './page-model';

/** Vue pages send the model as JSON, Rails pages a form with prefixed names. */
export function readSubmission(body: string, contentType: string): FormModel {
  if (contentType.includes('json')) {
    const { name, description, expires, scopes, role, granular } = JSON.parse(body) as FormModel;
    return { name, description, expires, scopes, role, ...(granular ? { granular } : {}) };
  }
  const fields = [...new URLSearchParams(body)];
  const one = (ending: string) => fields.find(([name]) => name.endsWith(ending))?.[1] ?? null;
  const role = one('[access_level]');
  return {
    name: one('[name]') ?? '',
    description: one('[description]') ?? '',
    expires: one('[expires_at]') || null,
    scopes: fields.flatMap(([name, value]) => (name.endsWith('[scopes][]') ? [value] : [])),
    role: role === null ? null : Number(role),
  };
}
