import type { PageAdapter, TokenForm } from '../contract';
import { dataPageOf } from '../token-pages';
import { type Fixture, openPage } from './fixture';

export interface OpenFixture {
  readonly fixture: Fixture;
  readonly document: Document;
  readonly form: TokenForm;
}

/** Opens a fixture and finds its form; null when the adapter does not find it. */
export function openForm(adapter: PageAdapter, fixture: Fixture): OpenFixture | null {
  const document = openPage(fixture);
  const form = adapter.find(document, dataPageOf(document));
  return form && { fixture, document, form };
}

/** Runs `look` over all fixtures of the adapter; a form that is not found is a failure of its own. */
export async function overForms(
  adapter: PageAdapter,
  fixtures: readonly Fixture[],
  look: (open: OpenFixture) => readonly string[] | Promise<readonly string[]>,
): Promise<readonly string[]> {
  const failures: string[] = fixtures.length === 0 ? ['there is no fixture'] : [];
  for (const fixture of fixtures) {
    const open = openForm(adapter, fixture);
    const found = open ? await look(open) : ['the form is not found'];
    failures.push(...found.map((failure) => `${fixture.name}: ${failure}`));
  }
  return failures;
}

/** Two values as a failure when they differ. */
export function differs(what: string, actual: unknown, expected: unknown): readonly string[] {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  return is === should ? [] : [`${what} is ${is}, not ${should}`];
}
