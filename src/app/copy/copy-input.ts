import type { Catalog, OperationId, TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { Recommendation } from '../../model/recommendation';

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
export type CopyPlace = Pick<PageState, 'origin' | 'path' | 'roleLevel'>;

export interface CopyParts {
  readonly catalog: Catalog;
  readonly translate: Translate;
  readonly recommendation: Recommendation;
  readonly page: CopyPlace | null;
  readonly now: Date;
}

/** Long enough for a quarter's work, short enough to be renewed knowingly; GitLab allows 365 days by default. */
const lifetimeDays = 90;
const longestName = 60;
const longestDescription = 255;

/** The input for a recommendation: name and description say what the token does, so that it is known again later. */
export function copyInput({ catalog, translate, recommendation, page, now }: CopyParts): CopyInput {
  const titleOf = (operation: OperationId): string => catalog.operation(operation)?.title ?? operation;
  const { operations, tokenType } = recommendation.need;
  const titles = [...new Set(operations.map(titleOf))];
  const [first] = titles;
  const more = titles.length > 1 ? ` (+${titles.length - 1})` : '';
  const name = first ?? tokenTypeName(translate, tokenType);
  return {
    recommendation,
    place: page,
    name: `${cut(name, longestName - more.length)}${more}`,
    description: cut(titles.join('; '), longestDescription),
    expiresAt: new Date(now.getTime() + lifetimeDays * 86_400_000).toISOString().slice(0, 10),
    titleOf,
    translate,
  };
}

/** Token types by the message that names them. */
export function tokenTypeName(translate: Translate, tokenType: TokenType): string {
  return translate(`copy_token_${tokenType}`);
}

/** Cuts between characters as people count them, never inside one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = Array.from(text).reduce(
    (sum, char) => (sum.length + char.length < length ? sum + char : sum),
    '',
  );
  return `${kept.trimEnd()}…`;
}
