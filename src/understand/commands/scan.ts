/** Finds where commands start in a text: at a line's beginning, after a prompt or an operator, or inside a sentence. */
import type { Span } from '../../model/understanding';
import { type CommandLine, readCommandLine } from './shell';

export interface Found {
  readonly program: string;
  readonly line: CommandLine;
  /** True when the command stands where a shell would expect one. */
  readonly sure: boolean;
}

/** What may stand before a command on its line: prompts, list marks, keywords of CI files, other words of a shell. */
const commandPosition =
  /(?:^|[\n;|&(`]|\$\(|&&)[ \t]*(?:(?:[$#>%❯]|PS [^>\n]{0,80}>|[\w.-]+@[\w.-]+[:~\w/.-]{0,80}[$#])[ \t]+|[-*+•]\s+["']?|\d+[.)]\s+|["'`]|(?:run|script|cmd|command|entrypoint|RUN|CMD):?\s+[|>"']?\s*|(?:sudo|time|nohup|exec|env|then|do|else|if|while|!|xargs|command|npx|pnpx|bunx|bundle exec|poetry run|pipenv run|uv run|python3?|-m|winpty|watch)(?:[ \t]+-{1,2}[\w-]+(?:[ \t]+(?=[{\d])\S+)?){0,3}[ \t]+|[A-Za-z_]\w*=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"';|&]{0,200})[ \t]+)*$/;
const windowBefore = 400;
/** Far more commands than anybody pastes; keeps log dumps cheap. */
const mostAttempts = 200;
const negation =
  /\b(?:no|not|never|without|don'?t|doesn'?t|cannot|can'?t|instead of|nor|neither)(?:\s+\w+){0,2}\s+["'`]?$/i;

/** "git pull **and then** docker build": the next command stands where the last one ended. */
const conjunction = /^[ \t]{1,4}(?:and|then|and then|und|und dann|dann|puis|luego|depois)[ \t]{1,4}$/;

/** Whether the text before `at` lets a command start there. */
export function isCommandPosition(text: string, at: number): boolean {
  const from = Math.max(0, at - windowBefore);
  const lineStart = text.lastIndexOf('\n', at - 1);
  return commandPosition.test(text.slice(Math.max(from, lineStart), at));
}

/** End of the quotation the command stands in: `"git push"`, or the end of the text. */
function quotedEnd(text: string, at: number): number {
  const quote = text.charAt(at - 1);
  if (quote !== '"' && quote !== "'" && quote !== '`') return text.length;
  const close = text.indexOf(quote, at);
  return close < 0 ? text.length : close;
}

/**
 * Yields every call of the programs named by `names` (a pattern with one group). `consumed` is asked before each
 * start, so that the arguments of a command that was understood are not read again.
 */
export function* commandsIn(
  text: string,
  names: RegExp,
  consumed: (at: number) => boolean,
): Generator<Found> {
  let attempts = 0;
  let lastEnd = -1;
  for (const match of text.matchAll(names)) {
    const program = match[1] ?? '';
    const start = match.index + match[0].length - program.length;
    // HTTPie is called in small letters; `HTTP Basic: Access denied` is an answer.
    if (consumed(start) || /^HTTPS?$/.test(program)) continue;
    if (npmLog.test(text.slice(start + program.length, start + program.length + 40))) continue;
    attempts += 1;
    if (attempts > mostAttempts) return;
    const from = start + program.length;
    // `docker: Error response ...` is what a program says about itself.
    const goesOn = lastEnd >= 0 && conjunction.test(text.slice(lastEnd, match.index));
    const sure = text[from] !== ':' && (goesOn || isCommandPosition(text, match.index));
    if (!sure && negation.test(text.slice(Math.max(0, start - 40), start))) continue;
    const line = readCommandLine(text, from, quotedEnd(text, match.index), !sure);
    if (sure) lastEnd = line.span.end;
    yield {
      program: program.toLowerCase().replace(/\.exe$/, ''),
      line: { ...line, span: { start, end: Math.max(from, line.span.end) } },
      sure,
    };
  }
}

/** `npm http fetch PUT 404 https://...`: what npm logs is no command. */
const npmLog = /^(?:\s+http)?\s+fetch\s+[A-Z]{3,6}\s+\d{3}\b/;

/** True when a stretch overlaps one of `spans`. */
export function overlaps(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}
