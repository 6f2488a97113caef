/**
 * `npm run new-override -- <id> "<operation>" [enforced|risks|since]`: a correction of the catalog with everything in it
 * that the catalog knows, `catalog/overrides/<id>.json`. What only a person knows is left empty, and the checks ask for it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spell } from '../../catalog/build/acceptance';
import { Override } from '../../catalog/build/overrides';
import { openCatalog } from '../../src/data/open';
import { type Catalog, type Operation, TokenType } from '../../src/model/catalog';
import { runScaffold } from './command';

type Field = Override['field'];

/** Half a year: long enough for GitLab to have changed something. */
const monthsUntilExpiry = 6;

/** The day so many months after another, both as `2026-11-21`. */
function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** What the catalog says now, as an override spells it; for `enforced` with the token types of which it says so. */
function claimOf(catalog: Catalog, operation: Operation, field: Field) {
  if (field === 'risks') return { tokenTypes: [], claim: operation.risks.join() };
  if (field === 'since') return { tokenTypes: [], claim: operation.since ?? '' };
  const spelled = (type: TokenType): string => spell(catalog.acceptance(operation, type).enforced);
  const claim = spelled('personal');
  return { claim, tokenTypes: TokenType.options.filter((type) => spelled(type) === claim) };
}

/** @throws Error when there is no such operation or field */
function overrideSkeleton(
  catalog: Catalog,
  id: string,
  field: string,
  today: string,
): Omit<Override, 'file'> {
  const operation = catalog.operation(id);
  if (!operation) throw new Error(`The catalog has no operation "${id}".`);
  const known = Override.shape.field.safeParse(field);
  if (!known.success) throw new Error(`"${field}" is none of ${Override.shape.field.options.join(', ')}.`);
  return {
    operations: [id],
    field: known.data,
    ...claimOf(catalog, operation, known.data),
    truth: '',
    reason: '',
    link: '',
    date: today,
    expires: monthsAfter(today, monthsUntilExpiry),
  };
}

/**
 * Writes the skeleton below `top`; its path.
 *
 * @param today `2026-11-21`
 * @throws Error when the name is none or taken, or there is no such operation or field
 */
export function newOverride(
  top: string,
  [name = '', operation = '', field = 'enforced']: readonly string[],
  today: string,
): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${name}" is no name: write what is corrected, as note-email-fields.`);
  }
  const path = `catalog/overrides/${name}.json`;
  if (existsSync(join(top, path))) throw new Error(`${path} exists already.`);
  const skeleton = overrideSkeleton(openCatalog(), operation, field, today);
  writeFileSync(join(top, path), `${JSON.stringify(skeleton, null, 2)}\n`);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const top = fileURLToPath(new URL('../..', import.meta.url));
  const today = new Date().toISOString().slice(0, 10);
  runScaffold(
    () => newOverride(top, process.argv.slice(2), today),
    [
      'say the truth in the spelling of the claim, why, and where it is shown',
      'npm run format && npm run catalog, read the diff, and the tests',
    ],
  );
}
