/** How far the token reaches, and which narrower credential would carry the same plan. */
import type { Catalog, TokenType } from '../../model/catalog';
import type { Message, MessageKey, Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { NarrowerCredential, Recommendation, TokenPlace } from '../../model/recommendation';
import { narrowerTypes } from '../../recommend/narrower-types';
import { reachOf } from '../../recommend/reach';
import type { ReachView } from '../../ui/views';

const names: Readonly<Record<NarrowerCredential, MessageKey>> = {
  project: 'ui_type_project',
  group: 'ui_type_group',
  deploy: 'ui_type_deploy',
  job: 'reach_name_job',
  trigger: 'reach_name_trigger',
  deploy_key: 'reach_name_deploy_key',
  feed: 'reach_name_feed',
};

/** Null where there is no plan. */
export function reachView(
  catalog: Catalog,
  { need, classic }: Recommendation,
  page: PageState | null,
  translate: Translate,
): ReachView | null {
  if (need.operations.length === 0) return null;
  const say = ({ key, values }: Message): string => translate(key, ...(values ?? []));
  const lines =
    page?.form === 'granular'
      ? [translate('reach_granular')]
      : reachOf({
          tokenType: need.tokenType,
          place: placeOf(page, need.tokenType),
          scopes: classic.scopes,
        }).map(say);
  const narrower = narrowerTypes(catalog, need).map(({ type, reason, steps, remarks }) => ({
    title: translate(names[type]),
    reason: say(reason),
    steps: [...steps, ...remarks].map(say),
  }));
  return {
    title:
      narrower.length > 0
        ? translate('ui_reach_narrower', narrower.map(({ title }) => title).join(', '))
        : translate('ui_reach'),
    lines,
    narrower,
  };
}

/** By the address: projects and groups share the pages of deploy tokens. */
function placeOf(page: PageState | null, tokenType: TokenType): TokenPlace {
  if (tokenType === 'project' || tokenType === 'group') return tokenType;
  if (tokenType !== 'deploy' || !page) return null;
  return /\/groups\/.+\/-\/settings\//.test(page.path) ? 'group' : 'project';
}
