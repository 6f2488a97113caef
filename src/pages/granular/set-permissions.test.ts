// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Section } from '../../model/plan-item';
import { detect } from '../detect';
import { type GranularPage, granularPage } from '../suite/granular-page';
import type { GranularForm, GranularGenerationId, SectionPermission } from './contract';
import { setPermissions } from './set-permissions';

interface OpenPage extends GranularPage {
  readonly form: GranularForm;
}

function open(generation: GranularGenerationId): OpenPage {
  const page = granularPage(generation);
  const detection = detect(page.document);
  if (detection.kind !== 'granular-form') throw new Error('the page is not understood');
  return { ...page, form: detection.form };
}

const at = (section: Section, ...names: string[]): SectionPermission[] =>
  names.map((name) => ({ section, name }));
const forever = new AbortController().signal;

const pages = ['G1', 'G2', 'G3'] as const;

describe.each(pages)('setPermissions on %s', (generation) => {
  let page: OpenPage;
  beforeEach(() => {
    page = open(generation);
  });

  it('makes the page hold exactly what is wanted, in every section, and shows the first again', async () => {
    const wanted = [...at('namespace', 'push_code', 'read_merge_request'), ...at('user', 'read_request')];
    const result = await setPermissions(page.form, wanted, forever);
    expect(result).toMatchObject({ before: [], missing: [], exact: true });
    expect(page.model()).toEqual([
      'namespace.push_code',
      'namespace.read_merge_request',
      'user.read_request',
    ]);
    expect(page.form.active()).toBe('namespace');
  });

  it('replaces what was there, and brings it back', async () => {
    const first = at('user', 'download_code', 'push_code');
    await setPermissions(page.form, first, forever);
    const { before } = await setPermissions(page.form, at('namespace', 'create_merge_request'), forever);
    expect(page.model()).toEqual(['namespace.create_merge_request']);
    expect(before).toEqual(first);
    await setPermissions(page.form, before, forever);
    expect(page.model()).toEqual(['user.download_code', 'user.push_code']);
  });

  it('takes the longest resource that fits the name', async () => {
    await setPermissions(page.form, at('namespace', 'read_merge_request'), forever);
    expect(page.clicks).not.toContain('tick request');
  });

  it('names what the page does not offer and leaves no empty resource', async () => {
    const wanted = at('namespace', 'delete_code', 'read_wiki', 'read_request');
    const result = await setPermissions(page.form, wanted, forever);
    expect(result.exact).toBe(false);
    expect(result.missing.map(({ name }) => name).sort()).toEqual(['delete_code', 'read_wiki']);
    expect(page.model()).toEqual(['namespace.read_request']);
    expect(page.form.resources().filter(({ input }) => input.checked)).toHaveLength(1);
  });

  it('clicks again when the page takes a click back, and never a select-all box', async () => {
    page.ignore(1);
    const result = await setPermissions(page.form, at('namespace', 'push_code'), forever);
    expect(result.exact).toBe(true);
    expect(page.clicks).not.toContain('select all');
  });

  it('stops when it is told to, and when the form leaves the page', async () => {
    const ended = AbortSignal.abort();
    expect((await setPermissions(page.form, at('namespace', 'push_code'), ended)).exact).toBe(false);
    expect(page.clicks).toEqual([]);
    page.form.root.remove();
    const gone = await setPermissions(page.form, at('namespace', 'push_code'), forever);
    expect(gone).toMatchObject({ after: [], exact: false });
  });
});
