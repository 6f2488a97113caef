/** Compares one answer with the expected one, and sums up. */
import type { Row } from './eval-rows';

/** What the product answered to one row. */
export interface Answered {
  readonly scopes: readonly string[];
  /** `Resource: Action@Boundary`. */
  readonly permissions: readonly string[];
  readonly chosen: readonly string[];
  /** Candidates of each wish, best first. */
  readonly ranked: readonly (readonly string[])[];
  readonly unsure: boolean;
}

export interface Score {
  readonly exact: boolean;
  readonly over: boolean;
  readonly under: boolean;
  readonly asked: boolean;
  /** Share of the expected operations that were chosen, and that were among the first three of a wish. */
  readonly chosen: number | null;
  readonly topThree: number | null;
  readonly permissions: { readonly right: number; readonly given: number; readonly wanted: number } | null;
}

/** What a scope carries with it, for telling too much from too little. */
const contains: Readonly<Record<string, readonly string[]>> = {
  api: [
    'read_api',
    'read_user',
    'read_repository',
    'write_repository',
    'read_registry',
    'write_registry',
    'self_rotate',
    'create_runner',
    'manage_runner',
  ],
  read_api: ['read_user', 'read_repository', 'read_registry'],
  write_repository: ['read_repository'],
};

export function score(row: Row, answer: Answered): Score {
  const accepted = [row.classic, ...row.classicAlso];
  const exact = accepted.some((set) => sameSet(set, answer.scopes));
  const given = closure(answer.scopes);
  return {
    exact,
    over: !exact && accepted.every((set) => [...given].some((scope) => !closure(set).has(scope))),
    under: !exact && accepted.every((set) => set.some((scope) => !given.has(scope))),
    asked: answer.unsure,
    chosen: share(row.operations, (id) => answer.chosen.includes(id)),
    topThree: share(
      row.operations,
      (id) => answer.ranked.some((ids) => ids.slice(0, 3).includes(id)) || answer.chosen.includes(id),
    ),
    permissions:
      row.fineGrained.length === 0
        ? null
        : {
            right: row.fineGrained.filter((permission) => answer.permissions.includes(permission)).length,
            given: answer.permissions.length,
            wanted: row.fineGrained.length,
          },
  };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function closure(scopes: readonly string[]): Set<string> {
  return new Set(scopes.flatMap((scope) => [scope, ...(contains[scope] ?? [])]));
}

function share(wanted: readonly string[], found: (id: string) => boolean): number | null {
  return wanted.length === 0 ? null : wanted.filter(found).length / wanted.length;
}

/** Percentages over many scores. */
export interface Summary {
  readonly rows: number;
  readonly exact: number;
  readonly over: number;
  readonly under: number;
  readonly asked: number;
  readonly chosen: number;
  readonly topThree: number;
  readonly precision: number;
  readonly recall: number;
}

export function summarize(scores: readonly Score[]): Summary {
  const permissions = scores.flatMap((item) => (item.permissions ? [item.permissions] : []));
  const right = sum(permissions.map((item) => item.right));
  return {
    rows: scores.length,
    exact: percent(scores.map((item) => Number(item.exact))),
    over: percent(scores.map((item) => Number(item.over))),
    under: percent(scores.map((item) => Number(item.under))),
    asked: percent(scores.map((item) => Number(item.asked))),
    chosen: percent(scores.flatMap((item) => (item.chosen === null ? [] : [item.chosen]))),
    topThree: percent(scores.flatMap((item) => (item.topThree === null ? [] : [item.topThree]))),
    precision: ratio(right, sum(permissions.map((item) => item.given))),
    recall: ratio(right, sum(permissions.map((item) => item.wanted))),
  };
}

function percent(values: readonly number[]): number {
  return ratio(sum(values), values.length);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
