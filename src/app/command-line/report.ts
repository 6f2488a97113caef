/** The answer for people at a terminal. */
import type { Catalog, OperationId } from '../../model/catalog';
import { sayWith, type Translate } from '../../model/message';
import type { Impossible } from '../../model/recommendation';
import { notesOf, type Reading } from '../answer';
import { chosenRows, undecided } from '../brain/choice';
import { tokenTypeName } from '../copy/copy-input';

const width = 100;

/** Headings with their lines; sections without lines are left out. */
export function report(catalog: Catalog, reading: Reading, translate: Translate): string {
  const { understanding, recommendation } = reading;
  const rows = chosenRows(understanding, undecided).filter((row) => catalog.operation(row.operation));
  const say = sayWith(translate);
  if (rows.length === 0) {
    return [
      translate('cli_nothing'),
      ...section(translate('ui_notes'), notesOf(reading).map(say).flatMap(item)),
    ].join('\n');
  }
  const { classic, documented, fineGrained, role, narrower, need } = recommendation;
  const title = (id: OperationId): string => catalog.operation(id)?.title ?? id;
  const titles = (ids: readonly OperationId[]): string => ids.map(title).join('; ');
  const impossible = ({ operation, reason, wayOut }: Impossible): readonly string[] =>
    item(`${title(operation)}: ${[reason, ...wayOut.map((way) => way.message)].map(say).join(' ')}`);
  const told = new Set(narrower.map((way) => way.message));
  const isSame = documented.scopes.join() === classic.scopes.join();
  const noScopes = translate(classic.impossible.length > 0 ? 'cli_no_scope_helps' : 'cli_no_scopes');
  return [
    ...(understanding.unsure ? [translate('cli_unsure'), ''] : []),
    ...section(
      translate('cli_operations'),
      columns(rows.map((row) => [title(row.operation), row.operation])),
    ),
    ...section(
      translate('cli_scopes', tokenTypeName(translate, need.tokenType)),
      classic.scopes.length === 0
        ? [`  ${noScopes}`]
        : columns(classic.scopes.map((scope) => [scope, titles(classic.because[scope] ?? [])])),
    ),
    ...(isSame ? [] : [`  ${translate('cli_documented', documented.scopes.join(', '))}`]),
    ...(role ? [`  ${translate('cli_role', role)}`] : []),
    ...section(translate('copy_md_impossible'), classic.impossible.flatMap(impossible)),
    ...section(translate('copy_md_narrower'), narrower.map((way) => say(way.message)).flatMap(item)),
    ...section(
      translate('ui_compare_fine_grained'),
      columns(
        fineGrained.permissions.map(({ resource, action, boundary, because }) => [
          `${resource}: ${action}`,
          boundary,
          titles(because),
        ]),
      ),
    ),
    ...section(translate('ui_permissions_impossible'), fineGrained.impossible.flatMap(impossible)),
    ...section(
      translate('ui_notes'),
      notesOf(reading)
        .filter((message) => !told.has(message))
        .map(say)
        .flatMap(item),
    ),
  ].join('\n');
}

/** A heading after an empty line, except at the top. */
function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [...(heading === '' ? [] : ['', heading]), ...lines] : [];
}

/** Rows whose cells begin below each other; the last cell is wrapped. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_cell, place) =>
    Math.max(...rows.map((row) => row[place]?.length ?? 0)),
  );
  return rows.flatMap((row) => {
    const firsts = row.slice(0, -1).map((cell, place) => cell.padEnd((widths[place] ?? 0) + 2));
    const start = `  ${firsts.join('')}`;
    return wrap(row.at(-1) ?? '', start, ' '.repeat(start.length));
  });
}

function item(text: string): readonly string[] {
  return wrap(text, '  - ', '    ');
}

/** Breaks between words; a word longer than the line stays whole. */
function wrap(text: string, first: string, next: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}
