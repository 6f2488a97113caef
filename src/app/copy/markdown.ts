import { sayWith } from '../../model/message';
import { sections } from '../../model/plan-item';
import type { Impossible } from '../../model/recommendation';
import { type CopyInput, tokenTypeName } from './copy-input';
import { permissionsOf, sectionKeys } from './permissions';
import { markdownText } from './quoting';

/** The plan for a ticket: what, why, what not, and which narrower ways there are. */
export function markdownReport(input: CopyInput): string {
  return [
    heading(input),
    scopeTable(input),
    permissionTable(input),
    impossible(input),
    narrower(input),
    notes(input),
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

function heading({ recommendation, expiresAt, translate }: CopyInput): readonly string[] {
  const { need, classic, role } = recommendation;
  const lines = [
    translate('copy_md_token', tokenTypeName(translate, need.tokenType)),
    translate('copy_md_scopes', classic.scopes.map((scope) => `\`${scope}\``).join(', ') || '–'),
    ...(role ? [translate('copy_md_role', role)] : []),
    translate('copy_md_until', expiresAt),
  ];
  return [`### ${translate('copy_md_title')}`, '', ...lines.map((line) => `- ${line}`)];
}

function scopeTable({ recommendation, titleOf, translate }: CopyInput): readonly string[] {
  const { scopes, because } = recommendation.classic;
  if (scopes.length === 0) return [];
  const rows = scopes.map((scope) => [
    `\`${scope}\``,
    (because[scope] ?? []).map(titleOf).map(markdownText).join('; '),
  ]);
  return table([translate('copy_md_scope'), translate('copy_md_needed_for')], rows);
}

function permissionTable({ recommendation, titleOf, translate }: CopyInput): readonly string[] {
  const rows = sections.flatMap((section) =>
    permissionsOf(recommendation.fineGrained.permissions, section).map(({ resource, action, because }) => [
      translate(sectionKeys[section]),
      markdownText(`${resource}: ${action}`),
      because.map(titleOf).map(markdownText).join('; '),
    ]),
  );
  if (rows.length === 0) return [];
  const names = [
    translate('copy_md_where'),
    translate('copy_md_permission'),
    translate('copy_md_needed_for'),
  ];
  return [`#### ${translate('copy_md_fine_grained')}`, '', ...table(names, rows)];
}

function impossible({ recommendation, titleOf, translate }: CopyInput): readonly string[] {
  const say = sayWith(translate);
  const line = ({ operation, reason, wayOut }: Impossible): string =>
    markdownText(
      `${titleOf(operation)}: ${[reason, ...wayOut.map((way) => way.message)].map(say).join(' ')}`,
    );
  const lines = recommendation.classic.impossible.map(line);
  return section(translate('copy_md_impossible'), lines);
}

function narrower({ recommendation, translate }: CopyInput): readonly string[] {
  const lines = recommendation.narrower.map(({ message }) => message).map(sayWith(translate));
  return section(translate('copy_md_narrower'), lines.map(markdownText));
}

function notes({ recommendation, translate }: CopyInput): readonly string[] {
  const lines = recommendation.notes.map(sayWith(translate));
  return section(translate('ui_notes'), lines.map(markdownText));
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [`#### ${title}`, '', ...lines.map((line) => `- ${line}`)] : [];
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)];
}
