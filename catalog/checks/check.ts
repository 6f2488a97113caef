import type { BuiltCatalog } from '../build/build';
import type { Override } from '../build/overrides';
import type { Sources } from '../build/sources';

/** What the checks look at. */
export interface Subject {
  readonly sources: Sources;
  readonly catalog: BuiltCatalog;
  readonly overrides: readonly Override[];
  /** The day on which the rules are held, `2026-11-21`: corrections expire. */
  readonly today: string;
}

/** One thing that is wrong, where it is, and how to repair it. */
export interface Finding {
  /** A file of `catalog/`, or an operation's id. */
  readonly path: string;
  /** 1-based; 0 when no single line is meant. */
  readonly line: number;
  readonly what: string;
  readonly tip: string;
}

/** A rule of the catalog. */
export interface Check {
  readonly name: string;
  run(subject: Subject): readonly Finding[];
}

/** `file:line: what (tip)`, as a terminal shows it. */
export function describeFinding(check: Check, { path, line, what, tip }: Finding): string {
  return `${check.name}: ${path}${line === 0 ? '' : `:${line}`}: ${what} (${tip})`;
}

/** The day it is now, as `Subject.today` writes it. */
export function now(): string {
  return new Date().toISOString().slice(0, 10);
}
