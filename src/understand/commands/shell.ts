/** Reads one command line of a shell out of running text: quotes, continuations, substitutions, heredocs. Linear. */
import type { Span } from '../../model/understanding';
import { closeOf } from '../routes/segments';

export interface Word {
  /** Unquoted text; variables and substitutions as written. */
  readonly text: string;
  readonly span: Span;
}

export interface CommandLine {
  readonly words: readonly Word[];
  readonly span: Span;
  /** Text of the heredoc or here-string, null without one. */
  readonly stdin: string | null;
}

const longestCommand = 20_000;
const mostWords = 400;
const mostProseWords = 30;
const blank = /[ \t\u00a0\r]/;

interface Reader {
  readonly text: string;
  readonly end: number;
  /** Words of a sentence: an apostrophe inside a word opens no quote. */
  readonly prose: boolean;
  at: number;
  heredoc: string | null;
  stdin: string | null;
}

/** Length of a line continuation at `at`: backslash, caret (cmd) or backtick (PowerShell) before the line end. */
function continuation(text: string, at: number): number {
  const character = text[at];
  if (character !== '\\' && character !== '^' && character !== '`') return 0;
  let next = at + 1;
  while (next < at + 20 && blank.test(text.charAt(next)) && text[next] !== '\n') next += 1;
  return text[next] === '\n' ? next + 1 - at : 0;
}

/** Pasted commands often lose their backslashes: a next line that starts with an option still belongs to this one. */
const continuedLine = /^\n[ \t]{1,20}(?=--?[A-Za-z]|['"](?:https?:|\$))/;

function skipBlanks(reader: Reader): boolean {
  for (;;) {
    const skip = continuation(reader.text, reader.at);
    if (skip > 0) reader.at += skip;
    else if (reader.at < reader.end && blank.test(reader.text.charAt(reader.at))) reader.at += 1;
    else if (reader.text[reader.at] === '\n' && reader.heredoc === null) {
      const next = continuedLine.exec(reader.text.slice(reader.at, reader.at + 40));
      if (next === null) return reader.at < reader.end;
      reader.at += next[0].length;
    } else return reader.at < reader.end;
  }
}

/** Reads up to the closing quote; a quote that is never closed ends at the end of its line. */
function readQuoted(reader: Reader, quote: string): string {
  const { text } = reader;
  const start = reader.at + 1;
  let read = '';
  let at = start;
  while (at < reader.end) {
    const character = text.charAt(at);
    if (character === quote) {
      reader.at = at + 1;
      return read;
    }
    if (quote === '"' && character === '\\' && at + 1 < reader.end) {
      read += text[at + 1] === '\n' ? '' : text.charAt(at + 1);
      at += 2;
      continue;
    }
    const close =
      character === '$' && (text[at + 1] === '(' || text[at + 1] === '{') ? closeOf(text, at + 1) : -1;
    const next = quote === '"' && close > 0 ? close : at + 1;
    read += text.slice(at, next);
    at = next;
  }
  const lineEnd = text.indexOf('\n', start);
  reader.at = lineEnd < 0 || lineEnd > reader.end ? reader.end : lineEnd;
  return text.slice(start, reader.at);
}

function endsCommand(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (
    character === '\n' || character === ';' || character === '|' || character === '&' || character === ')'
  );
}

const letter = /\p{L}/u;

function readWord(reader: Reader): Word | null {
  const { text } = reader;
  const start = reader.at;
  let read = '';
  while (reader.at < reader.end) {
    const character = text.charAt(reader.at);
    if (blank.test(character) || endsCommand(text, reader.at)) break;
    if (continuation(text, reader.at) > 0) break;
    const next = text.charAt(reader.at + 1);
    if (character === '"' || character === "'") {
      const apostrophe =
        reader.prose && character === "'" && letter.test(text.charAt(reader.at - 1)) && letter.test(next);
      if (!apostrophe) {
        read += readQuoted(reader, character);
        continue;
      }
    }
    if (character === '`' && reader.at > start && !reader.prose) {
      reader.at += 1;
      continue;
    }
    if (character === '\\' && next !== '') {
      read += next;
      reader.at += 2;
      continue;
    }
    const opens = character === '$' || character === '<' || character === '>';
    const close = opens && (next === '(' || next === '{') ? closeOf(text, reader.at + 1) : -1;
    const until = close > 0 ? close : reader.at + 1;
    read += text.slice(reader.at, until);
    reader.at = until;
  }
  return reader.at === start ? null : { text: read, span: { start, end: reader.at } };
}

const heredocStart = /^<<-?\s{0,2}["']?([A-Za-z_]\w{0,40})["']?$/;

/** Takes redirections out of the words; `false` for a word that is an argument. */
function redirect(reader: Reader, word: Word): boolean {
  const raw = reader.text.slice(word.span.start, word.span.end);
  const heredoc = heredocStart.exec(raw);
  if (heredoc !== null) {
    reader.heredoc = heredoc[1] ?? '';
    return true;
  }
  const redirection = /^(?:\d|&)?(?:>>?|<<<?-?|<)(?!\()(?:&\d)?/.exec(raw);
  if (redirection === null || /^<[\w -]+>/.test(raw)) return false;
  if (redirection[0].length === raw.length && skipBlanks(reader)) {
    const operand = readWord(reader);
    if (redirection[0] === '<<' && operand !== null) reader.heredoc = operand.text;
    if (redirection[0] === '<<<') reader.stdin = operand?.text ?? null;
  }
  return true;
}

function readHeredoc(reader: Reader): void {
  if (reader.heredoc === null || reader.heredoc === '') return;
  const lineEnd = reader.text.indexOf('\n', reader.at);
  if (lineEnd < 0) return;
  let at = lineEnd + 1;
  while (at < reader.text.length) {
    const next = reader.text.indexOf('\n', at);
    const end = next < 0 ? reader.text.length : next;
    if (reader.text.slice(at, end).trim() === reader.heredoc) {
      reader.stdin = reader.text.slice(lineEnd + 1, at);
      reader.at = end;
      return;
    }
    at = end + 1;
  }
}

/** "git clone **then** list the jobs": no argument of a command. */
const conjunctions = new Set(['and', 'then', 'und', 'dann', 'puis', 'luego', 'depois']);

function goesOnInWords({ text: word, span }: Word, text: string): boolean {
  return (
    conjunctions.has(word) &&
    span.end - span.start === word.length &&
    /[\p{L}`]/u.test(text.charAt(span.end + 1))
  );
}

/**
 * Reads the command that starts at `start`. `end` is a hard limit, for a command inside quotes. In `prose` the
 * words around it are a sentence.
 */
export function readCommandLine(text: string, start: number, end: number, prose: boolean): CommandLine {
  const limit = Math.min(end, start + longestCommand, text.length);
  const reader: Reader = { text, end: limit, prose, at: start, heredoc: null, stdin: null };
  const words: Word[] = [];
  while (words.length < (prose ? mostProseWords : mostWords) && skipBlanks(reader)) {
    if (reader.text[reader.at] === '#' && !prose) break;
    if (reader.text[reader.at] === '&' && reader.text[reader.at + 1] === '>') reader.at += 1;
    const word = readWord(reader);
    if (word === null) break;
    if (goesOnInWords(word, text)) break;
    if (!redirect(reader, word)) words.push(word);
  }
  const lastEnd = words.at(-1)?.span.end ?? start;
  readHeredoc(reader);
  return {
    words,
    span: { start, end: Math.max(lastEnd, reader.stdin === null ? lastEnd : reader.at) },
    stdin: reader.stdin,
  };
}
