// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { GenerationId } from './contract';
import { nextTask } from './next-task';
import { fixturesOf, openPage } from './suite/fixture';
import { type PageChange, watchPage } from './watch';

interface Watched {
  readonly document: Document;
  readonly changes: PageChange[];
  readonly failures: unknown[];
  readonly end: AbortController;
  /** The reasons since the last call, once the page has settled. */
  reasons(): Promise<readonly string[]>;
}

function watch(
  generation: GenerationId,
  name: string,
  prepare: (document: Document) => void = () => {},
): Watched {
  const fixture = fixturesOf(generation).find((candidate) => candidate.name === name);
  if (!fixture) throw new Error(`no fixture ${generation} ${name}`);
  const document = openPage(fixture);
  prepare(document);
  const changes: PageChange[] = [];
  const failures: unknown[] = [];
  const end = new AbortController();
  watchPage(
    document,
    (change) => changes.push(change),
    (error) => failures.push(error),
    end.signal,
  );
  return {
    document,
    changes,
    failures,
    end,
    reasons: async () => {
      for (let task = 0; task < 3; task++) await nextTask();
      return changes.splice(0).map(({ reason, detection }) => `${reason}: ${detection.kind}`);
    },
  };
}

function find<Found extends Element>(document: Document, selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const vueForm = 'form#token-create-form';
const shownToken = (document: Document): Element => {
  const field = document.createElement('input');
  field.id = 'access-token-field';
  field.readOnly = true;
  return field;
};

describe('watching a page', () => {
  it('tells at once what is there', () => {
    expect(watch('V2', 'personal').changes.map(({ reason, detection }) => [reason, detection.kind])).toEqual([
      ['form', 'form'],
    ]);
  });

  it('tells when a form appears, vanishes, and comes back', async () => {
    let form: Element | undefined;
    const page = watch('V1', 'personal', (document) => {
      form = find(document, vueForm);
      form.remove();
    });
    expect(await page.reasons()).toEqual(['form: no-form']);
    if (form) find(page.document, 'table').before(form);
    expect(await page.reasons()).toEqual(['form: form']);
    form?.remove();
    expect(await page.reasons()).toEqual(['form: no-form']);
    if (form) find(page.document, 'table').before(form);
    expect(await page.reasons()).toEqual(['form: form']);
  });

  it('tells when a form is replaced', async () => {
    const page = watch('V2', 'personal');
    await page.reasons();
    const form = find(page.document, vueForm);
    form.replaceWith(form.cloneNode(true));
    expect(await page.reasons()).toEqual(['form: form']);
  });

  it('tells when a form becomes doubtful', async () => {
    const page = watch('V2', 'personal');
    await page.reasons();
    const form = find(page.document, vueForm);
    form.after(form.cloneNode(true));
    expect(await page.reasons()).toEqual(['form: no-form']);
  });

  it('tells when boxes are rendered anew, and hears the new ones', async () => {
    const page = watch('V2', 'personal');
    await page.reasons();
    const row = find(page.document, '.gl-form-checkbox');
    row.replaceWith(row.cloneNode(true));
    expect(await page.reasons()).toEqual(['boxes: form']);
    find<HTMLInputElement>(page.document, '.gl-form-checkbox input').click();
    expect(await page.reasons()).toEqual(['ticks: form']);
  });

  it('tells once more to place everything when the page has got its styles', async () => {
    const page = watch('R3', 'personal', (document) => {
      const loading = { readyState: { value: 'interactive' }, defaultView: { value: window } };
      Object.defineProperties(document, loading);
    });
    await page.reasons();
    window.dispatchEvent(new Event('load'));
    window.dispatchEvent(new Event('load'));
    expect(await page.reasons()).toEqual(['boxes: form']);
  });

  it('tells ticks once per task, and the role', async () => {
    const page = watch('R3', 'project-hidden');
    await page.reasons();
    const [first, second] = page.document.querySelectorAll<HTMLInputElement>('input[name$="[scopes][]"]');
    first?.click();
    second?.click();
    expect(await page.reasons()).toEqual(['ticks: form']);
    const role = find<HTMLSelectElement>(page.document, 'select');
    role.value = '30';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    expect(await page.reasons()).toEqual(['ticks: form']);
  });

  it('tells ticks that a reset takes away', async () => {
    const page = watch('R3', 'personal');
    find<HTMLInputElement>(page.document, 'input[name$="[scopes][]"]').click();
    await page.reasons();
    find<HTMLFormElement>(page.document, '#js-new-access-token-form').reset();
    expect(await page.reasons()).toEqual(['ticks: form']);
  });

  it('tells when listed tokens are rendered anew, with a form and without', async () => {
    const scopes = '<td data-testid="cell-scopes">api</td>';
    const row = `<td data-testid="field-name">ci</td>${scopes}`;
    const table = `<table data-testid="access-token-table"><tbody><tr>${row}</tr></tbody></table>`;
    for (const form of ['form', 'no-form']) {
      const { document, reasons } = watch('V1', 'personal', (page) => {
        if (form === 'no-form') find(page, vueForm).remove();
        page.body.insertAdjacentHTML('beforeend', table);
      });
      await reasons();
      find(document, '[data-testid="cell-scopes"]').outerHTML = scopes;
      expect(await reasons()).toEqual([`boxes: ${form}`]);
    }
  });

  it('stays silent about everything else', async () => {
    const page = watch('R3', 'personal');
    await page.reasons();
    const name = find<HTMLInputElement>(page.document, '[data-testid="access-token-name-field"]');
    name.dispatchEvent(new Event('input', { bubbles: true }));
    name.dispatchEvent(new Event('change', { bubbles: true }));
    find(page.document, 'main').append(page.document.createElement('p'));
    for (const row of page.document.querySelectorAll('.gl-form-checkbox')) {
      row.append(page.document.createElement('scopewise-note'));
    }
    find(page.document, 'form').setAttribute('data-clipboard-text', 'anything');
    expect(await page.reasons()).toEqual([]);
  });

  it('tells when a created token is shown, and when it is gone', async () => {
    const page = watch('V1', 'personal');
    await page.reasons();
    const field = shownToken(page.document);
    find(page.document, 'main').prepend(field);
    expect(await page.reasons()).toEqual(['token-shown: no-form']);
    find<HTMLInputElement>(page.document, '.gl-form-checkbox input').click();
    expect(await page.reasons()).toEqual([]);
    field.remove();
    expect(await page.reasons()).toEqual(['form: form']);
  });

  it('tells at once when the page already shows a created token', () => {
    const page = watch('R1', 'personal', (document) => document.body.prepend(shownToken(document)));
    expect(page.changes.map(({ reason }) => reason)).toEqual(['token-shown']);
  });

  it('tells when it cannot look, and looks again at the next change', async () => {
    const page = watch('V2', 'personal');
    await page.reasons();
    const form = find(page.document, vueForm);
    const failure = new Error('cannot look');
    vi.spyOn(page.document, 'querySelector').mockImplementationOnce(() => {
      throw failure;
    });
    form.remove();
    expect(await page.reasons()).toEqual([]);
    expect(page.failures).toEqual([failure]);
    page.document.body.append(page.document.createElement('p'));
    expect(await page.reasons()).toEqual(['form: no-form']);
  });

  it('is silent after its end, even for what was on its way', async () => {
    const page = watch('V2', 'personal');
    await page.reasons();
    find(page.document, vueForm).remove();
    page.end.abort();
    expect(await page.reasons()).toEqual([]);
  });

  it('does not begin when it has ended before', () => {
    const changes: PageChange[] = [];
    watchPage(
      document,
      (change) => changes.push(change),
      () => {},
      AbortSignal.abort(),
    );
    expect(changes).toEqual([]);
  });
});
