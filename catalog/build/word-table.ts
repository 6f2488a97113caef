import {
  lineEnd,
  mostWords,
  rawMark,
  readLine,
  shortWords,
  splitWords,
  type WordMode,
  writeWord,
} from '../../src/model/packed-words';
import { compare } from './permissions';

/** Lines to be coded in one mode. */
export interface Lines {
  readonly mode: WordMode;
  readonly lines: readonly string[];
}

/** The shared word table and the coder that uses it. */
export interface WordTable {
  readonly words: readonly string[];
  code(line: string, mode: WordMode): string;
}

/** Makes one word table for all lines: the most frequent words first, the rest sorted, which compresses best. */
export function wordTable(all: readonly Lines[]): WordTable {
  const counts = new Map<string, number>();
  for (const { mode, lines } of all) {
    for (const line of lines) {
      for (const word of splitWords(line, mode)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCount = [...counts]
    .sort(([a, left], [b, right]) => right - left || compare(a, b))
    .map(([word]) => word);
  const words = [...byCount.slice(0, shortWords), ...byCount.slice(shortWords).sort(compare)];
  if (words.length > mostWords) throw new RangeError(`${words.length} words, the table holds ${mostWords}`);
  const places = new Map(words.map((word, place) => [word, place]));
  const code = (line: string, mode: WordMode): string => {
    const coded = splitWords(line, mode)
      .map((word) => writeWord(places.get(word) ?? mostWords))
      .join('');
    // A line that the words cannot spell exactly travels as it is.
    return readLine(words, coded, mode) === line ? coded : checked(rawMark + line);
  };
  return { words: words.map(checked), code };
}

function checked(text: string): string {
  if (text.includes(lineEnd)) throw new RangeError(`"${text}" holds the line separator ${lineEnd}`);
  return text;
}
