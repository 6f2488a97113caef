/** HTML made of pieces: everything put in is escaped unless it is a piece itself. */

/** A piece of HTML that needs no escaping. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | null | readonly Markup[];

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return piece.map((one) => one.text).join('');
}

/** Tag for template strings. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, index) => part + written(pieces[index] ?? null)).join(''));
}

/** An attribute without value, or nothing. */
export function flag(name: string, on: boolean): Markup {
  return new Markup(on ? ` ${name}` : '');
}
