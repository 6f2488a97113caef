/** Wishes that name no thing: "use the API", "read only", "over git". Broad, and mostly doubtful. */
import type { Catalog } from '../../model/catalog';
import type { Finding, Reading } from '../finding';
import type { FunctionWord } from './entries';
import { wordSpan } from './frame-findings';
import type { Mention } from './mentions';

const reading = { operations: ['GET /projects', 'GET /projects/:id/issues'] };
const writing = { operations: ['GET /projects', 'PUT /projects/:id'] };

/** Git over HTTPS, and nothing said about pushing. */
const byGit: readonly Reading[] = [
  { operations: ['git clone'], confidence: 0.65 },
  { operations: ['git push'], confidence: 0.3 },
];
const readOnlyAccess: readonly Reading[] = [{ ...reading, confidence: 0.65 }];
const wholeAccess: readonly Reading[] = [
  { ...writing, confidence: 0.45 },
  { ...reading, confidence: 0.35 },
];

/** What a text without any thing may mean; empty when it does not even speak of access. */
export function generalWishes(catalog: Catalog, mentions: readonly Mention[], readOnly: boolean): Finding[] {
  const find = (word: FunctionWord) => mentions.find((mention) => mention.functions.has(word));
  const git = find('by_git');
  if (git) return [findingAt(git, byGit)];
  const access = find('full') ?? find('by_rest') ?? find('read_only');
  if (!access) return [];
  const readings = readOnly ? readOnlyAccess : wholeAccess;
  const known = readings.every(({ operations }) =>
    operations.every((id) => catalog.operation(id) !== undefined),
  );
  return known ? [findingAt(access, readings)] : [];
}

function findingAt(mention: Mention, readings: readonly Reading[]): Finding {
  return { span: wordSpan(mention), words: [wordSpan(mention)], readings };
}
