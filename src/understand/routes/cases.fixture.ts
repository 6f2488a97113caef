/**
 * Cases of the recognizers, kept as text: the input, then `=> operation + operation` (`=> -` for none), then a
 * blank line. A case whose input holds blank lines starts with `<<<` and ends before `>>>`. `#!` lines are comments.
 */
import { readFileSync } from 'node:fs';
import type { Recognized } from '../finding';

export interface Case {
  readonly input: string;
  readonly operations: readonly string[];
}

/** Reads a case file that lies beside the test. */
export function casesIn(url: URL): Case[] {
  const cases: Case[] = [];
  let input: string[] = [];
  let verbatim = false;
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    if (line.startsWith('#!')) continue;
    if (line === '<<<') verbatim = true;
    else if (line === '>>>') verbatim = false;
    else if (!verbatim && line.startsWith('=> ')) {
      const wanted = line.slice(3).trim();
      cases.push({ input: input.join('\n'), operations: wanted === '-' ? [] : wanted.split(' + ') });
      input = [];
    } else if (verbatim || line !== '') input.push(line);
  }
  return cases;
}

/** Operations of the readings that would be taken, each once, sorted. */
export function chosen(recognized: Recognized): string[] {
  const best = recognized.findings
    .map(({ readings }) => readings[0])
    .filter((reading) => reading !== undefined);
  return [
    ...new Set(best.filter(({ confidence }) => confidence >= 0.5).flatMap(({ operations }) => operations)),
  ].sort();
}
