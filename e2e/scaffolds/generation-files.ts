/** The files a new generation of GitLab's form begins with: they keep the contract, for a page that is still made up. */

const scopes = ['read_api', 'read_repository', 'api'] as const;

function selectors(id: string, low: string): string {
  return `/** ${id}: say in one line how this form differs from its neighbours. */
export const ${low}Selectors = {
  /** The form. */
  form: 'form#${low}-token-form',
  /** Each scope. */
  scopeInput: 'form#${low}-token-form input[type="checkbox"][name="scopes[]"]',
  /** Around one checkbox and its label. */
  rows: ['.${low}-scope'],
  /** Heading and checkboxes of the scopes. */
  wrapper: 'fieldset',
};
export type ${id}Selectors = typeof ${low}Selectors;
`;
}

function adapter(id: string, low: string): string {
  return `import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInValue } from '../scope-boxes';
import { only, openForm } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type ${id}Selectors, ${low}Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['personal'];

/** Say what is special about this form. */
export function ${low}Adapter(selectors: ${id}Selectors): PageAdapter {
  return {
    id: '${id}',
    title: 'Form of ${id}',
    gitlab: ['99.0', null],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens',
        dataPage: 'user_settings:personal_access_tokens:index',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && only<HTMLFormElement>(document, selectors.form);
      if (!tokenType || !form) return null;
      return openForm(
        {
          generation: '${id}',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf: scopeInValue },
          wrapper: selectors.wrapper,
          roleSelect: null,
        },
        tokenType,
        form,
      );
    },
  };
}

export const ${low} = ${low}Adapter(${low}Selectors);
`;
}

function test(low: string): string {
  return `// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { ${low} } from './adapter';

contractSuite(${low});
`;
}

interface FixtureState {
  readonly locale: string;
  readonly title: string;
  readonly ticked: readonly string[];
}

/** The contract wants a translated page and one with ticks. */
const states: Readonly<Record<string, FixtureState>> = {
  personal: { locale: 'en', title: 'Select scopes', ticked: [] },
  'personal-german': { locale: 'de', title: 'Bereiche auswählen', ticked: ['read_api'] },
};

function page(low: string, { locale, title, ticked }: FixtureState): string {
  const rows = scopes.map(
    (scope) => `      <div class="${low}-scope">
        <input type="checkbox" id="${low}_${scope}" name="scopes[]" value="${scope}"${ticked.includes(scope) ? ' checked="checked"' : ''}>
        <label for="${low}_${scope}">${scope}</label>
      </div>`,
  );
  return `<!DOCTYPE html>
<html lang="${locale}">
<!-- Made up by npm run new-generation: put the page in its place as GitLab sends it, without anything private. -->
<head>
<meta charset="utf-8">
<script>
window.gon={};gon.api_version="v4";gon.version="99.0.0-ee";
</script>
</head>
<body data-page="user_settings:personal_access_tokens:index">
<main>
  <form id="${low}-token-form">
    <input type="text" name="name" value="typed name">
    <fieldset id="scopes">
      <legend>${title}</legend>
      <div>
${rows.join('\n')}
      </div>
    </fieldset>
    <button type="submit">OK</button>
  </form>
</main>
</body>
</html>
`;
}

function expected({ ticked }: FixtureState): string {
  return json({
    tokenType: 'personal',
    boxes: scopes.map((scope) => ({ scope, checked: ticked.includes(scope), disabled: false })),
    role: null,
    gitlab: '99.0',
    panelBefore: '#scopes',
  });
}

function meta(id: string, { locale }: FixtureState, today: string): string {
  return json({
    ...{ generation: id, gitlab: '99.0.0', edition: 'ee', locale },
    url: 'https://gitlab.example.com/-/user_settings/personal_access_tokens',
    ...{ state: 'made up', observed: false, sources: [], written: today },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Files of generation `V4` by their path below `src/pages`.
 *
 * @param today the day they are written, `2026-11-21`
 */
export function generationFiles(id: string, today: string): Readonly<Record<string, string>> {
  const low = id.toLowerCase();
  const fixtures = Object.entries(states).flatMap(([name, state]) => [
    [`${low}/fixtures/${name}/page.html`, page(low, state)],
    [`${low}/fixtures/${name}/expected.json`, expected(state)],
    [`${low}/fixtures/${name}/meta.json`, meta(id, state, today)],
  ]);
  return {
    [`${low}/selectors.ts`]: selectors(id, low),
    [`${low}/adapter.ts`]: adapter(id, low),
    [`${low}/adapter.test.ts`]: test(low),
    ...(Object.fromEntries(fixtures) as Record<string, string>),
  };
}
