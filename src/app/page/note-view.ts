import type { OperationKind, ScopeName, TokenType } from '../../model/catalog';
import type { MessageKey, Translate } from '../../model/message';
import type { NotedScope, NoteFacts, ScopeFigures } from '../../model/note-facts';
import type { NoteView } from '../../ui/views';

const kindKeys: Record<OperationKind, MessageKey> = {
  rest: 'note_kind_rest',
  graphql: 'note_kind_graphql',
  git: 'note_kind_git',
  registry: 'note_kind_registry',
  package: 'note_kind_package',
  kubernetes: 'note_kind_kubernetes',
  feed: 'note_kind_feed',
  other: 'note_kind_other',
};

/** Scopes that reach one end of `api` alone, each with the way it is. */
const narrowerScopes: readonly (readonly [MessageKey, readonly ScopeName[]])[] = [
  ['note_narrower_read', ['read_api']],
  ['note_narrower_git', ['read_repository', 'write_repository']],
  ['note_narrower_images', ['read_registry', 'write_registry']],
  ['note_narrower_runners', ['create_runner', 'manage_runner']],
];

/** The note of one scope for the token type of the page; a scope we do not know gets a plain sentence and no guess. */
export function noteView(
  facts: NoteFacts,
  translate: Translate,
  name: ScopeName,
  tokenType: TokenType,
): NoteView {
  const scope = facts.scopes.find((one) => one.name === name);
  const figures = facts.figures[tokenType][name];
  if (!scope) {
    const line = translate('note_unknown', name, facts.gitlab);
    return { scope: name, risk: 'unknown', line, warning: null, requires: null, narrower: [], details: null };
  }
  return {
    scope: name,
    risk: scope.risk,
    line: scope.summary,
    warning: name === 'api' && figures ? translate('note_api_warning', String(figures.operations)) : null,
    requires: scope.adminOnly ? translate('note_admin_only') : null,
    narrower: narrowerThan(scope, facts, translate, tokenType),
    details: () => ({
      ...shownFigures(facts, translate, figures),
      riskWhy: scope.riskWhy,
      unlocks: scope.unlocks,
      doesNot: scope.doesNot,
      mistakes: scope.mistakes,
      since: (scope.requires ?? scope.since) ? sinceLine(scope, translate) : null,
      sources: scope.sources,
    }),
  };
}

/** Nothing for a scope that our facts do not know on this kind of token. */
function shownFigures(facts: NoteFacts, translate: Translate, figures: ScopeFigures | undefined) {
  if (!figures) return { figures: [], tags: [], dangerous: [] };
  return {
    figures: figures.byKind.map(({ kind, opened }) =>
      translate(
        'note_figure',
        String(opened),
        String(facts.totals[kind] ?? opened),
        translate(kindKeys[kind]),
      ),
    ),
    tags: figures.tags,
    dangerous: figures.dangerous.flatMap((place) => facts.dangerous[place] ?? []),
  };
}

/** Only ways this token type has. */
function narrowerThan(
  scope: NotedScope,
  facts: NoteFacts,
  translate: Translate,
  tokenType: TokenType,
): readonly string[] {
  if (scope.name !== 'api') return [];
  const carried = (name: ScopeName): boolean =>
    facts.scopes.some((one) => one.name === name && one.tokenTypes.includes(tokenType));
  const scopes = narrowerScopes.filter(([, names]) => names.every(carried)).map(([key]) => translate(key));
  return tokenType === 'personal' ? [...scopes, translate('note_narrower_personal')] : scopes;
}

function sinceLine(scope: NotedScope, translate: Translate): string {
  const since = scope.since ? translate('note_since', scope.since) : '';
  return [since, scope.requires ?? ''].filter(Boolean).join(' ');
}
