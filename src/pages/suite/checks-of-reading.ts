import type { ScopeBox, TokenForm } from '../contract';
import type { Check } from './check';
import { differs, overForms } from './own-forms';
import { readsOf } from './text-probe';

function rowFailures({ scope, input, row }: ScopeBox, boxes: readonly ScopeBox[]): readonly string[] {
  const problems: readonly (readonly [problem: string, is: boolean])[] = [
    ['does not hold its box', !row.contains(input)],
    ['is a label or inside one', row.closest('label') !== null],
    ['holds another box', boxes.some((other) => other.input !== input && row.contains(other.input))],
  ];
  const before = input.checked;
  const note = row.ownerDocument.createElement('scopewise-note');
  row.append(note);
  note.click();
  const afterwards: readonly (readonly [problem: string, is: boolean])[] = [
    ['does not keep a note as its last element', row.lastElementChild !== note],
    ['ticks when a note in it is clicked', input.checked !== before],
  ];
  note.remove();
  return [...problems, ...afterwards]
    .filter(([, is]) => is)
    .map(([problem]) => `the row of ${scope} ${problem}`);
}

function placeFailures(form: TokenForm, panelBefore: string): readonly string[] {
  const place = form.panelPlace();
  if (!place) return ['there is no place for the panel'];
  const rows = form.boxes().map(({ row }) => row);
  const [first] = rows;
  const { parent, before } = place;
  const neighbour = before?.previousSibling;
  const problems: readonly (readonly [problem: string, is: boolean])[] = [
    ['is not where the page expects it', parent.ownerDocument.querySelector(panelBefore) !== before],
    ['does not name a child of its parent', before !== null && before.parentNode !== parent],
    ['is outside the form', !form.root.contains(parent)],
    ['is inside a label', parent.closest('label') !== null],
    ['is inside a list', parent.closest('ul, ol') !== null],
    ['is inside a row', rows.some((row) => row.contains(parent))],
    ['stands between rows', rows.some((row) => row === neighbour)],
    ['comes after the scopes', !first || !before || !(before.contains(first) || precedes(before, first))],
  ];
  return problems.filter(([, is]) => is).map(([problem]) => `the panel's place ${problem}`);
}

const precedes = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

export const reading: readonly Check[] = [
  {
    name: 'reads all scope boxes in page order',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ fixture, form }) =>
        differs(
          'list of boxes',
          form
            .boxes()
            .map(({ scope, input }) => ({ scope, checked: input.checked, disabled: input.disabled })),
          fixture.expected.boxes,
        ),
      ),
  },
  {
    name: 'reads the page each time',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ form }) => {
        const [first] = form.boxes();
        if (!first) return ['there is no box'];
        const fresh = first.row.cloneNode(true);
        first.row.replaceWith(fresh);
        const again = form.boxes().find(({ scope }) => scope === first.scope);
        return again && again.input !== first.input && again.row === fresh
          ? []
          : ['keeps a box that has left the page'];
      }),
  },
  {
    name: 'gives each box a row of its own that can hold a note',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ form }) => {
        const boxes = form.boxes();
        return boxes.flatMap((box) => rowFailures(box, boxes));
      }),
  },
  {
    name: 'names a stable place for the panel',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ fixture, form }) => placeFailures(form, fixture.expected.panelBefore)),
  },
  {
    name: 'reads the role',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ fixture, form }) => {
        const role = form.role();
        return differs('role', role && { level: role.level, levels: role.levels }, fixture.expected.role);
      }),
  },
  {
    name: 'reads no text field and no page text',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ document, fixture }) =>
        readsOf(() => {
          const form = adapter.find(document, document.body.getAttribute('data-page') ?? '');
          form?.boxes();
          form?.panelPlace();
          if (fixture.expected.role) form?.role();
        }),
      ),
  },
];
