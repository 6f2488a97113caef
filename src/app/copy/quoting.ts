/** Putting any text into another language so that it stays text there. */

/** One word for a POSIX shell: inside single quotes nothing is special but the quote itself. */
export function shellWord(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "'\\''")}'`;
}

/** A shell comment: one line, whatever the text. */
export function comment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}

const hclEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  // Without doubling these would begin a template, which Terraform evaluates.
  ['${', '$${'],
  ['%{', '%%{'],
]);

/**
 * A quoted string of Terraform's language.
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function hclString(text: string): string {
  const escaped = text.replace(/\$\{|%\{|["\\\p{Cc}\u2028\u2029]/gu, (found) => {
    const code = found.codePointAt(0) ?? 0;
    return hclEscapes.get(found) ?? `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** Text in a Markdown table cell or list: no markup, no new line, no HTML. */
export function markdownText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\\`*_{}[\]<>|#@~!]/g, (char) => `\\${char}`);
}
