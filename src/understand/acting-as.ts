/** A header or parameter `Sudo`, named in words: whatever is done is done as somebody else. */
import type { CatalogIndex, Finding } from './finding';
import { sudoOperation } from './routes/request';

const named =
  /\bsudo:\s*[\w-]|\bsudo[- ](?:header|parameter|param)\b|\b(?:header|parameter)s?\s+["'`]?sudo\b/i;

/** The findings with the operation of acting as another user; commands and addresses have it already. */
export function actingAs(
  index: CatalogIndex,
  text: string,
  findings: readonly Finding[],
): readonly Finding[] {
  const sudo = sudoOperation(index);
  if (sudo === null || !named.test(text)) return findings;
  if (findings.some(({ readings }) => readings[0]?.operations.includes(sudo))) return findings;
  return findings.map((finding) => ({
    ...finding,
    readings: finding.readings.map((reading) => ({ ...reading, operations: [...reading.operations, sudo] })),
  }));
}
