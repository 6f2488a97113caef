import { SourceProblem } from '../build/source-problem';

/** A file of a GitLab checkout. */
export interface GitlabFile {
  /** Inside the checkout, with slashes: `lib/gitlab/auth.rb`. */
  readonly path: string;
  readonly text: string;
}

/** What every text of GitLab is: line feeds only, and a line feed at the end. Throws a SourceProblem otherwise. */
export function demandWhole({ path, text }: GitlabFile): void {
  const lineAt = (place: number) => text.slice(0, place).split('\n').length;
  if (text === '') throw new SourceProblem(path, 0, 'the file is empty', 'take it from the checkout again');
  const windows = text.indexOf('\r');
  if (windows !== -1) {
    throw new SourceProblem(
      path,
      lineAt(windows),
      'Windows line end',
      'check GitLab out with line feeds only: git config core.autocrlf false',
    );
  }
  const unreadable = text.indexOf('\uFFFD');
  if (unreadable !== -1) {
    throw new SourceProblem(path, lineAt(unreadable), 'a byte that is no UTF-8', 'take the file again');
  }
  if (!text.endsWith('\n')) {
    throw new SourceProblem(
      path,
      lineAt(text.length),
      'the last line is cut off',
      'take the whole file from the checkout again',
    );
  }
}
