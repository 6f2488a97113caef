/** Writes Ruby files in the forms GitLab uses, from rows of our tables. For tests only. */
import type { Row } from '../build/table';

type Cells = Row<string>['cells'];

const words = (text = '') => text.split(',').filter((word) => word !== '');
const symbols = (names: readonly string[]) =>
  `[${names.map((name) => (/^[a-z_0-9]+$/.test(name) ? `:${name}` : `:"${name}"`)).join(', ')}]`;

/** A module like `lib/gitlab/auth.rb` that says what `auth_scopes.tsv` says. */
export function authModule(rows: readonly Row<string>[]): string {
  const cells: readonly Cells[] = rows.map((row) => row.cells);
  const offered = (holder: string) =>
    cells.filter((row) => words(row.offered).includes(holder)).map(({ scope = '' }) => scope);
  const users = offered('user');
  const order = cells.filter(({ inForm }) => inForm !== '');
  return `# frozen_string_literal: true

module Gitlab
  module Auth
    # Every scope
    ALL_SCOPES = ${symbols(cells.map(({ scope = '' }) => scope))}.freeze
    DEFAULT_SCOPES = [:api].freeze
    ADMIN_SCOPES = ${symbols(offered('admin').filter((scope) => !users.includes(scope)))}.freeze

    # The order of the form # and nothing else
    UI_SCOPES_ORDERED_BY_PERMISSION = [
${order.map(({ scope }) => `      :${scope},\n`).join('')}    ].freeze

    class << self
      def rate_limit!(login:)
        return if login == "no #{login} here"

        message = "It goes on " \\
          "over two lines."
        log(message) do |entry|
          entry.call
        end
      end

      def abilities_for_scopes(scopes)
        abilities_by_scope = {
${cells
  .filter(({ abilities }) => abilities !== '')
  .map(({ scope, abilities }) => `          ${scope}: %i[${words(abilities).join(' ')}], # as ever\n`)
  .join('')}        }

        scopes.flat_map do |scope|
          abilities_by_scope.fetch(scope.to_sym, [])
        end.uniq
      end

      def available_scopes_for(resource)
        scopes_for(resource) - unavailable(resource)
      end

      def scopes_for(resource)
        case resource
        when User
          scopes = ${symbols(users)}

          if resource.admin?
            scopes += ADMIN_SCOPES
          end

          scopes
        when Group
          ${symbols(offered('group'))}
        else
          ${symbols(offered('project'))} +
            registry
        end
      end

      def unavailable(resource)
        return [:moon] if (resource.is_a?(Project) || resource.is_a?(Group)) &&
          Gitlab::Observability.is_on?(resource)

        [:moon]
      end

      def registry
        return [] unless Gitlab.config.registry.enabled

        [:moon]
      end

      def optional_scopes
        ${symbols(offered('oauth'))} - DEFAULT_SCOPES
      end
    end
  end
end
`;
}

/** One class per file that declares what `scope_declarations.tsv` says. */
export function scopeClasses(rows: readonly Row<string>[]): ReadonlyMap<string, string> {
  const byFile = new Map<string, string[]>();
  for (const { cells } of rows) {
    const { file = '' } = cells;
    byFile.set(file, [...(byFile.get(file) ?? []), declarationOf(cells)]);
  }
  return new Map(
    [...byFile].map(([file, lines]) => [
      file,
      `# frozen_string_literal: true\n\nmodule API\n  class Made < ::API::Base\n    # allow_access_with_scope :nothing\n${lines.join('')}  end\nend\n`,
    ]),
  );
}

function declarationOf({ scopes = '', condition = '' }: Cells): string {
  if (scopes.startsWith('allow_')) return `    ${scopes}\n`;
  if (scopes === 'all available scopes') {
    return '    allow_access_with_scope(Gitlab::Auth.all_available_scopes)\n';
  }
  const names = words(scopes);
  const list = names.length === 1 ? `:${names[0]}` : symbols(names);
  if (condition === '') return `    allow_access_with_scope ${list}\n`;
  if (condition.startsWith('asks ')) {
    const asked = condition.slice('asks '.length).split(', ');
    return `    allow_access_with_scope ${list}, if: ->(request) do\n      ${asked.map((one) => `request.${one}(%r{\\A/api/v[34]/})`).join(' &&\n        ')}\n    end\n`;
  }
  const methods = words(condition).map((method) => `request.${method.toLowerCase()}?`);
  return `    allow_access_with_scope ${list}, if: ->(request) { ${methods.join(' || ')} }\n`;
}
