/** Cuts very long texts to what can be read at once, keeping the lines that matter. */

/** Longest text that is read whole, in UTF-16 units. */
export const textLimit = 6000;
/** No single line is read further than this. */
export const lineLimit = 2000;

const telling =
  /error|denied|forbidden|fatal|insufficient|refused|unauthorized|\b40[134]\b|remote:|\bgit\b|\bcurl\b|docker|\/api\/v4|glab|scope/i;

export interface Trimmed {
  /** As long as the original or shorter; left out stretches are cut away. */
  readonly text: string;
  readonly cut: boolean;
  /** Maps an offset of `text` to one of the original. */
  original(offset: number): number;
}

/** `text` itself when short; else its telling lines, then its first ones, up to the limit, in their order. */
export function trim(text: string): Trimmed {
  if (text.length <= textLimit && !hasLongLine(text))
    return { text, cut: false, original: (offset) => offset };
  const lines = linesOf(text);
  const kept = new Set<number>();
  let room = textLimit;
  const keep = (index: number) => {
    const line = lines[index];
    if (!line || kept.has(index)) return;
    const length = Math.min(line.length, lineLimit) + 1;
    if (length > room) return;
    kept.add(index);
    room -= length;
  };
  for (const [index, line] of lines.entries()) {
    if (room <= textLimit / 4) break;
    if (telling.test(text.slice(line.start, line.start + Math.min(line.length, lineLimit)))) keep(index);
  }
  for (let index = 0; index < lines.length && room > 0; index += 1) keep(index);
  const pieces: { at: number; from: number; length: number }[] = [];
  let result = '';
  for (const index of [...kept].sort((a, b) => a - b)) {
    const line = lines[index];
    if (!line) continue;
    const piece = text.slice(line.start, line.start + Math.min(line.length, lineLimit));
    pieces.push({ at: result.length, from: line.start, length: piece.length });
    result += `${piece}\n`;
  }
  return { text: result, cut: true, original: (offset) => mapBack(pieces, offset, text.length) };
}

function hasLongLine(text: string): boolean {
  return text.length > lineLimit && linesOf(text).some((line) => line.length > lineLimit);
}

/** Of a text longer than twice this, the middle is not looked at: a log says its error at the start or the end. */
const outerPart = 200_000;

function linesOf(text: string): { start: number; length: number }[] {
  if (text.length <= 2 * outerPart) return linesBetween(text, 0, text.length);
  const tail = text.indexOf('\n', text.length - outerPart) + 1;
  const end = linesBetween(text, tail === 0 ? text.length - outerPart : tail, text.length);
  return [...linesBetween(text, 0, outerPart), ...end];
}

function linesBetween(text: string, from: number, to: number): { start: number; length: number }[] {
  const lines: { start: number; length: number }[] = [];
  for (let start = from; start <= to; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 || end > to ? to : end;
    lines.push({ start, length: stop - start });
    start = stop + 1;
  }
  return lines;
}

function mapBack(
  pieces: readonly { at: number; from: number; length: number }[],
  offset: number,
  longest: number,
): number {
  const piece = pieces.findLast((candidate) => candidate.at <= offset);
  if (!piece) return Math.min(offset, longest);
  return Math.min(piece.from + Math.min(offset - piece.at, piece.length), longest);
}
