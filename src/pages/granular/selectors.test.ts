// @vitest-environment happy-dom
/** Each selector of each fine-grained form is broken once: the form is not found then, or cannot be filled. */
import { describe, expect, it } from 'vitest';
import { g1Adapter } from '../g1/adapter';
import { g2Adapter } from '../g2/adapter';
import { g3Adapter } from '../g3/adapter';
import { g3Selectors } from '../g3/selectors';
import { granularAdapters } from '../registry';
import { granularPage } from '../suite/granular-page';
import { dataPageOf } from '../token-pages';
import type { GranularAdapter, SectionPermission } from './contract';
import { setPermissions } from './set-permissions';
import { tabSelectors } from './tabs';

const wanted: readonly SectionPermission[] = [
  { section: 'namespace', name: 'push_code' },
  { section: 'user', name: 'read_request' },
];

/** Whether the form is found and takes what is wanted, by what the page would send. */
async function fills(adapter: GranularAdapter): Promise<boolean> {
  const { document, model } = granularPage(adapter.id);
  const form = adapter.find(document, dataPageOf(document));
  if (!form) return false;
  const { exact } = await setPermissions(form, wanted, new AbortController().signal);
  return exact && model().join() === 'namespace.push_code,user.read_request';
}

function brokenOnes<Own extends Record<string, string>>(
  make: (selectors: Own) => GranularAdapter,
  selectors: Own,
): readonly (readonly [name: string, adapter: GranularAdapter])[] {
  return Object.keys(selectors).map((key) => {
    const adapter = make({ ...selectors, [key]: '#scopewise-matches-nothing' });
    return [`${adapter.id} without ${key}`, adapter];
  });
}

describe('a fine-grained form', () => {
  it.each(granularAdapters.map((adapter) => [adapter.id, adapter] as const))(
    '%s is filled',
    async (_id, adapter) => expect(await fills(adapter)).toBe(true),
  );

  it.each([
    ...brokenOnes(g1Adapter, { ...tabSelectors }),
    ...brokenOnes(g2Adapter, { ...tabSelectors }),
    ...brokenOnes(g3Adapter, { ...g3Selectors }),
  ])('%s is not', async (_name, adapter) => expect(await fills(adapter)).toBe(false));
});
