/** Classic scopes and fine-grained permissions for the same wish, side by side. */
import type { Catalog } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { Recommendation } from '../../model/recommendation';
import { opened, operationsOpenedBy } from '../../recommend/opened';
import { isOlder } from '../../recommend/release';
import { fineGrainedSince } from '../../recommend/ways-out';
import type { ComparisonView } from '../../ui/views';

const legacyForm = /\/personal_access_tokens(?:\/legacy\/new)?\/?$/;

/** Null where only one kind of token is in question: other token types, older releases, nothing to compare. */
export function comparisonOf(
  catalog: Catalog,
  recommendation: Recommendation,
  page: PageState | null,
  translate: Translate,
): ComparisonView | null {
  const { need, classic, fineGrained } = recommendation;
  if (need.tokenType !== 'personal' || need.operations.length === 0) return null;
  if (isOlder(need.gitlab, fineGrainedSince.complete)) return null;
  if (fineGrained.permissions.length === 0 && classic.scopes.length === 0) return null;
  const wished = new Set(need.operations);
  const beyond = (operations: readonly { readonly id: string }[]): string =>
    String(operations.filter(({ id }) => !wished.has(id)).length);
  const grants = fineGrained.permissions.map(({ boundary, name }) => ({ boundary, permission: name }));
  const uncovered = fineGrained.impossible.length + fineGrained.unknown.length;
  const works = uncovered === 0 && fineGrained.permissions.length > 0;
  const missing = uncovered > 0 ? 'compare_fine_grained_lacks' : 'compare_nothing_needed';
  return {
    recommended: works ? 'fine-grained' : 'classic',
    reason: translate(works ? 'compare_fine_grained_works' : missing, String(uncovered)),
    classic:
      classic.scopes.length === 0
        ? translate('compare_no_scope')
        : translate(
            'compare_classic',
            classic.scopes.join(', '),
            beyond(opened(catalog, classic.scopes, 'personal').operations),
          ),
    fineGrained:
      grants.length === 0
        ? translate('compare_no_permission')
        : translate('compare_fine_grained', beyond(operationsOpenedBy(catalog, grants))),
    continueAt: works ? granularFormOf(page) : null,
  };
}

/** The fine-grained form beside a page with scopes of the same GitLab. */
function granularFormOf(page: PageState | null): string | null {
  if (page?.form !== 'classic' || !legacyForm.test(page.path)) return null;
  return page.origin + page.path.replace(legacyForm, '/personal_access_tokens/granular/new');
}
