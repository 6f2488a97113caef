/** A source file that cannot be used as it is. Names the place and the remedy. */
export class SourceProblem extends Error {
  readonly file: string;
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  readonly tip: string;

  constructor(file: string, line: number, what: string, tip: string) {
    super(`${file}:${line}: ${what} (${tip})`);
    this.name = 'SourceProblem';
    this.file = file;
    this.line = line;
    this.tip = tip;
  }
}
