// @vitest-environment happy-dom
/** A quarter of the damaged pages with scopes; what is expected of them is said in `suite/damaged-scopes.ts`. */
import { it } from 'vitest';
import { checkDamaged, copiesPerKind, partOfKinds } from './suite/damaged-scopes';

it('damaged pages with scopes, part 3', () => checkDamaged(partOfKinds(2), copiesPerKind), 300_000);
