/** Tells sentences from code, for texts that hold both. */

const codeSign =
  /[{}<>$\\=|`]|::|\w\(|;\s*$|https?:|^\s*(?:#!|import |from \w+ import|const |let |var |def |func |package |use )|^\s*[-\w]+:\s*\S*$|--\w/;

/** The text with lines of code replaced by blanks, so that offsets stay. Comments lose only their signs. */
export function withoutCode(text: string): string {
  return text
    .split('\n')
    .map((line) => (isProse(line) ? line : ' '.repeat(line.length)))
    .join('\n');
}

function isProse(line: string): boolean {
  const words = line.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= 2 && !codeSign.test(line);
}
