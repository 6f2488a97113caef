import type { PageAdapter } from '../contract';
import type { Fixture } from './fixture';

export interface CheckInput {
  readonly adapter: PageAdapter;
  /** Fixtures of the adapter's own generation. */
  readonly own: readonly Fixture[];
  /** Fixtures of all other generations. */
  readonly foreign: readonly Fixture[];
  /** How many mutated copies to try. */
  readonly copies: number;
}

export interface Check {
  /** The sentence of the contract. */
  readonly name: string;
  /** Failures, one line each; empty when the sentence holds. */
  run(input: CheckInput): Promise<readonly string[]>;
}
