/** Which narrower credentials would carry the same plan. How far the token at hand reaches is said among the remarks. */
import type { Catalog } from '../../model/catalog';
import { type MessageKey, sayWith, type Translate } from '../../model/message';
import type { NarrowerCredential, Recommendation } from '../../model/recommendation';
import { narrowerTypes } from '../../recommend/narrower-types';
import type { NarrowerView } from '../../ui/views';

const names: Readonly<Record<NarrowerCredential, MessageKey>> = {
  project: 'ui_type_project',
  group: 'ui_type_group',
  deploy: 'ui_type_deploy',
  job: 'reach_name_job',
  trigger: 'reach_name_trigger',
  deploy_key: 'reach_name_deploy_key',
  feed: 'reach_name_feed',
};

/** Null where nothing narrower does. */
export function narrowerView(
  catalog: Catalog,
  { need }: Recommendation,
  translate: Translate,
): NarrowerView | null {
  const say = sayWith(translate);
  const ways = narrowerTypes(catalog, need).map(({ type, reason, steps, remarks }) => ({
    title: translate(names[type]),
    reason: say(reason),
    steps: [...steps, ...remarks].map(say),
  }));
  if (ways.length === 0) return null;
  return { title: translate('ui_narrower_types', ways.map(({ title }) => title).join(', ')), ways };
}
