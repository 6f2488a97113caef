import { SourceProblem } from '../build/source-problem';
import type { Row } from '../build/table';

/** A row of a table of `catalog/sources`, with the line of GitLab's file that says it. */
export type FactRow<Column extends string> = Row<Column>;

/** The rows as they are. Throws a SourceProblem where GitLab's file says the same twice. */
export function once<Column extends string>(
  file: string,
  rows: readonly FactRow<Column>[],
): readonly FactRow<Column>[] {
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const text = Object.values<string>(cells).join('\t');
    const before = lines.get(text);
    if (before !== undefined) {
      throw new SourceProblem(
        file,
        line,
        `the same row as in line ${before}`,
        'the file was joined by hand or GitLab made a mistake: delete one of the two',
      );
    }
    lines.set(text, line);
  }
  return rows;
}
