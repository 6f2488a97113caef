/** "Clone and push, but no API access": what Git can do is done through it. */
import type { Catalog, OperationId } from '../model/catalog';
import type { Finding } from './finding';

/** "but no API access", "exactly like git" */
const gitOnly =
  /\b(?:no|without(?: any)?|never any|kein(?:en)?|ohne|sans|sin|sem)\s+(?:rest[ -])?api[ -](?:access|zugriff|calls?|use)\b|\b(?:exactly|just|only) like git\b|\bgit[- ]only\b|\bonly (?:over|via|through|by) git\b/i;

/** The findings that go through Git alone, where nothing else is wanted and Git can do it. */
export function onlyGit(catalog: Catalog, text: string, findings: readonly Finding[]): readonly Finding[] {
  if (!gitOnly.test(text)) return findings;
  const byGit = (id: OperationId) => catalog.operation(id)?.kind === 'git';
  const kept = findings.flatMap((finding) => {
    const readings = finding.readings
      .map((reading) => ({ ...reading, operations: reading.operations.filter(byGit) }))
      .filter(({ operations }) => operations.length > 0);
    return readings.length > 0 ? [{ ...finding, readings }] : [];
  });
  return kept.length > 0 ? kept : findings;
}
