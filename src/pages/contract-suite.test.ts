// @vitest-environment happy-dom
/** The suite must be able to fail: each selector of each adapter is broken once, and the checks must see it. */
import { describe, expect, it } from 'vitest';
import type { PageAdapter } from './contract';
import { d1Adapter } from './d1/adapter';
import { d1Selectors } from './d1/selectors';
import { d2Adapter } from './d2/adapter';
import { d2Selectors } from './d2/selectors';
import { oAdapter } from './o/adapter';
import { oSelectors } from './o/selectors';
import { r1Adapter } from './r1/adapter';
import { r1Selectors } from './r1/selectors';
import { r2Adapter } from './r2/adapter';
import { r2Selectors } from './r2/selectors';
import { r3Adapter } from './r3/adapter';
import { r3Selectors } from './r3/selectors';
import { adapters } from './registry';
import { checks, firstFailures, inputFor } from './suite/checks';
import { allFixtures } from './suite/fixture';
import { v1Adapter } from './v1/adapter';
import { v1Selectors } from './v1/selectors';
import { v2Adapter } from './v2/adapter';
import { v2Selectors } from './v2/selectors';
import { v3Adapter } from './v3/adapter';
import { v3Selectors } from './v3/selectors';

type Selectors = Record<string, string | readonly string[]>;

interface Broken {
  readonly name: string;
  readonly adapter: PageAdapter;
}

const nothing = '#scopewise-matches-nothing';

/** One adapter per selector, with that selector matching nothing. */
function brokenOnes<Own extends Selectors>(
  make: (selectors: Own) => PageAdapter,
  selectors: Own,
): readonly Broken[] {
  return Object.entries(selectors).map(([key, selector]) => {
    const adapter = make({ ...selectors, [key]: typeof selector === 'string' ? nothing : [nothing] });
    return { name: `${adapter.id} without ${key}`, adapter };
  });
}

const broken: readonly Broken[] = [
  ...brokenOnes(r1Adapter, r1Selectors),
  ...brokenOnes(r2Adapter, r2Selectors),
  ...brokenOnes(r3Adapter, r3Selectors),
  ...brokenOnes(v1Adapter, v1Selectors),
  ...brokenOnes(v2Adapter, v2Selectors),
  ...brokenOnes(v3Adapter, v3Selectors),
  ...brokenOnes(d1Adapter, d1Selectors),
  ...brokenOnes(d2Adapter, d2Selectors),
  ...brokenOnes(oAdapter, oSelectors),
];

const fixtures = allFixtures();
/** Few: what a broken selector does shows on whole pages. */
const copies = 40;

describe('the contract suite', () => {
  it('breaks selectors of every adapter', () => {
    expect(new Set(broken.map(({ adapter }) => adapter.id))).toEqual(new Set(adapters.map(({ id }) => id)));
    expect(broken.length).toBeGreaterThan(20);
    expect(checks.length).toBeGreaterThan(15);
  });

  it.each(broken)('turns red for $name', async ({ adapter }) => {
    expect(await firstFailures(inputFor(adapter, fixtures, copies))).not.toEqual([]);
  });

  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
    'turns red when %s has no fixture',
    async (_id, adapter) => {
      expect(await firstFailures(inputFor(adapter, [], copies))).not.toEqual([]);
    },
  );

  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
    'turns red when %s looks into a text field',
    async (_id, adapter) => {
      const curious: PageAdapter = {
        ...adapter,
        find: (document, dataPage) => {
          document.querySelector<HTMLInputElement>('input[type="text"]')?.value.trim();
          return adapter.find(document, dataPage);
        },
      };
      const failures = await firstFailures(inputFor(curious, fixtures, copies));
      expect(failures.join('\n')).toContain('reads no text field and no page text');
      expect(failures.join('\n')).toContain('value of <input>');
    },
  );
});
