import type { Catalog, OperationId, TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { Recommendation } from '../../model/recommendation';
import { dayAfter, suggestedFields } from '../suggested-fields';

/** Everything the copy formats are made from. */
export interface CopyInput {
  readonly recommendation: Recommendation;
  /** Where the token will be made; null without a token page. */
  readonly place: CopyPlace | null;
  /** Name of the token, at most 60 characters. */
  readonly name: string;
  /** What the token is for, at most 255 characters (GitLab's limit). */
  readonly description: string;
  /** Last day, `2027-02-20`. */
  readonly expiresAt: string;
  readonly titleOf: (operation: OperationId) => string;
  readonly translate: Translate;
}

/** The part of a page that links and API calls are built from. */
export type CopyPlace = Pick<PageState, 'origin' | 'path' | 'root' | 'roleLevel'>;

export interface CopyParts {
  readonly catalog: Catalog;
  readonly translate: Translate;
  readonly recommendation: Recommendation;
  readonly page: CopyPlace | null;
  /** The reader's day, from which the token's life counts. */
  readonly now: Date;
}

/** The input for a recommendation; name, description and last day are those suggested for the form. */
export function copyInput({ catalog, translate, recommendation, page, now }: CopyParts): CopyInput {
  const suggested = suggestedFields(catalog, recommendation, null, translate, now)?.values;
  return {
    recommendation,
    place: page,
    name: suggested?.name ?? tokenTypeName(translate, recommendation.need.tokenType),
    description: suggested?.description ?? '',
    // Without a plan nothing may be needed for long.
    expiresAt: suggested?.expires ?? dayAfter(now, 1),
    titleOf: (operation) => catalog.operation(operation)?.title ?? operation,
    translate,
  };
}

/** Token types by the message that names them. */
export function tokenTypeName(translate: Translate, tokenType: TokenType): string {
  return translate(`copy_token_${tokenType}`);
}
