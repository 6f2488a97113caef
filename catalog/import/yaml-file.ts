import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { SourceProblem } from '../build/source-problem';
import { demandWhole, type GitlabFile } from './gitlab-file';

/** Reads a YAML file of a known shape. Throws a SourceProblem with the line of the first thing that is not so. */
export function readYaml<Shape extends z.ZodMiniType>(file: GitlabFile, shape: Shape): z.infer<Shape> {
  demandWhole(file);
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    throw new SourceProblem(
      file.path,
      error.linePos?.[0].line ?? 0,
      `no YAML: ${error.message.split('\n')[0]}`,
      'take the whole file from the checkout again',
    );
  }
  const result = z.safeParse(shape, document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.filter((step) => typeof step !== 'symbol') ?? [];
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const offset = isNode(node) ? node.range?.[0] : undefined;
  throw new SourceProblem(
    file.path,
    offset === undefined ? 1 : lines.linePos(offset).line,
    `${path.length === 0 ? 'the file' : path.join('.')}: ${issue?.message}`,
    'when GitLab changed the form, teach it to the reader of these files; otherwise take the file again',
  );
}
