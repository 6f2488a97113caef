/**
 * Works out the lists of symbols that a Ruby module builds from constants, sums, differences and plain conditions. It
 * knows the few forms that `lib/gitlab/auth.rb` uses; every other one is an error with its line, never skipped.
 */
import { SourceProblem } from '../build/source-problem';
import { demandWhole, type GitlabFile } from './gitlab-file';
import {
  blockEnd,
  methodsOf,
  type Statement,
  splitAtCommas,
  splitOutside,
  statementsOf,
  termsOf,
} from './ruby-text';

/** For whom a method is worked out: answers a condition, or null when it does not know it. */
export type Answer = (condition: string) => boolean | null;

export interface RubyLists {
  /** Every constant that is a symbol or a list of symbols, by name. */
  readonly constants: ReadonlyMap<string, readonly string[]>;
  /** What a method gives; `resource` is the class that `case resource` and `is_a?` see. */
  call(method: string, resource: string, answer: Answer): readonly string[];
  /** The pairs of the only hash that a method assigns to a variable, values worked out. */
  hash(method: string, variable: string): ReadonlyMap<string, readonly string[]>;
}

interface Scope {
  readonly resource: string;
  readonly answer: Answer;
  readonly variables: Map<string, readonly string[]>;
}

export function readRubyLists(file: GitlabFile): RubyLists {
  demandWhole(file);
  const lines = statementsOf(file.text);
  const first = lines.findIndex(({ text }) => /^(?:module|class) /.test(text));
  if (first === -1 || blockEnd(lines, first) >= lines.length) {
    throw new SourceProblem(
      file.path,
      lines[first]?.line ?? 0,
      'a block that never ends',
      'the file is cut off: take it again',
    );
  }
  const constants = new Map<string, readonly string[]>();
  const methods = methodsOf(file.path, lines);
  const problem = ({ line }: { readonly line: number }, what: string, tip: string) =>
    new SourceProblem(file.path, line, what, tip);

  const evaluate = (at: Statement, expression: string, scope: Scope): readonly string[] => {
    let value: readonly string[] = [];
    for (const { sign, term } of termsOf(expression)) {
      const part = evaluateTerm(at, term, scope);
      value = sign === '+' ? [...value, ...part] : value.filter((one) => !part.includes(one));
    }
    return [...new Set(value)];
  };
  const evaluateTerm = (at: Statement, written: string, scope: Scope): readonly string[] => {
    const term = written.replace(/(?:\.(?:freeze|flatten|uniq|compact|dup|to_a))+$/, '').replace(/^\*/, '');
    const words = /^%i\[(.*)\]$/.exec(term)?.[1];
    if (words !== undefined) return words.split(/\s+/).filter((word) => word !== '');
    const symbol = /^:(?:"([^"]+)"|([a-z_0-9]+))$/.exec(term);
    if (symbol !== null) return [symbol[1] ?? symbol[2] ?? ''];
    const inside = /^\((.*)\)$/.exec(term)?.[1];
    if (inside !== undefined) return evaluate(at, inside, scope);
    const list = /^\[(.*)\]$/.exec(term)?.[1];
    if (list !== undefined) {
      return splitAtCommas(list).flatMap((item) => evaluate(at, item, scope));
    }
    const name = /^([A-Za-z_]\w*)(?:\(resource\))?$/.exec(term)?.[1];
    const known = name === undefined ? undefined : (scope.variables.get(name) ?? constants.get(name));
    if (known !== undefined) return known;
    if (name !== undefined && methods.has(name)) {
      return run(name, { ...scope, variables: new Map() });
    }
    throw problem(at, `"${term}" is no list that is known`, 'teach this form to the reader of Ruby lists');
  };
  const holds = (at: Statement, condition: string, scope: Scope): boolean => {
    const or = splitOutside(condition, ' || ');
    if (or.length > 1) return or.some((one) => holds(at, one, scope));
    const and = splitOutside(condition, ' && ');
    if (and.length > 1) return and.every((one) => holds(at, one, scope));
    const bare = condition.trim();
    const inside = /^\((.*)\)$/.exec(bare)?.[1];
    if (inside !== undefined) return holds(at, inside, scope);
    const type = /^resource\.is_a\?\((\w+)\)$/.exec(bare)?.[1];
    const held = type === undefined ? scope.answer(bare) : type === scope.resource;
    if (held === null) throw problem(at, `condition "${bare}"`, 'teach it to the reader of this file');
    return held;
  };
  const run = (name: string, scope: Scope): readonly string[] => {
    const body = methods.get(name);
    if (body === undefined) {
      throw new SourceProblem(
        file.path,
        0,
        `no method ${name}`,
        'GitLab renamed it: read what took its place',
      );
    }
    return execute(body, scope).value;
  };
  /** The value of the last line, or of the first `return` that is reached. */
  const execute = (
    body: readonly Statement[],
    scope: Scope,
  ): { readonly value: readonly string[]; readonly returned: boolean } => {
    let value: readonly string[] = [];
    for (let at = 0; at < body.length; at += 1) {
      const line = body[at];
      if (line === undefined) break;
      const { text } = line;
      if (/^(case|if|unless) /.test(text)) {
        const end = blockEnd(body, at);
        const inner = execute(chosenBranch(body.slice(at, end), scope, holds), scope);
        if (inner.returned) return inner;
        value = inner.value;
        at = end;
        continue;
      }
      const [, statement = text, word, condition = ''] = /^(.+?) (if|unless) (.+)$/.exec(text) ?? [];
      if (word !== undefined && holds(line, condition, scope) !== (word === 'if')) continue;
      const returned = /^return (.+)$/.exec(statement)?.[1];
      if (returned !== undefined) return { value: evaluate(line, returned, scope), returned: true };
      const set = /^([a-z_]+) (\+?=) (.+)$/.exec(statement);
      if (set !== null) {
        const [, variable = '', sign, expression = ''] = set;
        const before = sign === '+=' ? (scope.variables.get(variable) ?? []) : [];
        value = [...new Set([...before, ...evaluate(line, expression, scope)])];
        scope.variables.set(variable, value);
        continue;
      }
      value = evaluate(line, statement, scope);
    }
    return { value, returned: false };
  };

  const nowhere: Scope = { resource: '', answer: () => null, variables: new Map() };
  for (const line of lines) {
    const [, name, expression = ''] = /^([A-Z][A-Z0-9_]*) = ([:[].*)$/.exec(line.text) ?? [];
    if (name !== undefined) constants.set(name, evaluate(line, expression, nowhere));
  }
  return {
    constants,
    call: (method, resource, answer) => run(method, { resource, answer, variables: new Map() }),
    hash(method, variable) {
      const line = methods.get(method)?.find(({ text }) => text.startsWith(`${variable} = {`));
      const inside = /= \{(.*)\}$/.exec(line?.text ?? '')?.[1];
      if (line === undefined || inside === undefined) {
        throw new SourceProblem(
          file.path,
          line?.line ?? 0,
          `no table ${variable} in ${method}`,
          'GitLab moved it: teach its place to the reader of this file',
        );
      }
      return new Map(
        splitAtCommas(inside).map((pair) => {
          const [, key, expression = ''] = /^([a-z_0-9]+): (.+)$/.exec(pair) ?? [];
          if (key === undefined)
            throw problem(line, `"${pair}"`, 'expected pairs like read_api: %i[read_project]');
          return [key, evaluate(line, expression, nowhere)];
        }),
      );
    },
  };
}

/** The lines of the branch that a `case resource`, `if` or `unless` takes. */
function chosenBranch(
  block: readonly Statement[],
  scope: Scope,
  holds: (at: Statement, condition: string, scope: Scope) => boolean,
): readonly Statement[] {
  const takes = (line: Statement): boolean | null => {
    if (line.depth !== block[0]?.depth) return null;
    const [, word, condition = ''] = /^(if|unless|elsif|when) (.+)$/.exec(line.text) ?? [];
    if (word === 'when') return condition.split(', ').includes(scope.resource);
    if (word !== undefined) return holds(line, condition, scope) === (word !== 'unless');
    return line.text === 'else' ? true : null;
  };
  const start = block.findIndex((line) => takes(line) === true);
  if (start === -1) return [];
  const rest = block.slice(start + 1);
  const next = rest.findIndex(
    ({ depth, text }) => depth === block[0]?.depth && /^(?:elsif|when|else)\b/.test(text),
  );
  return next === -1 ? rest : rest.slice(0, next);
}
