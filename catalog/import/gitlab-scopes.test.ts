import { describe, expect, test } from 'vitest';
import { readSources } from '../build/sources';
import { readAuthModule } from './auth-module';
import { scopePage } from './gitlab-pages.fixture';
import { authModule, scopeClasses } from './gitlab-ruby.fixture';
import { readScopeDeclarations } from './scope-declarations';
import { readScopePage } from './scope-page';

const { tables } = readSources();
const cellsOf = (rows: readonly { readonly cells: unknown }[]) => rows.map(({ cells }) => cells);

describe('lib/gitlab/auth.rb', () => {
  const text = authModule(tables['auth_scopes.tsv'].rows);
  const read = (ruby: string) => readAuthModule({ path: 'auth.rb', text: ruby });

  test('gives every scope with who is offered it, its place and its abilities', () => {
    expect(cellsOf(read(text))).toEqual(cellsOf(tables['auth_scopes.tsv'].rows));
  });

  test('abilities may be sums of what other methods give', () => {
    const sum = text
      .replace(
        'read_api: %i[download_code read_container_image read_project]',
        'read_api: read_only + [:read_project]',
      )
      .replace(
        '      def registry\n',
        '      def read_only\n        %i[download_code read_container_image]\n      end\n\n      def registry\n',
      );
    expect(sum).not.toBe(text);
    expect(cellsOf(read(sum))).toEqual(cellsOf(read(text)));
  });

  test('Ruby that is about something else changes nothing', () => {
    const ordinary = [
      'MESSAGES = Struct.new(:text) do',
      '  def to_s; text; end',
      'end',
      '',
      'def moon? = phase == "full # [not a comment"',
      '',
      'def phase(at: nil)',
      '  text = <<~TEXT',
      'end of [the',
      '    def nothing',
      '  TEXT',
      "  bracket = '[' unless at",
      '  match = /\\A(?<phase>[^\\]]*)\\[/.match(text)',
      '  until match',
      '    match ||= begin',
      '      text',
      '    end',
      '  end',
      '  name =',
      '    if at',
      '      bracket',
      '    elsif match',
      '      match[:phase]',
      '    end',
      '  name',
      'end',
    ].map((line) => (line === '' ? '' : `      ${line}`));
    const amid = text.replace('      def registry\n', `${ordinary.join('\n')}\n\n      def registry\n`);
    expect(amid).not.toBe(text);
    expect(cellsOf(read(amid))).toEqual(cellsOf(read(text)));
  });

  test('branches, brackets and methods of one line are understood', () => {
    const other = text
      .replace(
        'return [] unless Gitlab.config.registry.enabled\n\n        [:moon]',
        [
          'if resource.admin?',
          '          [:sun].freeze',
          '        elsif Gitlab.config.registry.enabled',
          '          moons',
          '        else',
          '          []',
          '        end',
        ].join('\n'),
      )
      .replace(
        '      def optional_scopes\n',
        '      def moons = ([*%i[moon]] + []).compact\n\n      def optional_scopes\n',
      );
    expect(other).toContain('def moons');
    expect(other).toContain('elsif');
    expect(cellsOf(read(other))).toEqual(cellsOf(read(text)));
  });

  test.each<[string, (ruby: string) => string, string]>([
    [
      'a new form',
      (ruby) => ruby.replace('[:moon]', 'moon.map(&:phase)'),
      'is no list that is known (teach this form',
    ],
    [
      'a new condition',
      (ruby) => ruby.replace('Gitlab.config.registry.enabled', 'full_moon?'),
      'condition "full_moon?"',
    ],
    [
      'a method gone',
      (ruby) => ruby.replace('def optional_scopes', 'def other_scopes'),
      'no method optional_scopes',
    ],
    [
      'a table gone',
      (ruby) => ruby.replace('abilities_by_scope = {', 'by_scope = {'),
      'no table abilities_by_scope',
    ],
    [
      'cut between two lines',
      (ruby) => ruby.slice(0, ruby.indexOf('        end.uniq')),
      'a block that never ends (the file is cut off',
    ],
    ['cut in a line', (ruby) => ruby.slice(0, -2), 'the last line is cut off'],
    ['Windows line ends', (ruby) => ruby.replaceAll('\n', '\r\n'), 'auth.rb:1: Windows line end'],
  ])('%s is an error with its place', (_, damage, message) => {
    expect(damage(text)).not.toBe(text);
    expect(() => read(damage(text))).toThrow(message);
  });
});

describe('the page about scopes', () => {
  const text = scopePage(tables['scope_page.tsv'].rows);
  const read = (page: string) => readScopePage({ path: 'scopes.md', text: page });

  test('gives token types and first releases', () => {
    expect(cellsOf(read(text))).toEqual(cellsOf(tables['scope_page.tsv'].rows));
  });

  test.each<[string, (page: string) => string, string]>([
    [
      'a column more',
      (page) => page.replace('| Description |', '| Description | Tier |'),
      'a table has one, with 4 cells',
    ],
    [
      'a renamed column',
      (page) => page.replace('Token availability', 'Tokens'),
      'expected Scope, Token availability',
    ],
    [
      'an unknown token',
      (page) => page.replace('Personal, group', 'Personal, planet'),
      'unknown value "planet"',
    ],
    ['no table', (page) => page.replace(/^\|.*\n/gm, ''), '0 tables'],
    ['a scope twice', (page) => page.replace(/^(\| `api`.*\n)/m, '$1$1'), 'the same row as in line'],
  ])('%s is an error with its place', (_, damage, message) => {
    expect(() => read(damage(text))).toThrow(message);
  });
});

describe('classes of the REST API', () => {
  const files = [...scopeClasses(tables['scope_declarations.tsv'].rows)].map(([path, text]) => ({
    path,
    text,
  }));
  const read = (line: string) =>
    readScopeDeclarations([{ path: 'lib/api/made.rb', text: `class Made\n  ${line}\nend\n` }]);

  test('give every declaration', () => {
    expect(cellsOf(readScopeDeclarations(files))).toEqual(cellsOf(tables['scope_declarations.tsv'].rows));
  });

  test.each([
    ['allow_access_with_scope %i[read_api mcp]', 'read_api,mcp', ''],
    ['allow_access_with_scope :read_api, if: -> (request) { request.get? }', 'read_api', 'GET'],
    [
      'allow_access_with_scope [:a, :b],\n    if: ->(request) {\n      request.put? ||\n request.patch?\n  }',
      'a,b',
      'PUT,PATCH',
    ],
    ['allow_access_with_scope Gitlab::Auth::SELF_ROTATE_SCOPE', 'SELF_ROTATE_SCOPE', ''],
    ['allow_mcp_access_update', 'allow_mcp_access_update', ''],
    ['allow_moon_landing_access', 'allow_moon_landing_access', ''],
    ['allow_access_with_scope [:a, MOON_SCOPE,], if: :moon? # and so on', 'a,MOON_SCOPE', 'asks moon?'],
    [
      'allow_access_with_scope(:a, if: lambda do |request|\n    request.get? && request.path.eql?("/do/it(")\n  end)',
      'a',
      'asks get?, eql?',
    ],
    [
      'allow_access_with_scope :a, if: ->(request) {\n    request.path.match?(%r{\\A/api/v[34]/\\(moon/})\n  }',
      'a',
      'asks match?',
    ],
  ])('%s', (line, scopes, condition) => {
    expect(cellsOf(read(line))).toEqual([{ file: 'lib/api/made.rb', scopes, condition }]);
  });

  test('modules that define declarations of their own are no classes, those that make them are', () => {
    const text = [
      'module MoonAccess',
      '  class_methods do',
      '    def allow_mcp_access_moon',
      '      allow_mcp_access_for_verb(->(request) { request.get? })',
      '    end',
      '',
      '    def allow_mcp_access_for_verb(check)',
      '      other = check',
      '      allow_access_with_scope :mcp, if: other',
      '    end',
      '  end',
      '',
      '  included do',
      '    allow_access_with_scope ::Gitlab::Auth::MCP_SCOPE',
      '  end',
      'end',
      '',
    ].join('\n');
    const path = 'lib/api/concerns/moon_access.rb';
    expect(readScopeDeclarations([{ path, text }])).toEqual([
      { line: 14, cells: { file: path, scopes: 'MCP_SCOPE', condition: '' } },
    ]);
    expect(read('def allow_access_with_scope(scopes, options = {})\n  end')).toEqual([]);
  });

  test('what only looks like one is none', () => {
    const text = [
      '=begin',
      'allow_access_with_scope scopes_of(:moon)',
      '=end',
      'class Made < ::API::Base',
      '  DOCUMENTS = <<~EOF # with lines of its own',
      'def not_here',
      '  allow_access_with_scope scopes_of(:moon)',
      '  EOF',
      '  # allow_access_with_scope scopes_of(:moon)',
      '  LIST = [] <<EOF <<MOON',
      "  MESSAGE = 'it says { allow_access_with_scope :moon }'",
      '  allow_access_with_scope :moon',
      '  route_setting :authorization, job_token_policies: :read_moons,',
      '    allow_public_access_for_enabled_project_features: :moon',
      '  helpers do',
      '    def allowed?',
      '      allow_moon_access',
      '    end',
      '  end',
      'end',
      '__END__',
      'allow_access_with_scope scopes_of(:moon)',
      '',
    ].join('\n');
    expect(readScopeDeclarations([{ path: 'lib/api/made.rb', text }])).toEqual([
      { line: 12, cells: { file: 'lib/api/made.rb', scopes: 'moon', condition: '' } },
    ]);
  });

  test('a module that declares where it is included counts', () => {
    expect(cellsOf(read('def self.included(base)\n    allow_access_with_scope :moon\n  end'))).toEqual([
      { file: 'lib/api/made.rb', scopes: 'moon', condition: '' },
    ]);
  });

  test.each([
    ['before { allow_access_with_scope :moon }', 'made.rb:2: a declaration inside of another line'],
    ['allow_access_with_scope :moon, if: ->(request) {', 'made.rb:2: a declaration that never ends'],
    ['allow_access_with_scope scopes_of(:moon)', 'made.rb:2: "allow_access_with_scope scopes_of(:moon)"'],
    ['allow_access_with_scope :read_api, unless: :moon?', 'made.rb:2: '],
    ['allow_access_with_scope :read_api, if: ->(request) do', 'has an empty condition'],
    ['allow_mcp_access_sometimes', '"allow_mcp_access_sometimes"'],
  ])('%s is an error with its place', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});
