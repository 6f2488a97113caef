// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type TokenFieldName, tokenFieldNames } from '../../model/token-fields';
import type { GenerationId, TokenForm } from '../contract';
import { detect } from '../detect';
import { allFixtures, fixturesOf, openPage } from '../suite/fixture';
import { fieldsThere, findField } from './fields';
import { type FieldWishes, fieldsOf, fillFields } from './fill';

const forever = new AbortController().signal;
const wishes: FieldWishes = {
  name: 'Nightly backup',
  description: 'Reads the repository every night',
  expires: '2027-01-31',
  shorten: false,
};

/** The first form of a generation; its fields hold what is given and are empty otherwise. */
function formOf(generation: GenerationId, held: Partial<Record<TokenFieldName, string>> = {}): TokenForm {
  const [fixture] = fixturesOf(generation);
  const detection = fixture && detect(openPage(fixture));
  if (detection?.kind !== 'form') throw new Error('no form');
  for (const name of tokenFieldNames) {
    const field = findField(detection.form, name);
    if (field) field.value = held[name] ?? '';
  }
  return detection.form;
}

const textIn = (form: TokenForm, name: TokenFieldName): string | undefined => findField(form, name)?.value;

describe('the fields', () => {
  it.each([
    ['R1', ['name', 'expires']],
    ['R3', ['name', 'description', 'expires']],
    ['V1', ['name', 'description', 'expires']],
    ['V2', ['name', 'description', 'expires']],
    ['D1', ['name', 'expires']],
    ['D2', ['name']],
    ['O', ['name']],
  ] as const)('of %s are %j', (generation, names) => {
    expect(fieldsThere(formOf(generation))).toEqual(names);
  });

  it('are three different ones on every page', () => {
    for (const fixture of allFixtures()) {
      const detection = detect(openPage(fixture));
      if (detection.kind !== 'form') throw new Error('no form');
      const found = tokenFieldNames.flatMap((name) => findField(detection.form, name) ?? []);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it('are told apart by whether they are empty', () => {
    expect(fieldsOf(formOf('R1', { name: 'x' }))).toEqual({
      name: 'filled',
      description: 'absent',
      expires: 'empty',
    });
  });

  it.each(['readOnly', 'disabled'] as const)('do not count when they are %s', (state) => {
    const form = formOf('V2');
    const field = findField(form, 'name');
    if (field) field[state] = true;
    expect(fieldsThere(form)).toEqual(['description', 'expires']);
  });

  it('do not count when there are two of them, or the form has left', () => {
    const form = formOf('V2');
    const field = findField(form, 'name');
    field?.after(field.cloneNode(true));
    expect(fieldsThere(form)).toEqual(['description', 'expires']);
    form.root.remove();
    expect(fieldsThere(form)).toEqual([]);
  });

  it('are never those that show a created token', () => {
    const form = formOf('V2');
    for (const test of ['access-token-field', 'created-personal-access-token-field', 'new-access-token']) {
      const shown = form.root.ownerDocument.createElement('input');
      shown.setAttribute('data-testid', test);
      shown.name = test;
      shown.readOnly = true;
      form.root.append(shown);
      for (const name of tokenFieldNames) expect(findField(form, name)).not.toBe(shown);
    }
  });
});

describe('filling', () => {
  it('writes into empty fields with the events of typing, and Undo empties them', async () => {
    const form = formOf('R3');
    const events: string[] = [];
    for (const type of ['input', 'change']) {
      form.root.addEventListener(type, ({ target }) => {
        if (target instanceof Element) events.push(`${type} ${target.id.split('_').at(-1)}`);
      });
    }
    const result = await fillFields(form, wishes, forever);
    expect(result).toMatchObject({ filled: ['name', 'description', 'expires'], left: [] });
    expect(tokenFieldNames.map((name) => textIn(form, name))).toEqual([
      wishes.name,
      wishes.description,
      wishes.expires,
    ]);
    expect(events).toEqual([
      'input name',
      'change name',
      'input description',
      'change description',
      'input at',
      'change at',
    ]);
    expect(await result.undo()).toEqual(['name', 'description', 'expires']);
    expect(fieldsOf(form)).toEqual({ name: 'empty', description: 'empty', expires: 'empty' });
    expect(await result.undo()).toEqual([]);
  });

  it('keeps what is there, says so, and Undo leaves it alone', async () => {
    const form = formOf('R3', { name: 'Mine', expires: '2028-01-01' });
    const result = await fillFields(form, wishes, forever);
    expect(result.filled).toEqual(['description']);
    expect(result.left).toEqual([
      { field: 'name', why: 'kept' },
      { field: 'expires', why: 'kept' },
    ]);
    await result.undo();
    expect([textIn(form, 'name'), textIn(form, 'expires')]).toEqual(['Mine', '2028-01-01']);
  });

  it('leaves alone what nobody wishes for, and names what the form does not have', async () => {
    const form = formOf('O');
    const result = await fillFields(form, { ...wishes, description: null }, forever);
    expect(result).toMatchObject({ filled: ['name'], left: [{ field: 'expires', why: 'absent' }] });
  });

  it.each([
    ['2027-03-01', true],
    ['2027-01-31', false],
    ['2026-12-01', false],
    ['in a month', false],
  ])('makes an expiry of %s sooner: %s', async (former, replaced) => {
    const form = formOf('V1', { expires: former });
    const result = await fillFields(form, { ...wishes, name: null, shorten: true }, forever);
    expect(result.filled.includes('expires')).toBe(replaced);
    expect(textIn(form, 'expires')).toBe(replaced ? wishes.expires : former);
    await result.undo();
    expect(textIn(form, 'expires')).toBe(former);
  });

  it('takes back what the page does not keep', async () => {
    const form = formOf('R3');
    const field = findField(form, 'expires');
    field?.addEventListener('change', () => {
      if (field.value !== '') field.value = '2026-12-24';
    });
    const result = await fillFields(form, wishes, forever);
    expect(result.left).toEqual([{ field: 'expires', why: 'refused' }]);
    expect(textIn(form, 'expires')).toBe('');
  });

  it('does not take back what a person has changed since', async () => {
    const form = formOf('V2');
    const result = await fillFields(form, wishes, forever);
    const name = findField(form, 'name');
    if (name) name.value = 'Better name';
    expect(await result.undo()).toEqual(['description', 'expires']);
    expect(textIn(form, 'name')).toBe('Better name');
  });

  it('empties a date picker by its own button', async () => {
    const form = formOf('V2');
    const field = findField(form, 'expires');
    const picker = form.root.ownerDocument.createElement('div');
    picker.className = 'gl-datepicker';
    field?.replaceWith(picker);
    const clear = form.root.ownerDocument.createElement('button');
    clear.type = 'button';
    clear.setAttribute('data-testid', 'clear-button');
    const clicks: string[] = [];
    clear.addEventListener('click', () => {
      clicks.push('clear');
      if (field) field.value = '';
    });
    if (field) picker.append(field, clear);
    const result = await fillFields(form, wishes, forever);
    expect(clicks).toEqual([]);
    expect(await result.undo()).toContain('expires');
    expect(clicks).toEqual(['clear']);
  });

  it('finds a field again that the page has renewed', async () => {
    const form = formOf('V2');
    const field = findField(form, 'name');
    field?.addEventListener('change', () => {
      const fresh = form.root.ownerDocument.createElement('input');
      fresh.type = 'text';
      fresh.setAttribute('data-testid', 'access-token-name-field');
      fresh.value = field.value;
      field.replaceWith(fresh);
    });
    const result = await fillFields(form, { ...wishes, description: null, expires: null }, forever);
    expect(result).toMatchObject({ filled: ['name'], left: [] });
    expect(findField(form, 'name')).not.toBe(field);
    expect(await result.undo()).toEqual(['name']);
    expect(textIn(form, 'name')).toBe('');
  });

  it('does nothing once it is over', async () => {
    const form = formOf('V2');
    expect(await fillFields(form, wishes, AbortSignal.abort())).toMatchObject({ filled: [], left: [] });
    form.root.remove();
    const gone = await fillFields(form, wishes, forever);
    expect(gone.filled).toEqual([]);
    expect(gone.left).toHaveLength(3);
    expect(await gone.undo()).toEqual([]);
  });
});
