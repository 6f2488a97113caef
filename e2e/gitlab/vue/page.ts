/** The content of a Vue page: one mount element whose attributes hold everything, as GitLab's helpers write it. */

import { type GranularGeneration, isGranular } from '../generations';
import { pagePermissions } from '../granular/permissions';
import { html, type Markup } from '../markup';
import type { PageContext } from '../page-context';
import type { GranularSettings, PageSettings } from './settings';

/** Where the Vue pages ask for a token. Ours; GitLab's do it by API and GraphQL. */
export const createPath = '/-/stand-in/tokens';

const mountIds = {
  V1: 'js-shared-access-token-app',
  V2: 'js-create-legacy-token-app',
  V3: 'js-create-legacy-token-app',
  D2: 'js-new-deploy-token',
  G1: 'js-create-granular-token-app',
  G2: 'js-create-granular-token-app',
  G3: 'js-create-granular-token-app',
};
export type VueGeneration = keyof typeof mountIds;

export function vuePage(id: VueGeneration, context: PageContext): Markup {
  const { words, scopes, prefill, options, tokens } = context;
  const settings: PageSettings = {
    words,
    scopes,
    name: prefill.name,
    description: prefill.description,
    chosen: prefill.scopes,
    disabled: options.disabled,
    rekey: options.rekey,
    mayCreate: options.form !== 'none',
    delay: options.delay,
    tokens,
    createPath,
    granular: isGranular(id) ? granularSettings(id, context) : null,
  };
  return html`<div id="${mountIds[id]}"
    data-access-token-name="${prefill.name}"
    data-access-token-description="${prefill.description}"
    data-access-token-scopes="${JSON.stringify(prefill.scopes)}"
    data-access-token-available-scopes="${JSON.stringify(scopes)}"
    data-stand-in="${JSON.stringify(settings)}"></div>`;
}

const sectionNames = ['namespace', 'user', 'instance'] as const;

function granularSettings(generation: GranularGeneration, { options }: PageContext): GranularSettings {
  return {
    generation,
    permissions: pagePermissions(options.without),
    preselected: options.preselected.flatMap((one) => {
      const [wanted, permission = ''] = one.split('.');
      const section = sectionNames.find((name) => name === wanted);
      return section ? [{ section, permission }] : [];
    }),
    search: options.search,
    name: options.name,
    description: options.description,
  };
}
