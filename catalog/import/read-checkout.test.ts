import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog } from '../build/build';
import { readSources } from '../build/sources';
import { writeFiles } from './checkout.fixture';
import { otherPage, rolePage } from './gitlab-pages.fixture';
import { authModule } from './gitlab-ruby.fixture';
import { openapiDocument } from './gitlab-yaml.fixture';
import { type Checkout, readCheckout } from './read-checkout';

const sources = readSources();
const { tables } = sources;
const catalog = buildCatalog(sources);

const moon = 'module API\n  class Moon < ::API::Base\n    allow_access_with_scope :moon\n  end\nend\n';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkout-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const counts = ({ read }: Checkout) => read.map(({ kind, files }) => `${kind.name}: ${files}`);

describe('a checkout as it lies on a disk', () => {
  test('what systems and editors leave behind is no file of GitLab', () => {
    writeFiles(
      folder,
      new Map([
        ['lib/api/moon.rb', moon],
        ['lib/api/._moon.rb', '\0\x05allow_access_with_scope ?'],
        ['lib/api/.DS_Store', '\0'],
        ['lib/api/moon.rb.orig', 'allow_access_with_scope ?\n'],
        ['node_modules/gitlab/lib/api/moon.rb', 'allow_access_with_scope ?\n'],
        ['spec/lib/api/moon_spec.rb', 'allow_access_with_scope ?\n'],
      ]),
    );
    const checkout = readCheckout(folder);
    expect(checkout.problems).toEqual([]);
    expect(counts(checkout)).toEqual(['scopes of REST classes: 1']);
  });

  test('links to files are files; links to folders, to nothing and to themselves are left alone', () => {
    writeFiles(folder, new Map([['aside/moon.rb', moon]]));
    mkdirSync(join(folder, 'lib/api'), { recursive: true });
    const link = (to: string, name: string) => symlinkSync(to, join(folder, 'lib/api', name));
    link('../../aside/moon.rb', 'moon.rb');
    link('..', 'up.rb');
    link('nothing', 'gone.rb');
    link('self.rb', 'self.rb');
    const checkout = readCheckout(folder);
    expect(checkout.problems).toEqual([]);
    expect(counts(checkout)).toEqual(['scopes of REST classes: 1']);
  });

  test('a sign that GitLab wrote is no damage, a byte that is none is', () => {
    writeFiles(folder, new Map([['lib/api/moon.rb', moon.replace('end\n', '# \uFFFD\nend\n')]]));
    expect(readCheckout(folder).problems).toEqual([]);
    writeFileSync(join(folder, 'lib/api/moon.rb'), Buffer.from(`# \xff\n${moon}`, 'latin1'));
    expect(readCheckout(folder).problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^lib\/api\/moon\.rb:1: a byte that is no UTF-8/),
    ]);
  });

  test('single files that lie side by side are known by their names', () => {
    const taken = new Map([
      ['doc/user/permissions.md', rolePage(tables['role_actions.tsv'].rows)],
      [
        'doc/auth/tokens/fine_grained_access_tokens_other.md',
        otherPage(tables['fine_grained_other.tsv'].rows),
      ],
      ['lib/gitlab/auth.rb', authModule(tables['auth_scopes.tsv'].rows)],
      ['doc/api/openapi/openapi_v2.yaml', openapiDocument(tables['openapi_operations.tsv'].rows.slice(0, 9))],
    ]);
    writeFiles(folder, new Map([...taken].map(([path, text]) => [basename(path), text])));
    const checkout = readCheckout(folder);
    expect(checkout.problems).toEqual([]);
    expect(counts(checkout)).toEqual([
      'permissions of Git and others: 1',
      'scopes in the code: 1',
      'roles in the documentation: 1',
      'routes of OpenAPI: 1',
    ]);
    const said = checkout.read.flatMap(({ imported }) => imported.say({ sources, catalog }).tables);
    expect(said.map(({ origin }) => origin).sort()).toEqual([...taken.keys()].sort());
  });

  test('a file in the place of a folder holds nothing', () => {
    writeFileSync(join(folder, 'lib'), '');
    expect(readCheckout(folder).problems[0]?.message).toContain('no file of GitLab that this reads');
  });
});
