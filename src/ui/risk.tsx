import type { JSX } from 'preact';
import type { RiskLevel, RiskTag } from '../model/catalog';
import type { MessageKey } from '../model/message';
import { useTexts } from './texts';

const levelKeys: Record<RiskLevel, MessageKey> = {
  low: 'ui_risk_low',
  medium: 'ui_risk_medium',
  high: 'ui_risk_high',
  critical: 'ui_risk_critical',
};

/** How many operations carry a tag. */
export const tagKeys: Record<RiskTag, MessageKey> = {
  'reads-secrets': 'ui_tag_reads_secrets',
  'runs-code': 'ui_tag_runs_code',
  'changes-access': 'ui_tag_changes_access',
  'destroys-data': 'ui_tag_destroys_data',
  'supply-chain': 'ui_tag_supply_chain',
  impersonates: 'ui_tag_impersonates',
};

/** What one operation does. */
export const shortTagKeys: Record<RiskTag, MessageKey> = {
  'reads-secrets': 'ui_risk_reads_secrets',
  'runs-code': 'ui_risk_runs_code',
  'changes-access': 'ui_risk_changes_access',
  'destroys-data': 'ui_risk_destroys_data',
  'supply-chain': 'ui_risk_supply_chain',
  impersonates: 'ui_risk_impersonates',
};

/** The risk of a scope in one word; the word, not only the colour, says it. */
export function RiskBadge({ level }: { level: RiskLevel }): JSX.Element {
  return <span class={`badge ${level}`}>{useTexts()(levelKeys[level])}</span>;
}
