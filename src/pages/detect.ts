import type { Detection, PageAdapter } from './contract';
import { showsCreatedToken } from './created-token';
import { adapters } from './registry';
import { dataPageOf, tokenTypeOf } from './token-pages';

/**
 * Looks at the page once: exactly one generation must claim it. While a created token is shown, a form beside it
 * counts as not there. Reads no text field, changes nothing, does not throw.
 */
export function detect(document: Document, generations: readonly PageAdapter[] = adapters): Detection {
  const dataPage = dataPageOf(document);
  const tokenType = tokenTypeOf(dataPage);
  if (!tokenType) return { kind: 'not-a-token-page' };
  if (showsCreatedToken(document)) return { kind: 'no-form', tokenType };
  const forms = generations.flatMap((adapter) => adapter.find(document, dataPage) ?? []);
  const [form, ...others] = forms;
  if (!form) return { kind: 'no-form', tokenType };
  if (others.length > 0) return { kind: 'ambiguous', claims: forms.map(({ generation }) => generation) };
  return { kind: 'form', form };
}
