/** Both kinds of form behind one handle. Ending `signal` stops clicking between two clicks. */
import { itemName, type PlanItem, sections } from '../../model/plan-item';
import type { TokenFieldValues } from '../../model/token-fields';
import type { TokenForm } from '../../pages/contract';
import type { GranularForm, SectionPermission } from '../../pages/granular/contract';
import { heldBy, setPermissions } from '../../pages/granular/set-permissions';
import { type FillableForm, fieldsThere } from '../../pages/hygiene/fields';
import { fillFields } from '../../pages/hygiene/fill';
import { setRole } from '../../pages/role';
import { readScopes, setScopes } from '../../pages/tick';
import type { FilledFields, FormHandle } from './page-session';

/** A form with scope checkboxes. */
export function scopeHandle(form: TokenForm, signal: AbortSignal): FormHandle {
  return {
    root: form.root,
    panelPlace: () => form.panelPlace(),
    items: () => readScopes(form),
    nameOf: (item) => item,
    async set(items) {
      const { after, missing, blocked, wrong } = await setScopes(form, items, signal);
      const unreachable = [...missing, ...blocked];
      return { held: [...after], unreachable, exact: unreachable.length === 0 && wrong.length === 0 };
    },
    state: () => ({
      form: 'classic',
      tokenType: form.tokenType,
      generation: form.generation,
      reach: null,
      boxes: form
        .boxes()
        .map(({ scope, input }) => ({ scope, ticked: input.checked, disabled: input.disabled })),
      roleLevel: form.role()?.level ?? null,
      roleLevels: [...(form.role()?.levels ?? [])],
      fields: [...fieldsThere(form)],
    }),
    role: () => form.role()?.level ?? null,
    setRole: async (level) => (await setRole(form, level, signal)).offered,
    fill: (values) => fill(form, values, signal),
  };
}

/** The form of fine-grained tokens. */
export function granularHandle(form: GranularForm, signal: AbortSignal): FormHandle {
  return {
    root: form.root,
    panelPlace: () => form.panelPlace(),
    items: () => heldBy(form).map(itemOf),
    nameOf: itemName,
    async set(items) {
      const { after, missing, exact } = await setPermissions(form, items.flatMap(permissionOf), signal);
      return { held: after.map(({ name }) => name), unreachable: missing.map(({ name }) => name), exact };
    },
    state: () => ({
      form: 'granular',
      tokenType: form.tokenType,
      generation: form.generation,
      reach: form.reach(),
      boxes: [],
      roleLevel: null,
      roleLevels: [],
      fields: [...fieldsThere(form)],
    }),
    role: () => null,
    setRole: async () => false,
    fill: (values) => fill(form, values, signal),
  };
}

/** GitLab presets an expiry date of its own, which a sooner one may replace; a token is never made to live longer. */
async function fill(
  form: FillableForm,
  values: TokenFieldValues,
  signal: AbortSignal,
): Promise<FilledFields> {
  const { filled, left, undo } = await fillFields(form, { ...values, shorten: true }, signal);
  return { filled, left: left.map(({ field }) => field), takeBack: undo };
}

function itemOf({ section, name }: SectionPermission): PlanItem {
  return `${section}.${name}`;
}

/** Nothing for an item of another kind of form. */
function permissionOf(item: PlanItem): readonly SectionPermission[] {
  const section = sections.find((one) => item.startsWith(`${one}.`));
  return section ? [{ section, name: itemName(item) }] : [];
}
