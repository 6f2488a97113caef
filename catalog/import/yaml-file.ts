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
  const { what, path } = say(issue);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const offset = isNode(node) ? node.range?.[0] : undefined;
  throw new SourceProblem(
    file.path,
    offset === undefined ? 1 : lines.linePos(offset).line,
    what,
    'when GitLab changed the form, teach it to the reader of these files; otherwise take the file again',
  );
}

type Issue = z.core.$ZodIssue;

/** What is wrong and where: the path to the value, an unknown key included. */
function say(issue: Issue | undefined): { readonly what: string; readonly path: readonly PropertyKey[] } {
  const path = issue?.path ?? [];
  const name = path.length === 0 ? 'the file' : path.join('.');
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return { what: `${name} has an unknown key "${key}"`, path: [...path, key] };
  }
  if (issue?.code === 'invalid_type') return { what: `${name} is no ${issue.expected}`, path };
  if (issue?.code === 'invalid_value') {
    return { what: `${name} is none of ${issue.values.map(String).join(', ')}`, path };
  }
  return { what: `${name}: ${issue?.message ?? 'of another form'}`, path };
}
