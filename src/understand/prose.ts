/** Tells sentences from code, for texts that hold both. */

const codeSign =
  /[{}<>$\\=|`]|::|\w\(|;\s*$|https?:|^\s*(?:#!|import |from \w+ import|const |let |var |def |func |package |use )|^\s*[-\w]+:\s*\S*$|--\w/;

/** Text has line breaks and tabs, hardly any other control character; a pasted binary is full of them. */
const mostControls = 0.05;

/** True for bytes that are no text: words read out of them are chance. */
export function isBinary(text: string): boolean {
  const controls = text.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0;
  return controls > text.length * mostControls;
}

/** What stands between backticks in a sentence. */
const quotedCode = /`[^`\n]+`/g;

/** The text with lines of code replaced by blanks, so that offsets stay. Comments lose only their signs. */
export function withoutCode(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(quotedCode, (code) => ' '.repeat(code.length)))
    .map((line) => (isProse(line) ? line : ' '.repeat(line.length)))
    .join('\n');
}

/** A line of a Dockerfile. */
const instruction = /^\s*(?:FROM|RUN|COPY|ADD|ENV|ARG|WORKDIR|CMD|ENTRYPOINT|USER|EXPOSE|VOLUME|LABEL)\s+\S/;

/** Chinese and Japanese have no blanks between words. */
const script = /[\u3040-\u30ff\u3400-\u9fff]{3}/;

function isProse(line: string): boolean {
  if (instruction.test(line)) return false;
  // Parts of dotted names and paths are no words of their own.
  const words = line.match(/(?<![^\s("'“«])\p{L}{2,}(?=[\s.,;:!?)"'”»]|$)/gu)?.length ?? 0;
  return (words >= 2 || script.test(line)) && !codeSign.test(line);
}
