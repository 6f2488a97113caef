import type { Translate } from '../../model/message';
import type { OptionsView } from '../../ui/views';
import type { SavedPlan } from '../plans/saved-plan';
import type { ReadSettings } from '../settings/settings';

/** The options page as plain data: allowed hosts, those of the policy, and those a release was set for. */
export function optionsView(
  { settings, policyHosts, fixed, repaired }: ReadSettings,
  allowed: readonly string[],
  plans: readonly SavedPlan[],
  outcome: OptionsView['outcome'],
  translate: Translate,
): OptionsView {
  const origins = [...new Set([...allowed, ...policyHosts, ...Object.keys(settings.gitlab)])].sort();
  return {
    hosts: origins.map((origin) => ({
      origin,
      gitlab: settings.gitlab[origin] ?? '',
      allowed: allowed.includes(origin),
      byPolicy: policyHosts.includes(origin),
    })),
    keepText: settings.keepText,
    showNotes: settings.showNotes,
    fixed,
    plans: plans.map(({ id, name, text }) => ({ id, name, text })),
    outcome: outcome ?? (repaired ? { kind: 'error', text: translate('options_repaired') } : null),
  };
}
