/**
 * Takes off what a copy brings along: HTML tags and entities of web pages, colours of terminals, and the typographic
 * quotes and dashes that word processors put into commands.
 */

export interface Unmarked {
  readonly text: string;
  /** Maps an offset of `text` to one of the original. */
  original(offset: number): number;
}

const inline = 'a|abbr|b|button|code|copy-code|em|font|i|kbd|mark|s|samp|small|span|strong|sub|sup|tt|u|var';
const block =
  'article|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul';

/** A closing tag or a line break, an entity, a colour, a quote or a dash out of a word processor. */
const sign = new RegExp(
  String.raw`</(?:${inline}|${block})>|<br\s{0,4}/?>|&(?:quot|lt|gt|amp|apos|nbsp|#39|#x27);|\u001b\[|[“”„]|(?<=\s)[–—](?=[a-z])`,
  'i',
);

const marks = new RegExp(
  String.raw`</?(?:(${block})|${inline})(?:\s[^<>]{0,1000})?/?>|&(quot|lt|gt|amp|apos|nbsp|#39|#x27);|\u001b\[[\d;]{0,20}[A-Za-z]|([“”„])|(?<=\s)([–—])(?=[a-z])`,
  'gi',
);

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
};

/** `text` as it was meant; itself when it holds none of these marks. */
export function unmark(text: string): Unmarked {
  if (!sign.test(text)) return { text, original: (offset) => offset };
  const isHtml = /<\/[a-z][\w-]{0,20}>|<br/i.test(text);
  const pieces: { readonly at: number; readonly from: number }[] = [];
  let result = '';
  let read = 0;
  const keep = (until: number) => {
    pieces.push({ at: result.length, from: read });
    result += text.slice(read, until);
  };
  for (const match of text.matchAll(marks)) {
    const [whole, tag, entity, quote, dash] = match;
    if (whole.startsWith('<') && !isHtml) continue;
    keep(match.index);
    pieces.push({ at: result.length, from: match.index });
    if (tag !== undefined) result += '\n';
    else if (entity !== undefined) result += entities[entity.toLowerCase()] ?? '';
    else if (quote !== undefined) result += '"';
    else if (dash !== undefined) result += '--';
    read = match.index + whole.length;
  }
  keep(text.length);
  return { text: result, original: (offset) => mapBack(pieces, offset, text.length) };
}

function mapBack(
  pieces: readonly { readonly at: number; readonly from: number }[],
  offset: number,
  longest: number,
): number {
  const piece = pieces.findLast((candidate) => candidate.at <= offset);
  return piece === undefined ? Math.min(offset, longest) : Math.min(piece.from + offset - piece.at, longest);
}
