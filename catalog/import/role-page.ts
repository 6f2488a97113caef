import { type Role, roles } from '../../src/model/catalog';
import { SourceProblem } from '../build/source-problem';
import type { GitlabFile } from './gitlab-file';
import { type MarkdownSection, type MarkdownTable, readMarkdown, withoutFootnotes } from './markdown';

/** A row of a table of the page: an action in GitLab's words, and who may do it. */
export interface RoleRow {
  readonly line: number;
  readonly scope: 'group' | 'project';
  /** In lower case, links and footnote signs gone. Only matched with our words, never kept. */
  readonly label: string;
  readonly least: LeastOfTicks;
}

/** What the ticks of a row say in the words of `role_actions.tsv`. */
export interface LeastOfTicks {
  readonly minRole: string;
  /** `planner too`, `main chain: owner`; empty when there is nothing to add. */
  readonly remark: string;
}

/** Cells in the forms of all releases: a sign, a shortcode, or the older one between braces. */
const tick =
  /^(?:[✓✔]|\{\{< (?:yes|icon name="check-circle(?:-filled)?") >\}\}(?: Yes)?|\*\*\{check-circle\}\*\*(?: Yes)?)$/;
const noTick =
  /^(?:|\{\{< (?:no|icon name="dotted-circle") >\}\}(?: No)?|\*\*\{dotted-circle\}\*\*(?: No)?)$/;

const mainChain: readonly Role[] = ['guest', 'reporter', 'developer', 'maintainer', 'owner'];

/** Reads `doc/user/permissions.md`: the tables of actions below the headings about groups and projects. */
export function readRolePage(file: GitlabFile): readonly RoleRow[] {
  let scope: RoleRow['scope'] | null = null;
  const rows = readMarkdown(file).flatMap((section) => {
    if (section.level <= 2) scope = scopeOf(section);
    const inside = scope;
    return inside === null ? [] : section.tables.flatMap((table) => readActions(inside, table));
  });
  for (const name of ['group', 'project'] as const) {
    if (!rows.some((row) => row.scope === name)) {
      throw new SourceProblem(
        file.path,
        0,
        `no table of actions for a ${name}`,
        'the page is cut off, or GitLab renamed a heading: teach it to this reader',
      );
    }
  }
  return rows;
}

function scopeOf({ title }: MarkdownSection): RoleRow['scope'] | null {
  if (title === 'Group permissions') return 'group';
  return title === 'Project permissions' ? 'project' : null;
}

function readActions(
  scope: RoleRow['scope'],
  { file, line, columns, rows }: MarkdownTable,
): readonly RoleRow[] {
  const [action, ...names] = columns;
  const holders = names.map((name) => name.toLowerCase().replaceAll(' ', '_'));
  const unknown = holders.find((name) => name !== 'non-member' && !roles.some((role) => role === name));
  if (action !== 'Action' || unknown !== undefined) {
    throw new SourceProblem(
      file,
      line,
      `a table of the columns ${columns.join(', ')}`,
      `expected Action and the roles ${roles.join(', ')}`,
    );
  }
  return rows.map(({ line: at, cells: [label = '', ...cells] }): RoleRow => {
    const ticked = new Set(
      cells.flatMap((cell, place) => {
        const { text } = withoutFootnotes(cell);
        if (tick.test(text)) return [holders[place] ?? ''];
        if (noTick.test(text)) return [];
        throw new SourceProblem(file, at, `"${cell}" is no tick`, 'expected ✓ or nothing');
      }),
    );
    return { line: at, scope, label: plain(label), least: leastOfTicks(ticked) };
  });
}

function plain(label: string): string {
  return withoutFootnotes(label)
    .text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>|\{\{<.*?>\}\}/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The least role: the lowest of the main chain, or a side role where the next one of the main chain above it has no
 * tick. The head of `role_actions.tsv` says it in full.
 */
export function leastOfTicks(ticked: ReadonlySet<string>): LeastOfTicks {
  const main = mainChain.find((role) => ticked.has(role)) ?? 'none';
  const below = (side: Role, lower: readonly Role[], next: Role): LeastOfTicks | null => {
    if (!ticked.has(side) || lower.some((role) => role === main)) return null;
    return ticked.has(next)
      ? { minRole: main, remark: `${side} too` }
      : { minRole: side, remark: `main chain: ${main}` };
  };
  return (
    below('planner', ['guest'], 'reporter') ??
    below('security_manager', ['guest', 'reporter'], 'developer') ?? { minRole: main, remark: '' }
  );
}
