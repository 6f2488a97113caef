/**
 * What a person says in a text, told from what is pasted: commands, code, addresses and printed lines hold no wish in
 * words.
 */
import type { Span } from '../model/understanding';
import { frameLines, printedLines } from './errors/machine-lines';
import type { Recognized } from './finding';
import { isBinary, withoutCode } from './prose';
import { readWords, type WordIndex, type Words } from './words/recognize';

/** `renovate: 403 ...`: the program that prints a refusal says what was refused only when the message does not. */
const program = /^[ \t]*[a-z@][\w@/.-]{1,40}:(?= )/gm;

/** What others say or ask: "everything, read and write". */
const quoted = /["“„][^"“”„\n]{12,200}["”“]/g;

/**
 * The wishes in the words of a text.
 *
 * @param parts what the other recognizers read in it
 * @param pasted true when they read operations outside of refusals: then lines of code are pasted too
 */
export function readSpoken(
  index: WordIndex,
  text: string,
  parts: readonly Recognized[],
  pasted: boolean,
): Words {
  const refused = parts.some((part) => part.refusals.length > 0);
  const rest = isBinary(text) ? '' : blank(text, withComplements(text, spokenFor(text, parts)));
  const spoken = pasted ? withoutCode(rest) : rest;
  const blanks = (found: string): string => ' '.repeat(found.length);
  const message = refused ? spoken.replace(program, blanks) : spoken.replace(quoted, blanks);
  const words = readWords(index, message, refused);
  return message === spoken || words.findings.length > 0 ? words : readWords(index, spoken, refused);
}

/**
 * What holds no wish in words. A refusal without an operation has only been explained; what failed may be said in
 * the words around it, and only where no operation is known in what the program printed.
 */
function spokenFor(text: string, parts: readonly Recognized[]): Span[] {
  const covered = parts.flatMap((part) =>
    part.kind === 'error' && part.findings.length === 0 ? [] : part.covered,
  );
  const addresses = [...text.matchAll(/\bhttps?:\/\/\S+/g)].map(spanOfMatch);
  if (parts.every((part) => part.refusals.length === 0)) return [...covered, ...addresses];
  const known = parts.some((part) => part.findings.length > 0);
  const wire = parts.some((part) => part.kind === 'error' && part.findings.length === 0)
    ? wireText(text)
    : [];
  return [...covered, ...addresses, ...wire, ...(known ? printedLines(text) : frameLines(text))];
}

/** "then git push **--mirror**" in a sentence. */
const options = /^(?: --?[a-z][\w-]*(?:=\S+)?)+/;

/** "git clone **of the manifests**": what follows a command in a sentence belongs to it. */
const complement =
  /^ (?:of|from|into|in|to|with) [\w' -]{1,60}?(?=\s+(?:and|or|over|with|then|after|before|so|but)\b|[,.;:()\n]|$)/;

function withComplements(text: string, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => {
    const told = end + (options.exec(text.slice(end, end + 100))?.[0].length ?? 0);
    return { start, end: told + (complement.exec(text.slice(told, told + 100))?.[0].length ?? 0) };
  });
}

/** Bodies of answers, as they came over the wire. */
function wireText(text: string): Span[] {
  return [...text.matchAll(/\{[^{}]{0,2000}\}/g)].map(spanOfMatch);
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** The text with the given stretches replaced by blanks, so that offsets stay. */
function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) {
    // A stop keeps the words on both sides apart.
    const gap = end > start ? `.${' '.repeat(end - start - 1)}` : '';
    result = result.slice(0, start) + gap + result.slice(end);
  }
  return result;
}
