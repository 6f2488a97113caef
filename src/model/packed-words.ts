/**
 * How the packed catalog writes numbers and words: numbers as digits of a large base, lines as numbers of words in
 * one table shared by all lines. Both sides are here so that writer and reader cannot disagree.
 */

/** Printable characters that need no escape inside a JavaScript or JSON string. */
const digits = '#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}';
const base = digits.length;

/** The value of a digit by its character code; -1 for everything that is none. */
const values = new Int8Array(128).fill(-1);
for (let value = 0; value < base; value += 1) values[digits.charCodeAt(value)] = value;

/** The most frequent words take one digit, all others two. */
export const shortWords = 60;
/** How many words a table can hold. */
export const mostWords = shortWords + (base - shortWords) * base;

/** Between two lines, and between two words of the table. */
export const lineEnd = '~';
/** A line that begins with it is written as it is. */
export const rawMark = '!';

/**
 * How the words of a line are joined and capitalised:
 * `path` as they are; `sentence` by blanks, first letter capital; `title` by blanks, each capital;
 * `pascal` without blanks, each capital unless it follows a full stop.
 */
export type WordMode = 'path' | 'sentence' | 'title' | 'pascal';

/** Two digits for any number from 0 to 7,743. Throws a RangeError beyond. */
export function writeNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= base * base) {
    throw new RangeError(`${number} does not fit into two digits`);
  }
  return digits.charAt(Math.floor(number / base)) + digits.charAt(number % base);
}

/** The number that two digits at `at` stand for. Throws a RangeError for anything else. */
export function readNumber(text: string, at: number): number {
  return readDigit(text, at) * base + readDigit(text, at + 1);
}

/** All numbers of a column. */
export function readNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at += 2) numbers.push(readNumber(text, at));
  return numbers;
}

/** One digit, for numbers below 60. */
export function writeDigit(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= shortWords) {
    throw new RangeError(`${number} does not fit into one digit`);
  }
  return digits.charAt(number);
}

/** The number one digit stands for. Throws a RangeError for anything else. */
export function readDigit(text: string, at: number): number {
  const value = values[text.charCodeAt(at)] ?? -1;
  if (value < 0) throw new RangeError(`no digit at ${at}`);
  return value;
}

/** The code of a word at this place of the table. */
export function writeWord(place: number): string {
  if (place < shortWords) return digits.charAt(place);
  const rest = place - shortWords;
  return digits.charAt(shortWords + Math.floor(rest / base)) + digits.charAt(rest % base);
}

/** The text of a coded line. Throws a RangeError for codes without a word. */
export function readLine(words: readonly string[], line: string, mode: WordMode): string {
  if (line.startsWith(rawMark)) return line.slice(rawMark.length);
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    let place = readDigit(line, at);
    if (place >= shortWords) {
      at += 1;
      place = shortWords + (place - shortWords) * base + readDigit(line, at);
    }
    const word = words[place];
    if (word === undefined) throw new RangeError(`no word ${place}`);
    text = joined(text, word, mode);
  }
  return text;
}

function joined(text: string, word: string, mode: WordMode): string {
  if (mode === 'path') return text + word;
  if (mode === 'pascal') return text + (text.endsWith('.') ? word : capitalised(word));
  if (text === '') return capitalised(word);
  return `${text} ${mode === 'title' ? capitalised(word) : word}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The words a line is made of in this mode, so that `readLine` joins them again. */
export function splitWords(text: string, mode: WordMode): readonly string[] {
  if (mode === 'path') return text.match(/[a-z]+|[^a-z]/g) ?? [];
  if (mode === 'pascal') return (text.match(/[A-Z]?[a-z0-9]+|[A-Z]+|[^A-Za-z0-9]/g) ?? []).map(lowered);
  return text.split(' ').map((word, index) => (mode === 'title' || index === 0 ? lowered(word) : word));
}

/** `Merge` becomes `merge`; `API` and `MLflow` stay. */
function lowered(word: string): string {
  return /^[A-Z](?![A-Z])/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
