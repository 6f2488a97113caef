/** The readers of special forms, in the order in which they may claim text. Plain words read what is left. */

import type { Span } from '../model/understanding';
import { code } from './code/recognize';
import { commands } from './commands/recognize';
import { errors } from './errors/recognize';
import type { CatalogIndex, Finding, Recognized, Recognizer } from './finding';
import { routes } from './routes/recognize';

export const recognizers: readonly Recognizer<CatalogIndex>[] = [
  errors,
  sentencesLeft(commands),
  code,
  routes,
];

/** "Renovate opens merge requests" begins like a command; without an option it is a sentence about the tool. */
function sentencesLeft(recognize: Recognizer<CatalogIndex>): Recognizer<CatalogIndex> {
  return (index, text, taken) => {
    const found = recognize(index, text, taken);
    const sentences = found.covered.filter((span) => {
      const empty = !found.findings.some((finding) => finding.span.start === span.start);
      return isSentence(index, text.slice(span.start, span.end), empty ? 1 : 2);
    });
    return sentences.length === 0 ? found : without(found, sentences);
  };
}

const option = /(?:^|\s)-{1,2}\w|[|&<>$="{}]/;
/** "docker push registry.example.com/a/b denied: ...": an address follows. */
const addressed =
  /^(?:glab api \S*\/|(?:docker|podman|skopeo|crane|nerdctl|helm|oras) (?:push|pull) \S+\.\S+\/)/;
const smallWords =
  /\s(?:the|an?|and|or|to|from|for|with|is|which|that|needs?|should|can(?:not)?|fails?|of|in|on|our|my)\s/gi;

/** "terraform plan that only looks up groups" */
const clause = /\s(?:that|which)\s/i;

/** Small words make a sentence: two of them, or one where the command would say nothing. */
function isSentence(index: CatalogIndex, line: string, fromWords: number): boolean {
  if (option.test(line) || addressed.test(line)) return false;
  const first = line.match(/^[^\s,;:]+/)?.[0].toLowerCase() ?? '';
  if (
    index.catalog.tools.some(({ aliases }) => aliases.includes(first)) &&
    !/^(?:glab|kubectl|flux)$/.test(first)
  )
    return true;
  return clause.test(line) || (` ${line} `.match(smallWords)?.length ?? 0) >= fromWords;
}

function without(found: Recognized, sentences: readonly Span[]): Recognized {
  const touches = (span: Span) => sentences.some((other) => span.start < other.end && other.start < span.end);
  return {
    ...found,
    findings: found.findings.filter((finding: Finding) => !touches(finding.span)),
    covered: found.covered.filter((span) => !touches(span)),
  };
}
