import type { Detection, PageAdapter } from './contract';
import { showsCreatedToken } from './created-token';
import type { GranularAdapter } from './granular/contract';
import { adapters, granularAdapters } from './registry';
import { dataPageOf, tokenTypeOf } from './token-pages';

/**
 * Looks at the page once: exactly one generation must claim it. While a created token is shown, a form beside it
 * counts as not there. Reads no text field, changes nothing, does not throw.
 */
export function detect(
  document: Document,
  generations: readonly PageAdapter[] = adapters,
  granular: readonly GranularAdapter[] = granularAdapters,
): Detection {
  const dataPage = dataPageOf(document);
  const tokenType = tokenTypeOf(dataPage);
  if (!tokenType) return { kind: 'not-a-token-page' };
  if (showsCreatedToken(document)) return { kind: 'no-form', tokenType };
  const forms = generations.flatMap((adapter) => adapter.find(document, dataPage) ?? []);
  const granularForms = granular.flatMap((adapter) => adapter.find(document, dataPage) ?? []);
  const claims = [...forms, ...granularForms].map(({ generation }) => generation);
  if (claims.length > 1) return { kind: 'ambiguous', claims };
  if (forms[0]) return { kind: 'form', form: forms[0] };
  if (granularForms[0]) return { kind: 'granular-form', form: granularForms[0] };
  return { kind: 'no-form', tokenType };
}
