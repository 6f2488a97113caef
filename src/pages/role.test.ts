// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { TokenForm } from './contract';
import { detect } from './detect';
import { readRole, setRole } from './role';
import { fixturesOf, openPage } from './suite/fixture';

const forever = new AbortController().signal;

function projectForm(): TokenForm {
  const fixture = fixturesOf('R3').find(({ name }) => name === 'project-hidden');
  const detection = fixture && detect(openPage(fixture));
  if (detection?.kind !== 'form') throw new Error('no form');
  return detection.form;
}

describe('the role', () => {
  it('is chosen with a change event, then read again', async () => {
    const form = projectForm();
    const seen: (number | null)[] = [];
    form.root.addEventListener('change', () => seen.push(readRole(form)));
    expect(await setRole(form, 30, forever)).toEqual({ before: 10, after: 30, wanted: 30, offered: true });
    expect(seen).toEqual([30]);
  });

  it('is left alone when the page does not offer it', async () => {
    const form = projectForm();
    expect(await setRole(form, 25, forever)).toEqual({ before: 10, after: 10, wanted: 25, offered: false });
  });

  it('is left alone when it is disabled', async () => {
    const form = projectForm();
    const role = form.role();
    if (!role) throw new Error('no role');
    role.element.disabled = true;
    expect(await setRole(form, 30, forever)).toMatchObject({ after: 10, offered: false });
  });

  it('tells when the page takes the choice back', async () => {
    const form = projectForm();
    const element = form.role()?.element;
    element?.addEventListener('change', () => queueMicrotask(() => (element.value = '10')));
    expect(await setRole(form, 30, forever)).toEqual({ before: 10, after: 10, wanted: 30, offered: true });
  });

  it('is not read from two selects, nor from words', () => {
    const form = projectForm();
    const element = form.role()?.element;
    for (const option of element?.options ?? []) option.value = 'guest';
    expect(form.role()).toMatchObject({ level: null, levels: [] });
    element?.after(element.cloneNode(true));
    expect(form.role()).toBeNull();
  });
});
