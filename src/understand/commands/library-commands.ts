/**
 * The commands of client libraries, all called `gitlab`: a call is read as the line of code it stands for.
 * python-gitlab, `gitlab project-issue list --project-id 5`: `docs/cli-objects.rst`, `gitlab/v4/cli.py`.
 * The gem NARKOZ/gitlab, `gitlab create_issue 5 title`: `lib/gitlab/cli.rb`; Node's `gitlab` writes `createIssue`.
 */
import { tokensOf } from '../code/lexer';
import { namedClientCalls } from '../code/named-clients';
import { pythonGitlabCalls } from '../code/python-gitlab';
import type { CatalogIndex, Reading } from '../finding';
import { type Call, type Effects, type Program, sortArguments } from './program';
import type { Word } from './shell';

const valued = new Set([
  'g',
  'gitlab',
  'c',
  'config-file',
  'o',
  'output',
  'f',
  'fields',
  'server-url',
  'timeout',
]);
/** On a list of objects; every other action is done to one. */
const onList = new Set(['list', 'get', 'create', 'update', 'delete']);
const action = /^[a-z]+(?:-[a-z]+){0,4}$/;
/** No name of the library has more words. */
const object = /^[a-z]+(?:-[a-z]+){0,5}$/;
/** Objects that stand alone in the library: there is one of each. */
const single: Readonly<Record<string, string>> = { 'current-user': 'user' };

/** Several words run together: one alone may be the word of a sentence. */
const method = /^[a-z]+(?:(?:_[a-z]+){1,5}|(?:[A-Z][a-z]+){1,5})$/;

function read(call: Call): Effects {
  const [first] = call.args;
  if (!call.sure || first === undefined) return null;
  return method.test(first.text) ? readMethod(call.index, first) : readObject(call);
}

function readMethod(index: CatalogIndex, word: Word): Effects {
  const name = word.text.replace(/[A-Z]/g, (hump) => `_${hump.toLowerCase()}`);
  const code = `Gitlab.${name}(1)`;
  const found = namedClientCalls(index, code, tokensOf(code)).at(-1);
  return found === undefined ? null : [{ readings: found.readings, words: [word] }];
}

function readObject({ index, args }: Call): Effects {
  const [what, how, ...more] = sortArguments(args, valued).positional;
  // "GitLab project import fails" is no command.
  const options = args.some(({ text }) => text.startsWith('-'));
  if (more.length > 0 && !options) return null;
  if (what === undefined || how === undefined || !object.test(what.text) || !action.test(how.text))
    return null;
  const readings = readingsOf(index, what.text, how.text.replaceAll('-', '_'));
  return readings === null ? null : [{ readings, words: [what, how] }];
}

/** The first way to cut the object's name into managers that the catalog has a route for. */
function readingsOf(index: CatalogIndex, name: string, call: string): readonly Reading[] | null {
  for (const managers of managersOf(name)) {
    const one = '.get(1, lazy=True).';
    const code = `gl.${managers.join(one)}${onList.has(call) ? '.' : one}${call}()`;
    const found = pythonGitlabCalls(index, code, tokensOf(code)).at(-1);
    if (found !== undefined) return found.readings;
  }
  return null;
}

/** `project-merge-request-note` as `projects`, `mergerequests`, `notes`: the longest names first. */
function managersOf(name: string): readonly (readonly string[])[] {
  if (Object.hasOwn(single, name)) return [[single[name] ?? name]];
  const [first = '', ...rest] = name.split('-');
  const below = cuts(rest).map((groups) => [first, ...groups]);
  return ['', '_'].flatMap((glue) =>
    [...below, [name]].map((names) => names.map((one) => plural(one.replaceAll('-', glue)))),
  );
}

/** Every way to join neighbouring words, the fewest groups first. */
function cuts(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length === 0) return [[]];
  return words
    .flatMap((_, last) =>
      cuts(words.slice(last + 1)).map((more) => [words.slice(0, last + 1).join('-'), ...more]),
    )
    .sort((a, b) => a.length - b.length);
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The programs of this file. */
export const libraryPrograms: readonly Program[] = [{ names: ['gitlab', 'python-gitlab'], read }];
