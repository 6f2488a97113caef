/** Makes a fixture answer clicks as GitLab's page does, with a model of its own that may disagree with the boxes. */
import type { ScopeName } from '../../model/catalog';
import type { GenerationId, TokenForm } from '../contract';

export interface PageModel {
  /** What the page would send, sorted. */
  held(): readonly ScopeName[];
}

/** Rails sends the boxes themselves; the Vue forms keep a list. */
export function bringToLife(form: TokenForm): PageModel {
  if (form.generation.startsWith('R')) {
    return { held: () => sorted(form.boxes().flatMap(({ scope, input }) => (input.checked ? [scope] : []))) };
  }
  return listModel(form, rules[form.generation === 'V3' ? 'V3' : 'group']);
}

/** The new list after a change. `model` is current, `rendered` is what the last render passed down. */
type Rule = (
  model: readonly ScopeName[],
  rendered: readonly ScopeName[],
  scope: ScopeName,
  on: boolean,
) => readonly ScopeName[];

const toggled = (list: readonly ScopeName[], scope: ScopeName, on: boolean): readonly ScopeName[] =>
  on ? [...list, scope] : list.filter((other) => other !== scope);

const rules: Record<'group' | Extract<GenerationId, 'V3'>, Rule> = {
  group: (model, _rendered, scope, on) => toggled(model, scope, on),
  V3: (_model, rendered, scope, on) => {
    if (scope === 'api') return on ? ['api'] : [];
    return toggled(rendered, scope, on);
  },
};

/** Renders in a microtask, and like a virtual DOM only touches boxes whose state differs from the last render. */
function listModel(form: TokenForm, rule: Rule): PageModel {
  const boxes = form.boxes();
  let model: readonly ScopeName[] = boxes.flatMap(({ scope, input }) => (input.checked ? [scope] : []));
  let rendered = model;
  const render = (): void => {
    for (const { scope, input } of boxes) {
      const on = model.includes(scope);
      if (on !== rendered.includes(scope)) input.checked = on;
      if (form.generation === 'V3') input.disabled = model.includes('api') && scope !== 'api';
    }
    rendered = model;
  };
  for (const { scope, input } of boxes) {
    input.addEventListener('change', () => {
      model = rule(model, rendered, scope, input.checked);
      queueMicrotask(render);
    });
  }
  return { held: () => sorted(model) };
}

/** In the order of the alphabet, for comparing what is held in any order. */
export const sorted = (scopes: readonly ScopeName[]): readonly ScopeName[] => [...scopes].sort();
