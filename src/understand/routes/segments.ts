/**
 * Paths as people write them: values, placeholders of every notation, variables of every language.
 * Everything that stands for a value becomes one `HOLE` character, so that later steps see one notation.
 */

/** Stands for an unknown value in a path. Never occurs in typed text (object replacement character). */
export const HOLE = '\uFFFC';

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']', '<': '>' };
const longestPlaceholder = 120;

/** Index after the bracket that closes the one at `open`; -1 when it is not closed near by. */
export function closeOf(text: string, open: number, reach = longestPlaceholder): number {
  const opener = text[open] ?? '';
  const closer = closers[opener];
  let depth = 0;
  const end = Math.min(text.length, open + reach);
  for (let at = open; at < end; at += 1) {
    if (text[at] === opener) depth += 1;
    else if (text[at] === closer) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** `$metadata` is a literal of the NuGet routes. */
const variable = /(?!metadata\b)[A-Za-z_][A-Za-z0-9_]*(?::[A-Za-z_]\w*)?/y;
const percentName = /%[A-Za-z_]\w{2,40}%/y;
const percentVerb = /%(?:\d\$)?[sdviu@](?![0-9A-Fa-f])/y;
const angle = /<[A-Za-z_$][\w $.:/-]{0,60}>/y;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Index after the placeholder that starts at `at`, or -1 when none starts there. */
export function placeholderEnd(text: string, at: number): number {
  const next = text[at + 1] ?? '';
  switch (text[at]) {
    case '$':
    case '#':
    case '@':
    case '\\':
      if (next === '{' || (next === '(' && text[at] !== '@')) return closeOf(text, at + 1);
      return text[at] === '$' ? matchAt(variable, text, at + 1) : -1;
    case '{':
      return closeOf(text, at);
    case '<':
      return matchAt(angle, text, at);
    case '%': {
      const name = matchAt(percentName, text, at);
      return name > 0 ? name : matchAt(percentVerb, text, at);
    }
    default:
      return -1;
  }
}

/** Replaces `${x}`, `#{x}`, `$(x)`, `{x}`, `<x>`, `$X`, `%s`, `%X%` by `HOLE`. */
export function blankPlaceholders(text: string): string {
  let blanked = '';
  let at = 0;
  while (at < text.length) {
    const end = placeholderEnd(text, at);
    if (end > 0) {
      blanked += HOLE;
      at = end;
    } else {
      blanked += text[at];
      at += 1;
    }
  }
  return blanked;
}

/** GitLab writes optional parts of a route in parentheses, `(-/)` and `(*path/)`. */
const optionalPart = /\((?:-|\*?[a-z_]+|\uFFFC|[a-z]+\/(?::?[a-z_]+|\uFFFC))\/\)/g;
const colonName = /[:*][A-Za-z_]\w*/g;
const bracketName = /^\[[\w-]+\]$/;

/** A path without host, query and `/api/v4`, cut into segments with every placeholder blanked. */
export function segmentsOf(path: string): string[] {
  return blankPlaceholders(path)
    .replace(optionalPart, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (bracketName.test(segment) ? HOLE : segment.replace(colonName, HOLE)));
}

/** True when the whole segment is a value we do not know. */
export function isHole(segment: string): boolean {
  for (const character of segment) if (character !== HOLE) return false;
  return segment !== '';
}
