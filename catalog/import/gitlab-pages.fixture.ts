/** Writes pages of GitLab's documentation in GitLab's own form, from rows of our tables. For tests only. */
import type { Row } from '../build/table';
import { impossible, otherOperations } from './fine-grained-other';

export type Cells = Readonly<Record<string, string>>;

const head = (title: string) => `---
stage: Testing
title: ${title}
---

<!--
  | This | is | no table |
-->

{{< history >}}

- [Generally available](https://example.com) in GitLab 19.2.

{{< /history >}}

`;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(columns) + line(columns.map(() => '------')) + rows.map(line).join('');
}

/** Categories, resources and their tables, in the order of the rows. */
function permissionParts(
  rows: readonly Row<string>[],
  columns: readonly string[],
  opens: (cells: Cells) => readonly string[],
): string {
  let text = '';
  let category = '';
  for (let at = 0; at < rows.length; ) {
    const first: Cells = rows[at]?.cells ?? {};
    if (first.category !== category) {
      category = first.category ?? '';
      text += `### ${category} resources\n\n`;
    }
    let end = at;
    while (rows[end]?.cells.resource === first.resource && rows[end]?.cells.category === category) end += 1;
    const group = rows.slice(at, end).map(({ cells }) => cells);
    const notes = [
      ...new Set(group.flatMap(({ alsoRequires = '' }) => (alsoRequires ? [alsoRequires] : []))),
    ];
    const note = (also: string) => (also === '' ? '' : ` <sup>${notes.indexOf(also) + 1}</sup>`);
    text += `#### ${first.resource}\n\nGrants the ability to do things.\n\n`;
    text += table(
      ['Action', 'Access', ...columns],
      group.map((cells) => [
        `${cells.action}${note(cells.alsoRequires ?? '')}`,
        capital(cells.boundary ?? ''),
        ...opens(cells),
      ]),
    );
    text += '\n';
    for (const [index, also] of notes.entries()) {
      const names = also.split(',').map((name) => `\`${name}\``);
      const sentence = `Also requires the ${names.join(' and ')} permission${names.length > 1 ? 's' : ''}.`;
      text += `<sup>${index + 1}</sup> ${sentence}\n\n`;
    }
    at = end;
  }
  return text;
}

const code = (text: string | undefined) => `\`${text}\``;

/** The page about REST from the four tables made of it. */
export function restPage(rows: {
  readonly permissions: readonly Row<string>[];
  readonly alwaysOpen: readonly Row<string>[];
  readonly open: readonly Row<string>[];
  readonly unavailable: readonly Row<string>[];
}): string {
  const route = ({ method, path }: Cells) => [code(method), code(path)];
  return [
    `${head('Fine-grained permissions for REST API')}## Available fine-grained permissions\n\n`,
    permissionParts(rows.permissions, ['Method', 'Path'], route),
    '## Always accessible endpoints\n\nNo token is needed here.\n\n',
    table(
      ['Method', 'Path'],
      rows.alwaysOpen.map(({ cells }) => route(cells)),
    ),
    '\n## Publicly accessible endpoints\n\n',
    table(
      ['Action', 'Method', 'Path'],
      rows.open.map(({ cells }: { cells: Cells }) => [cells.permission ?? '', ...route(cells)]),
    ),
    '\n## Unavailable endpoints\n\n',
    table(
      ['Method', 'Path', 'Reason'],
      rows.unavailable.map(({ cells }: { cells: Cells }) => [...route(cells), cells.credential ?? '']),
    ),
  ].join('');
}

/** The page about GraphQL from `fine_grained_graphql.tsv`. */
export function graphqlPage(rows: readonly Row<string>[]): string {
  return (
    `${head('Fine-grained permissions for GraphQL API')}## Available fine-grained permissions\n\n` +
    permissionParts(rows, ['Kind', 'Name'], ({ kind = '', name }) => [kind, code(name)])
  );
}

/** The page about everything else from `fine_grained_other.tsv`. */
export function otherPage(rows: readonly Row<string>[]): string {
  const parts = Object.entries(otherOperations).map(([title, labels]) => {
    const labelOf = (operation: string | undefined) =>
      Object.keys(labels).find((label) => labels[label]?.[1] === operation) ?? null;
    const own = rows
      .map(({ cells }: { cells: Cells }) => cells)
      .filter((cells) => {
        const label = labelOf(cells.operation);
        return label !== null && labels[label]?.[0] === cells.kind;
      });
    const refused = own.filter(({ boundary }) => boundary === impossible);
    const opened = own.filter(({ boundary }) => boundary !== impossible);
    const heading = title === 'RSS and calendar feeds' ? 'Feed' : 'Operation';
    const access = (boundary = '') =>
      boundary.split(',').map(capital).join(', ') + (boundary === 'project,user' ? ' <sup>1</sup>' : '');
    return [
      `## ${title}\n\n`,
      table(
        [heading, 'Resource', 'Permission', 'Access'],
        opened.map(({ operation, resource = '', action = '', boundary }) => [
          labelOf(operation) ?? '',
          resource,
          action,
          access(boundary),
        ]),
      ),
      ...refused.map(
        ({ operation }) =>
          `\n> [!note]\n> You cannot use fine-grained personal access tokens to ${labelOf(operation)}.\n`,
      ),
    ].join('');
  });
  return `${head('Fine-grained permissions for Git and other operations')}${parts.join('\n')}`;
}

/** The page about scopes from `scope_page.tsv`, its notes over one and two lines. */
export function scopePage(rows: readonly Row<string>[]): string {
  const cells: readonly Cells[] = rows.map((row) => row.cells);
  const notes = cells
    .filter(({ since }) => since !== '')
    .map(
      ({ scope, since }, place) =>
        `- \`${scope}\` [introduced](https://example.com/${place})${place % 2 === 0 ? ' ' : '\n  '}in GitLab ${since}.\n`,
    );
  return [
    head('Access token scopes').replace('- [Generally', `${notes.join('')}- [Generally`),
    table(
      ['Scope', 'Token availability', 'Description'],
      cells.map(({ scope, tokens = '' }) => [
        code(scope),
        capital(tokens.split(',').join(', ')),
        'Grants something. <sup>1</sup>',
      ]),
    ),
    '\n**Footnotes**:\n\n1. Some words.\n',
  ].join('');
}

const roleColumns = ['Guest', 'Planner', 'Reporter', 'Security Manager', 'Developer', 'Maintainer', 'Owner'];
const chain = ['guest', 'reporter', 'developer', 'maintainer', 'owner'];

/** Who has a tick, from least role and note of `role_actions.tsv`. */
function ticksOf({ minRole = '', note = '' }: Cells): readonly string[] {
  const main = /main chain: (\w+)/.exec(note)?.[1] ?? minRole;
  const above = (role: string) => chain.indexOf(role) >= chain.indexOf(main) && main !== 'none';
  const sides = ['planner', 'security_manager'].filter((side) => {
    if (minRole === side || new RegExp(`(?<!, )\\b${side} too`).test(note)) return true;
    return main === 'guest' || (main === 'reporter' && side === 'security_manager');
  });
  return [...chain.filter(above), ...sides];
}

/** The page about roles from `role_actions.tsv`. */
export function rolePage(rows: readonly Row<string>[]): string {
  const cells: readonly Cells[] = rows
    .map((row) => row.cells)
    .filter(({ note = '' }) => !note.includes('not a row'));
  const parts = ['group', 'project'].map((scope) => {
    const areas = [...new Set(cells.filter((row) => row.scope === scope).map(({ area = '' }) => area))];
    const tables = areas.map((area) => {
      const own = cells.filter((row) => row.scope === scope && row.area === area);
      const lines = own.map((row, place) => {
        const ticks = ticksOf(row);
        const [first = '', ...rest] = capital(row.action ?? '').split(' ');
        const label = `[${first}](made/_index.md) ${rest.join(' ')}${place === 0 ? ' <sup>1</sup>' : ''}`;
        return [
          label,
          ...roleColumns.map((role) => (ticks.includes(role.toLowerCase().replace(' ', '_')) ? '✓' : '')),
        ];
      });
      return `### ${capital(scope)} ${area}\n\n${table(['Action', ...roleColumns], lines)}\n`;
    });
    return `## ${capital(scope)} permissions\n\n${tables.join('')}`;
  });
  const roles = table(['Role', 'Description'], [['Guest', 'Looks.']]);
  return `${head('Roles and permissions')}## Roles\n\n${roles}\n${parts.join('')}## Subgroup permissions\n\nNothing.\n`;
}
