/** What the product answers to the questions of `npm run eval`. */
import { readText } from '../../src/app/answer';
import type { Catalog } from '../../src/model/catalog';
import { type Index, understand } from '../../src/understand/understand';
import type { Row } from './eval-rows';
import type { Answered } from './eval-score';

/** The answer to one question with a catalog and its index. */
export function answerOf(catalog: Catalog, index: Index, row: Row): Answered {
  const tokenType = row.tokenType === 'any' ? 'personal' : row.tokenType;
  const options = {
    catalog,
    understand: (text: string) => understand(index, text),
    translate: (key: string) => key,
    gitlab: null,
  };
  const { understanding, recommendation } = readText(row.query, tokenType, options);
  const { wishes, unsure } = understanding;
  const { classic, fineGrained, need } = recommendation;
  return {
    scopes: classic.scopes,
    permissions: fineGrained.permissions.map(
      ({ resource, action, boundary }) =>
        `${resource}: ${action}@${boundary.charAt(0).toUpperCase()}${boundary.slice(1)}`,
    ),
    chosen: need.operations,
    ranked: wishes.map((wish) => wish.candidates.map((one) => one.operation)),
    unsure,
  };
}
