import type { Catalog, OperationKind, Scope, ScopeName, TokenType } from '../../model/catalog';
import type { MessageKey, Translate } from '../../model/message';
import { opened } from '../../recommend/opened';
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
  catalog: Catalog,
  translate: Translate,
  name: ScopeName,
  tokenType: TokenType,
): NoteView {
  const scope = catalog.scope(name);
  if (!scope) {
    const line = translate('note_unknown', name, catalog.gitlab);
    return { scope: name, risk: 'unknown', line, warning: null, requires: null, narrower: [], details: null };
  }
  return {
    scope: name,
    risk: scope.risk,
    line: scope.summary,
    warning:
      name === 'api' ? translate('note_api_warning', String(openedTotal(catalog, name, tokenType))) : null,
    requires: scope.adminOnly ? translate('note_admin_only') : null,
    narrower: narrowerThan(scope, catalog, translate, tokenType),
    details: () => ({
      ...figures(catalog, translate, name, tokenType),
      riskWhy: scope.riskWhy,
      unlocks: scope.unlocks,
      doesNot: scope.doesNot,
      mistakes: scope.mistakes,
      since: (scope.requires ?? scope.since) ? sinceLine(scope, translate) : null,
      sources: scope.sources,
    }),
  };
}

function openedTotal(catalog: Catalog, scope: ScopeName, tokenType: TokenType): number {
  return opened(catalog, [scope], tokenType).operations.length;
}

function figures(catalog: Catalog, translate: Translate, scope: ScopeName, tokenType: TokenType) {
  const { byKind, tags, dangerous } = opened(catalog, [scope], tokenType);
  return {
    figures: byKind.map(({ kind, opened: count, total }) =>
      translate('note_figure', String(count), String(total), translate(kindKeys[kind])),
    ),
    tags,
    dangerous: dangerous.map(({ id, title }) => ({ id, title })),
  };
}

/** Only ways this token type has. */
function narrowerThan(
  scope: Scope,
  catalog: Catalog,
  translate: Translate,
  tokenType: TokenType,
): readonly string[] {
  if (scope.name !== 'api') return [];
  const carried = (name: ScopeName): boolean => catalog.scope(name)?.tokenTypes.includes(tokenType) ?? false;
  const scopes = narrowerScopes.filter(([, names]) => names.every(carried)).map(([key]) => translate(key));
  return tokenType === 'personal' ? [...scopes, translate('note_narrower_personal')] : scopes;
}

function sinceLine(scope: Scope, translate: Translate): string {
  const since = scope.since ? translate('note_since', scope.since) : '';
  return [since, scope.requires ?? ''].filter(Boolean).join(' ');
}
