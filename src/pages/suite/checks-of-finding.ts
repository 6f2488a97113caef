import type { PageAdapter } from '../contract';
import { dataPageOf, tokenTypeAmong } from '../token-pages';
import type { Check } from './check';
import { openPage } from './fixture';
import { differs, overForms } from './own-forms';

/** Pages that are not ours, by data-page. */
const otherPages: readonly string[] = [
  '',
  ':',
  'root:index',
  'projects:show',
  'projects:settings:ci_cd:show',
  'constructor:index',
];

/** A page of every kind of token. */
export const tokenPages: readonly string[] = [
  'user_settings:personal_access_tokens:index',
  'projects:settings:access_tokens:index',
  'groups:settings:access_tokens:index',
  'admin:impersonation_tokens:index',
  'groups:settings:service_accounts:index',
  'projects:settings:repository:show',
  'oauth:applications:index',
];

/** Pages on which this generation was never seen: other pages, and those of tokens it does not carry. */
function pagesOfAnotherKind({ tokenTypes }: PageAdapter): readonly string[] {
  const foreign = tokenPages.filter((page) => !tokenTypeAmong(page, tokenTypes));
  return [...otherPages, ...foreign];
}

const foreignMarkup: readonly (readonly [type: DOMParserSupportedType, text: string])[] = [
  ['text/html', ''],
  ['text/html', '<p>Hello'],
  ['text/html', '<form><form><input type=checkbox name="[scopes][]"><label><fieldset></form>'],
  ['text/html', '<form id="token-create-form"></form>'],
  [
    'text/html',
    '<form id="js-new-access-token-form"><input type="checkbox" name="a[scopes][]" value=""></form>',
  ],
  [
    'text/html',
    '<fieldset><ul class="gl-list-none"><li data-testid="api"><input type="checkbox"></li></ul></fieldset>',
  ],
  ['text/html', '<input type="checkbox" name="personal_access_token[scopes][]" value="api">'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>api</text></svg>'],
  ['application/xml', '<form><input type="checkbox" name="a[scopes][]" value="api"/></form>'],
];

export const finding: readonly Check[] = [
  {
    name: 'finds the form of each of its own pages',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ fixture, document, form }) => [
        ...differs('generation', form.generation, adapter.id),
        ...differs('token type', form.tokenType, fixture.expected.tokenType),
        ...differs('root in the document', form.root.isConnected && document.contains(form.root), true),
        ...differs(
          'all boxes below the root',
          form.boxes().every(({ input }) => form.root.contains(input)),
          true,
        ),
      ]),
  },
  {
    name: 'refuses the pages of every other generation',
    run: async ({ adapter, foreign }) =>
      foreign.flatMap((fixture) => {
        const document = openPage(fixture);
        const form = adapter.find(document, dataPageOf(document));
        return form ? [`claims ${fixture.generation} ${fixture.name}`] : [];
      }),
  },
  {
    name: 'refuses its own mark-up on a page of another kind',
    run: async ({ adapter, own }) =>
      own.flatMap((fixture) =>
        pagesOfAnotherKind(adapter).flatMap((page) =>
          adapter.find(openPage(fixture), page) ? [`${fixture.name} as "${page}"`] : [],
        ),
      ),
  },
  {
    name: 'refuses foreign mark-up without throwing',
    run: async ({ adapter }) =>
      foreignMarkup.flatMap(([type, text]) => {
        const document = new DOMParser().parseFromString(text, type);
        return adapter.examples.flatMap(({ dataPage }) =>
          adapter.find(document, dataPage) ? [`claims ${JSON.stringify(text)}`] : [],
        );
      }),
  },
  {
    name: 'refuses a page with the form twice',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ document, form }) => {
        form.root.after(form.root.cloneNode(true));
        return adapter.find(document, dataPageOf(document)) ? ['claims one of two forms'] : [];
      }),
  },
  {
    name: 'changes nothing',
    run: ({ adapter, own }) =>
      overForms(adapter, own, ({ fixture, document, form }) => {
        form.boxes();
        form.panelPlace();
        form.role();
        return openPage(fixture).isEqualNode(document) ? [] : ['the document is another than before'];
      }),
  },
  {
    name: 'carries the token types of its pages',
    run: async ({ adapter, own }) =>
      [...new Set(own.map(({ expected }) => expected.tokenType))]
        .filter((tokenType) => !adapter.tokenTypes.includes(tokenType))
        .map((tokenType) => `has a fixture for ${tokenType}, which it does not carry`),
  },
];
