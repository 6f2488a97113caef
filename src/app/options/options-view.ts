import type { Translate } from '../../model/message';
import type { OptionsView } from '../../ui/own-page-views';
import type { ReadPlans } from '../plans/saved-plan';
import type { ReadSettings } from '../settings/settings';

/** The options page as plain data: allowed hosts, those of the policy, and those a release was set for. */
export function optionsView(
  { settings, policyHosts, fixed, repaired }: ReadSettings,
  allowed: readonly string[],
  { plans, damaged }: ReadPlans,
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
    outcome: outcome ?? damageOutcome(repaired, damaged, translate),
  };
}

/** Says what was found damaged in storage; null when nothing was. */
function damageOutcome(repaired: boolean, plans: number, translate: Translate): OptionsView['outcome'] {
  const said = [
    ...(repaired ? [translate('options_repaired')] : []),
    ...(plans > 0 ? [translate('options_plans_damaged', String(plans))] : []),
  ];
  return said.length > 0 ? { kind: 'error', text: said.join(' ') } : null;
}
