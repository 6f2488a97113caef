import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import type { Finding } from './finding';
import { join } from './join';

const catalog = openCatalog();
const finding = (start: number, ...readings: [string[], number][]): Finding => ({
  span: { start, end: start + 3 },
  words: [{ start, end: start + 3 }],
  readings: readings.map(([operations, confidence]) => ({ operations, confidence })),
});
const text = 'one two three four';

describe('join', () => {
  it('asks only when the readings differ in what they would tick', () => {
    const same = join(catalog, text, [finding(0, [['GET /projects'], 0.4], [['GET /issues'], 0.35])], []);
    const different = join(catalog, text, [finding(0, [['git push'], 0.4], [['GET /issues'], 0.35])], []);
    expect(same).toMatchObject({ question: null, unsure: false });
    expect(different.question?.options).toEqual([['git push'], ['GET /issues']]);
  });

  it('does not ask when the rest of the text decides', () => {
    const findings = [
      finding(0, [['POST /projects'], 1]),
      finding(4, [['git push'], 0.4], [['git clone'], 0.35]),
    ];
    expect(join(catalog, text, findings, []).question).toBeNull();
  });

  it('leaves out operations that this catalog does not hold', () => {
    const { wishes, unsure } = join(catalog, text, [finding(0, [['GET /nowhere'], 1])], []);
    expect({ wishes, unsure }).toEqual({ wishes: [], unsure: true });
  });

  it('orders wishes by their place and joins repeated ones', () => {
    const { wishes } = join(
      catalog,
      text,
      [finding(8, [['git push'], 1]), finding(4, [['git clone'], 1]), finding(14, [['git push'], 1])],
      [],
    );
    expect(wishes.map((wish) => wish.candidates[0]?.operation)).toEqual(['git clone', 'git push']);
    expect(wishes[1]?.candidates[0]?.spans).toHaveLength(2);
  });
});
