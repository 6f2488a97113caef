/** The readers of special forms, in the order in which they may claim text. Plain words read what is left. */
import { commands } from './commands/recognize';
import type { CatalogIndex, Finding, Recognized, Recognizer } from './finding';
import { routes } from './routes/recognize';

export const recognizers: readonly Recognizer<CatalogIndex>[] = [sentencesLeft(commands), routes];

/** "Renovate opens merge requests" begins like a command; without an option it is a sentence about the tool. */
function sentencesLeft(recognize: Recognizer<CatalogIndex>): Recognizer<CatalogIndex> {
  return (index, text, taken) => {
    const found = recognize(index, text, taken);
    const sentences = found.findings.filter((finding) => isSentence(index, text, finding));
    return sentences.length === 0 ? found : without(found, sentences);
  };
}

function isSentence(index: CatalogIndex, text: string, { span }: Finding): boolean {
  const line = text.slice(span.start, span.end);
  if (/(?:^|\s)-{1,2}[\w]|[|&<>$="{}]/.test(line)) return false;
  const first = line.match(/^\S+/)?.[0].toLowerCase() ?? '';
  return index.catalog.tools.some(({ aliases }) => aliases.includes(first));
}

function without(found: Recognized, dropped: readonly Finding[]): Recognized {
  const spans = dropped.map(({ span }) => span);
  return {
    ...found,
    findings: found.findings.filter((finding) => !dropped.includes(finding)),
    covered: found.covered.filter(
      (span) => !spans.some((other) => span.start < other.end && other.start < span.end),
    ),
  };
}
