/** What the mark beside an existing token says. */
import type { ScopeName, TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { NoteFacts } from '../../model/note-facts';
import type { ExistingToken } from '../../pages/existing-tokens/contract';
import type { MarkView } from '../../ui/views';

/** A scope that opens this many operations is broad, whatever they are; `read_api` is one. */
const manyOperations = 500;
/** Nobody misses a token that was not used for so long. */
const unusedDays = 90;
/** GitLab gives new tokens at most this long by default since 16.0 (facts: classic_notes section 6). */
const farDays = 365;

/** Null for a token that is not broad. `today` is an ISO date. */
export function markView(
  facts: NoteFacts,
  token: Omit<ExistingToken, 'mark'>,
  tokenType: TokenType,
  translate: Translate,
  today: string,
): MarkView | null {
  const figures = facts.figures[tokenType];
  const opened = (scope: ScopeName): number => figures[scope]?.operations ?? 0;
  const [widest] = [...token.scopes].sort((a, b) => opened(b) - opened(a));
  const scope = facts.scopes.find(({ name }) => name === widest);
  if (!scope || (scope.risk !== 'critical' && opened(scope.name) < manyOperations)) return null;
  const why = reasons(token, translate, today);
  return {
    risk: scope.risk,
    opens: translate('mark_opens', scope.name, String(opened(scope.name))),
    lookFirst: why.length > 0 ? translate('mark_look_first', why.join(', ')) : null,
  };
}

/** Only what the page itself shows. */
function reasons(
  { neverUsed, lastUsed, neverExpires, expires }: Omit<ExistingToken, 'mark'>,
  translate: Translate,
  today: string,
): readonly string[] {
  const idle = lastUsed === null ? 0 : days(lastUsed, today);
  const left = expires === null ? 0 : days(today, expires);
  return [
    ...(neverUsed ? [translate('mark_never_used')] : []),
    ...(idle > unusedDays ? [translate('mark_unused', String(idle))] : []),
    ...(neverExpires ? [translate('mark_no_expiry')] : []),
    ...(left > farDays ? [translate('mark_far_expiry', String(left))] : []),
  ];
}

/** Whole days between two ISO dates. */
function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
