/** In which manner everything is done: as somebody else, or while Admin Mode runs. Said beside the deeds, in words. */
import type { OperationId } from '../model/catalog';
import type { CatalogIndex, Finding } from './finding';
import { adminModeId, sudoId } from './routes/request';

interface Manner {
  readonly operation: OperationId;
  readonly named: RegExp;
  readonly ruledOut: RegExp;
}

const manners: readonly Manner[] = [
  {
    operation: sudoId,
    named:
      /\bsudo:\s*[\w-]|\buse sudo\b|\b(?:users?|token|api|projects?)\b[^.;\n]{0,30}\b(?:with|via|by) sudo\b|\bsudo[- ](?:header|parameter|param)\b|\b(?:header|parameter)s?\s+["'`]?sudo\b/i,
    ruledOut: /(?!)/,
  },
  {
    operation: adminModeId,
    named:
      /\badmin(?:istrator)?[- ]?mod(?:e|us)\b|\bmodo (?:de )?administra\w+|\bmode administrateur|管理员模式|管理者モード/i,
    ruledOut:
      /\b(?:no|not|without|never|kein(?:en)?|ohne|sans|sin|sem)\b[^.;\n]{0,25}\badmin[- ]?mod|\badmin[- ]?mod(?:e|us)\b[^.;\n]{0,25}\b(?:off|disabled|not|never|inactive|aus(?:geschaltet)?)\b/i,
  },
];

/** The findings with the operations of the manners named in words; commands and addresses have theirs already. */
export function actingAs(
  index: CatalogIndex,
  text: string,
  findings: readonly Finding[],
): readonly Finding[] {
  const done = findings.flatMap(({ readings }) => readings[0]?.operations ?? []);
  const more = manners
    .filter(({ named, ruledOut }) => named.test(text) && !ruledOut.test(text))
    .map(({ operation }) => operation)
    .filter((id) => !done.includes(id) && index.catalog.operation(id) !== undefined);
  if (more.length === 0) return findings;
  return findings.map((finding) => ({
    ...finding,
    readings: finding.readings.map((reading) => ({
      ...reading,
      operations: [...reading.operations, ...more],
    })),
  }));
}
