/** Whether stated confidence can be believed: how often a reading of each strength is right. */
import type { Catalog } from '../../src/model/catalog';
import { type Index, understand } from '../../src/understand/understand';
import type { Row } from './eval-rows';

/** Readings whose confidence lies in one twentieth. */
export interface Strength {
  /** Lower end, 0 to 1. */
  readonly from: number;
  readonly readings: number;
  /** Share with an expected operation among the chosen ones, percent. */
  readonly right: number;
}

const width = 0.05;

/** Weakest first. A wish counts once, by its strongest chosen reading; rows without expected operations say nothing. */
export function calibration(catalog: Catalog, index: Index, rows: readonly Row[]): readonly Strength[] {
  const counts = new Map<number, { readings: number; right: number }>();
  for (const row of rows) {
    const expected = row.operations.filter((id) => catalog.operation(id));
    if (expected.length === 0) continue;
    for (const { candidates } of understand(index, row.query).wishes) {
      const chosen = candidates.filter((one) => one.chosen);
      if (chosen.length === 0) continue;
      const strongest = Math.max(...chosen.map((one) => one.confidence));
      const step = Math.min(Math.floor(strongest / width + 1e-9), 1 / width - 1);
      const count = counts.get(step) ?? { readings: 0, right: 0 };
      count.readings += 1;
      if (chosen.some((one) => expected.includes(one.operation))) count.right += 1;
      counts.set(step, count);
    }
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([step, { readings, right }]) => ({
      from: step * width,
      readings,
      right: Math.round((right / readings) * 100),
    }));
}
