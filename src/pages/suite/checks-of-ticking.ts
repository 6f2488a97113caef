import type { ScopeName } from '../../model/catalog';
import type { TokenForm } from '../contract';
import { readScopes, setScopes } from '../tick';
import type { Check } from './check';
import { differs, type OpenFixture, overForms } from './own-forms';
import { bringToLife, sorted } from './page-behaviour';

const forever = new AbortController().signal;

/** Sets worth trying while no box is ticked: all free ones but `api`, `api` alone, every second, each single scope. */
function plansFor(form: TokenForm): readonly (readonly ScopeName[])[] {
  const scopes = form.boxes().flatMap(({ scope, input }) => (input.disabled ? [] : [scope]));
  const narrow = scopes.filter((scope) => scope !== 'api');
  const alone = scopes.filter((scope) => scope === 'api');
  return [narrow, alone, narrow.filter((_, at) => at % 2 === 0), ...scopes.map((scope) => [scope])];
}

/** Applies one plan after the other on the same page, then goes back to what was there. */
async function applyInTurn({ form }: OpenFixture): Promise<readonly string[]> {
  const model = bringToLife(form);
  const atFirst = readScopes(form);
  const failures: string[] = [];
  const emptied = await setScopes(form, [], forever);
  failures.push(...differs('after nothing the result', emptied.after, []));
  for (const plan of [...plansFor(form), atFirst]) {
    const result = await setScopes(form, plan, forever);
    const what = plan.length > 3 ? `${plan.length} scopes` : `[${plan}]`;
    failures.push(
      ...differs(`after ${what} the page's model`, model.held(), sorted(plan)),
      ...differs(`after ${what} the result`, sorted(result.after), sorted(plan)),
      ...differs(`after ${what} the doubts`, [result.missing, result.blocked, result.wrong], [[], [], []]),
    );
  }
  return failures;
}

export const ticking: readonly Check[] = [
  {
    name: 'lets any set be ticked, verified and undone',
    run: ({ adapter, own }) => overForms(adapter, own, applyInTurn),
  },
  {
    name: 'leaves disabled boxes alone and says so',
    run: ({ adapter, own }) =>
      overForms(adapter, own, async ({ form }) => {
        bringToLife(form);
        await setScopes(form, [], forever);
        const box = form.boxes().find(({ scope, input }) => scope !== 'api' && !input.disabled);
        if (!box) return ['there is no free box'];
        box.input.disabled = true;
        const result = await setScopes(form, [box.scope, 'no_such_scope'], forever);
        return [
          ...differs('what is ticked', result.after, []),
          ...differs('blocked', result.blocked, [box.scope]),
          ...differs('missing', result.missing, ['no_such_scope']),
          ...differs('wrong', result.wrong, []),
        ];
      }),
  },
  {
    name: 'hands out a scope nobody knows as GitLab spells it',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ form }) => {
        const [first] = form.boxes();
        if (!first) return ['there is no box'];
        const unknown = 'unheard_of';
        for (const element of [first.row, first.input]) renameScope(element, first.scope, unknown);
        return differs('first scope', form.boxes()[0]?.scope, unknown);
      }),
  },
];

/** Replaces a scope's name wherever the mark-up spells it. */
function renameScope(element: Element, scope: ScopeName, name: ScopeName): void {
  for (const attribute of ['value', 'data-testid', 'id']) {
    const written = element.getAttribute(attribute);
    if (written?.includes(scope)) element.setAttribute(attribute, written.replace(scope, name));
  }
}
