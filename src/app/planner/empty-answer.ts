import type { TokenType } from '../../model/catalog';
import { emptyView } from '../../ui/empty-view';
import type { PlanAnswer } from '../brain/contract';

/** The answer to no question; it needs no brain. */
export function emptyAnswer(tokenType: TokenType, onPage = false): PlanAnswer {
  return { view: { ...emptyView, tokenType, onPage }, question: null, target: [], fields: null };
}
