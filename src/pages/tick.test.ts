// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { GenerationId, TokenForm } from './contract';
import { detect } from './detect';
import { fixturesOf, openPage } from './suite/fixture';
import { bringToLife } from './suite/page-behaviour';
import { readScopes, setScopes } from './tick';

const forever = new AbortController().signal;

function formOf(generation: GenerationId, name: string): TokenForm {
  const fixture = fixturesOf(generation).find((candidate) => candidate.name === name);
  const detection = fixture && detect(openPage(fixture));
  if (detection?.kind !== 'form') throw new Error(`${generation} ${name} shows no form`);
  return detection.form;
}

function inputOf(form: TokenForm, scope: string): HTMLInputElement {
  const box = form.boxes().find((candidate) => candidate.scope === scope);
  if (!box) throw new Error(`no box for ${scope}`);
  return box.input;
}

/** Scopes clicked on this form, in order. */
function clicksOn(form: TokenForm): string[] {
  const clicked: string[] = [];
  for (const { scope, input } of form.boxes()) input.addEventListener('click', () => clicked.push(scope));
  return clicked;
}

describe('the page in these tests', () => {
  it('lies as V3 does when two boxes are clicked in one task', async () => {
    const form = formOf('V3', 'personal');
    const model = bringToLife(form);
    inputOf(form, 'read_api').click();
    inputOf(form, 'read_user').click();
    await Promise.resolve();
    expect(readScopes(form)).toEqual(['read_api', 'read_user']);
    expect(model.held()).toEqual(['read_user']);
  });
});

describe('setting scopes', () => {
  it('makes the model hold what the boxes show, one task per click', async () => {
    const form = formOf('V3', 'personal');
    const model = bringToLife(form);
    const result = await setScopes(form, ['read_user', 'read_api'], forever);
    expect(model.held()).toEqual(['read_api', 'read_user']);
    expect(result).toEqual({
      before: [],
      after: ['read_api', 'read_user'],
      wanted: ['read_user', 'read_api'],
      missing: [],
      blocked: [],
      wrong: [],
    });
  });

  it('clicks nothing when the page already holds the plan', async () => {
    const form = formOf('V2', 'personal-ticked');
    const clicked = clicksOn(form);
    const result = await setScopes(form, ['read_api', 'write_repository'], forever);
    expect(clicked).toEqual([]);
    expect(result.after).toEqual(['read_api', 'write_repository']);
  });

  it('takes api away first, so that what it blocks is free again', async () => {
    const form = formOf('V3', 'personal-api');
    const model = bringToLife(form);
    const clicked = clicksOn(form);
    const result = await setScopes(form, ['read_registry', 'read_user'], forever);
    expect(clicked[0]).toBe('api');
    expect(model.held()).toEqual(['read_registry', 'read_user']);
    expect(result.blocked).toEqual([]);
  });

  it('ticks api alone where it excludes the rest, and names the rest as blocked', async () => {
    const form = formOf('V3', 'personal-ticked');
    const model = bringToLife(form);
    const clicked = clicksOn(form);
    const result = await setScopes(form, ['read_user', 'api'], forever);
    expect(clicked).toEqual(['api']);
    expect(model.held()).toEqual(['api']);
    expect(result).toMatchObject({ after: ['api'], blocked: ['read_user'], wrong: [] });
  });

  it('ticks api beside others where the page allows it', async () => {
    const form = formOf('V2', 'personal');
    bringToLife(form);
    expect((await setScopes(form, ['read_user', 'api'], forever)).after).toEqual(['read_user', 'api']);
  });

  it('never touches a disabled box, and says when one is ticked that should not be', async () => {
    const form = formOf('R3', 'project-hidden');
    const ticked = inputOf(form, 'k8s_proxy');
    ticked.checked = true;
    ticked.disabled = true;
    inputOf(form, 'read_api').disabled = true;
    const events: string[] = [];
    for (const input of [ticked, inputOf(form, 'read_api')]) {
      for (const type of ['click', 'input', 'change']) input.addEventListener(type, () => events.push(type));
    }
    const result = await setScopes(form, ['read_api'], forever);
    expect(events).toEqual([]);
    expect(result).toMatchObject({ after: ['k8s_proxy'], blocked: ['read_api'], wrong: ['k8s_proxy'] });
  });

  it('names what the page does not offer', async () => {
    const form = formOf('R1', 'project');
    const result = await setScopes(form, ['read_api', 'manage_runner', 'no such scope'], forever);
    expect(result).toMatchObject({
      after: ['read_api'],
      missing: ['manage_runner', 'no such scope'],
      wrong: [],
    });
  });

  it('gives up on a box that the page takes back, and says so', async () => {
    const form = formOf('R2', 'personal');
    const stubborn = inputOf(form, 'read_api');
    let clicks = 0;
    stubborn.addEventListener('click', (event) => {
      clicks++;
      event.preventDefault();
    });
    const result = await setScopes(form, ['read_api', 'read_user'], forever);
    expect(clicks).toBe(3);
    expect(result).toMatchObject({ after: ['read_user'], wrong: ['read_api'] });
  });

  it('clicks once more when the page drops the first click', async () => {
    const form = formOf('V1', 'personal');
    const input = inputOf(form, 'read_api');
    input.addEventListener('change', () => queueMicrotask(() => (input.checked = false)), { once: true });
    expect(await setScopes(form, ['read_api'], forever)).toMatchObject({ after: ['read_api'], wrong: [] });
  });

  it('finds a box again when the page renders it anew while ticking', async () => {
    const form = formOf('V2', 'personal');
    const renderAll = () => {
      for (const { row, input } of form.boxes()) {
        const fresh = row.cloneNode(true);
        const box = fresh.ownerDocument && row.parentElement?.insertBefore(fresh, row);
        row.remove();
        const copy = form.boxes().find(({ row: other }) => other === box);
        if (copy) copy.input.checked = input.checked;
      }
    };
    for (const { input } of form.boxes()) input.addEventListener('change', () => queueMicrotask(renderAll));
    const result = await setScopes(form, ['read_user', 'read_api', 'write_registry'], forever);
    expect(result).toMatchObject({ after: ['read_user', 'read_api', 'write_registry'], wrong: [] });
  });

  it('stops when the form leaves, and calls nothing done', async () => {
    const form = formOf('V1', 'personal-ticked');
    for (const { input } of form.boxes()) input.addEventListener('change', () => form.root.remove());
    const result = await setScopes(form, ['read_api'], forever);
    expect(result).toMatchObject({
      before: ['read_user', 'api'],
      after: [],
      missing: ['read_api'],
      wrong: ['read_user', 'api'],
    });
  });

  it('stops between two boxes when it is ended', async () => {
    const form = formOf('R3', 'personal');
    const end = new AbortController();
    const clicked = clicksOn(form);
    for (const { input } of form.boxes()) input.addEventListener('click', () => end.abort());
    const result = await setScopes(form, ['read_user', 'read_api'], end.signal);
    expect(clicked).toEqual(['read_user']);
    expect(result).toMatchObject({ after: ['read_user'], wrong: ['read_api'] });
  });
});
