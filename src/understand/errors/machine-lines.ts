/** Tells what a program printed from what a person wrote around it. */
import type { Span } from '../../model/understanding';

/**
 * Places in a program: Python, JavaScript and Java, Ruby, Go, Terraform, and the caret marks below them. They name
 * files and functions, never what was refused.
 */
const frame =
  /^\s*(?:File "[^"\n]{1,300}", line \d+|at \S.{0,300}[:(]\d+[:)\d]*\)?\s*$|at (?:async )?[\w.$<>[\] ]{1,120} ?\(|(?:from )?\S{1,200}\.rb:\d+:in [`'][^'\n]{1,120}'\s*$|goroutine \d+|\S{1,200}\.go:\d+(?: \+0x[0-9a-f]+)?\s*$|(?:[╷│╵]\s*)?(?:on \S{1,100}\.tf line \d+|with [\w.-]{1,40}\.[\w.[\]"-]{1,100},)|[~^]+\s*$|Traceback \(most recent)/;

/** Code of the library that a Python frame above it points to. */
const libraryFrame = /^\s*File "[^"\n]*(?:site-packages|dist-packages|\/lib\/python)/;

/** How programs begin what they print: a name and a colon, a level, a date, a status line, a progress bar. */
const printed =
  /^\s*(?:[╷│╵]|(?:remote|[Ff]atal|[Ee]rror|[Ww]arning|hint|[Dd]enied|[Uu]nauthorized|panic|batch response|Caused by|npm (?:ERR!|error|warn)|time|level)\b[:=! ]|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b\]?|[EWIF]\d{4} |\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d\b|[<>*] |HTTP\/\d|[a-z][\w-]{1,40}: \S|! \[|To https?:|[{}[\]"]|Error response from daemon|Cloning into|Getting source from Git|Fetching changes with git|Checking out [0-9a-f]{7}|The push refers to repository|[0-9a-f]{12}: |\w+(?:\.\w+)*(?:Error|Exception|Failure)\b)/;

function linesLike(text: string, fits: (line: string, previous: string) => boolean): Span[] {
  const found: Span[] = [];
  let start = 0;
  let previous = '';
  for (const line of text.split('\n')) {
    if (fits(line, previous)) found.push({ start, end: start + line.length });
    start += line.length + 1;
    previous = line;
  }
  return found;
}

/** Lines of stack traces; the reader's own source lines below a frame are not among them. */
export function frameLines(text: string): Span[] {
  return linesLike(text, (line, previous) => frame.test(line) || libraryFrame.test(previous));
}

/** Lines that a program printed, stack traces included. Words in them repeat what the request says. */
export function printedLines(text: string): Span[] {
  return [...frameLines(text), ...linesLike(text, (line) => printed.test(line))];
}
