/** What the fields of a server-rendered form say, read alike by the page and by the server it is sent to. */
import type { FormModel } from './page-model';

/** Each scope of a deploy token is a field of its own: 0 from its hidden companion, then 1 if it is ticked. */
const deployScope = /^deploy_token\[((?:read|write)_\w+)\]$/;

/** `fields` as the browser would send them, names with their prefix. */
export function modelOfFields(fields: readonly (readonly [name: string, value: string])[]): FormModel {
  const one = (ending: string): string | null => fields.find(([name]) => name.endsWith(ending))?.[1] ?? null;
  const role = one('[access_level]');
  return {
    name: one('[name]') ?? '',
    description: one('[description]') ?? '',
    expires: one('[expires_at]') || null,
    scopes: fields.flatMap(([name, value]) => {
      if (name.endsWith('[scopes][]')) return [value];
      const scope = deployScope.exec(name)?.[1];
      return scope && value === '1' ? [scope] : [];
    }),
    role: role === null ? null : Number(role),
  };
}
