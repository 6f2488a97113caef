import { categoriesAreKnown } from './categories-are-known';
import type { Check, Subject } from './check';
import { describeFinding } from './check';
import { cleanTables } from './clean-tables';
import { grantedPermissions } from './granted-permissions';
import { ids } from './ids';
import { lifetimesAreKnown } from './lifetimes-are-known';
import { minimalAlternatives } from './minimal-alternatives';
import { minimumCounts } from './minimum-counts';
import { overridesAreGrounded } from './overrides-are-grounded';
import { refusals } from './refusals';
import { rowsHaveSources } from './rows-have-sources';
import { rulesAreUsed } from './rules-are-used';
import { scopesAgreeWithCode } from './scopes-agree-with-code';
import { scopesAgreeWithPage } from './scopes-agree-with-page';
import { scopesCanBeCarried } from './scopes-can-be-carried';
import { titlesTellApart } from './titles-tell-apart';
import { toolsAreKnown } from './tools-are-known';

/** Every rule of the catalog. */
export const checks: readonly Check[] = [
  categoriesAreKnown,
  cleanTables,
  grantedPermissions,
  ids,
  lifetimesAreKnown,
  minimalAlternatives,
  minimumCounts,
  overridesAreGrounded,
  refusals,
  rowsHaveSources,
  rulesAreUsed,
  scopesAgreeWithCode,
  scopesAgreeWithPage,
  scopesCanBeCarried,
  titlesTellApart,
  toolsAreKnown,
];

/** All findings of all rules, one line each; none means the catalog may be written. */
export function runChecks(subject: Subject): readonly string[] {
  return checks.flatMap((check) => check.run(subject).map((finding) => describeFinding(check, finding)));
}
