/** Recognizes plain words: wishes, tools and limits in what the other recognizers have left. */
import type { Catalog, OperationId } from '../../model/catalog';
import type { Span } from '../../model/understanding';
import type { Finding, Reading } from '../finding';
import { type Frame, parseFrames } from './grammar';
import { compileLexicon, type FunctionWord, type Lexicon } from './lexicon';
import { findMentions, type Mention } from './mentions';
import { readingsOf } from './readings';
import { isRead, scopeKey } from './scope-key';
import { buildSearch, type SearchIndex } from './search';
import { mentionedTools, readTool, toolNames } from './tools';

export interface WordIndex {
  readonly catalog: Catalog;
  readonly lexicon: Lexicon;
  readonly search: SearchIndex;
}

export interface Words {
  readonly findings: readonly Finding[];
  /** Wished and ruled out at once; the first reading of each. */
  readonly contradictions: readonly OperationId[];
}

/** A reading below this is no reading. */
const leastConfidence = 0.3;

/** "Bump the version in a file and push": who pushes anyway does not write the file by REST. */
function coherent(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const others = findings
      .filter((other) => other !== finding)
      .flatMap((other) => other.readings[0]?.operations ?? []);
    const shared = finding.readings.find(
      ({ operations }, place) =>
        place > 0 && operations[0] === 'git push' && operations.every((id) => others.includes(id)),
    );
    if (!shared) return finding;
    const confidence = finding.readings[0]?.confidence ?? shared.confidence;
    return {
      ...finding,
      readings: [{ ...shared, confidence }, ...finding.readings.filter((reading) => reading !== shared)],
    };
  });
}

/** Beside clear wishes, what could hardly be read is no wish but description. */
function withoutNoise(findings: readonly Finding[]): readonly Finding[] {
  const confidence = (finding: Finding) => finding.readings[0]?.confidence ?? 0;
  const clear = findings.some((finding) => confidence(finding) >= clearWish);
  return clear ? findings.filter((finding) => confidence(finding) >= noise) : findings;
}

const clearWish = 0.75;
const noise = 0.5;

/** From here on a wish is clear enough to choose between the variants of a tool. */
const clearConfidence = 0.85;

/** Look-ups of plain words over a catalog. */
export function buildWords(catalog: Catalog): WordIndex {
  const lexicon = compileLexicon(toolNames(catalog));
  return { catalog, lexicon, search: buildSearch(lexicon, catalog) };
}

/**
 * The wishes of a text in plain words.
 *
 * @param text with what other recognizers read blanked out, so that offsets stay
 * @param refused true when the text holds a refusal: then "no release is made" is a complaint, not a ban
 */
export function readWords(index: WordIndex, text: string, refused: boolean): Words {
  const mentions = findMentions(index.lexicon, withoutScopes(index.catalog, text));
  const frames = parseFrames(mentions);
  const has = (word: FunctionWord) => mentions.some((mention) => mention.functions.has(word));
  const failed = refused || has('failure');
  const wished = frames.filter((frame) => (!frame.negated || refused) && !isIdle(index, frame));
  const banned = refused ? [] : frames.filter((frame) => frame.negated);
  const readOnly = has('read_only') || (has('only') && onlyReads(index, wished));
  const plain = coherent(withoutNoise(mergeSame(wished.flatMap((frame) => findingOf(index, frame) ?? []))));
  if (wished.some((frame) => frame.verb === 'login') && throughGitLab.test(text)) {
    return { findings: signIns(index, wished, plain), contradictions: [] };
  }
  const strong = wished.filter((frame) => !frame.borrowed && frame.verb !== 'login');
  const tools = mentionedTools(index.catalog, mentions);
  const around = {
    wishes: strong
      .flatMap((frame) => findingOf(index, frame)?.readings[0] ?? [])
      .filter((reading) => reading.confidence >= clearConfidence),
    signIn: wished.some((frame) => frame.verb === 'login'),
    failed,
    readOnly,
    limited: readOnly || has('only'),
    stems: new Set(mentions.map((mention) => mention.stem)),
  };
  const findings = tools.length > 0 ? withTools(index, plain, tools, around) : plain;
  const completed = findings.length > 0 ? findings : generalWishes(index, mentions, readOnly);
  return { findings: completed, contradictions: contradictionsOf(index, completed, banned, readOnly) };
}

/** "Sign in to Grafana with GitLab" reads the user, whatever else the named tool does. */
const throughGitLab =
  /\b(?:with|via|using|through|mit|über|con|com|avec|their|par)\s+(?:\w+\s+){0,2}gitlab\b/i;

function signIns(index: WordIndex, frames: readonly Frame[], findings: readonly Finding[]): Finding[] {
  const found = findings.filter((finding) =>
    finding.readings[0]?.operations.every((id) => id === 'GET /user'),
  );
  if (found.length > 0) return found;
  return frames
    .filter((frame) => frame.verb === 'login')
    .slice(0, 1)
    .flatMap((frame) => findingOf(index, { ...frame, object: null, within: [] }) ?? []);
}

/** Every deed the text names is a reading one. */
function onlyReads(index: WordIndex, frames: readonly Frame[]): boolean {
  const deeds = frames
    .filter((frame) => !frame.borrowed)
    .map((frame) => index.lexicon.verbClass.get(frame.verb ?? ''));
  return deeds.length > 0 && deeds.every((kind) => kind === 'read' || kind === 'list' || kind === 'download');
}

/** "mention", "plan": deeds that call nothing. */
function isIdle(index: WordIndex, frame: Frame): boolean {
  // "the Slack integration" names the asker more often than a thing to be read.
  if (frame.borrowed && frame.object === 'integration') return true;
  return frame.verb !== null && index.lexicon.verbClass.get(frame.verb) === 'none' && !frame.borrowed;
}

function findingOf(index: WordIndex, frame: Frame): Finding | null {
  const readings = readingsOf(index.search, frame).filter((reading) => reading.confidence >= 0.05);
  const best = readings[0];
  if (!best || best.confidence < leastConfidence) return null;
  return { span: spanOf(frame.mentions), words: frame.mentions.map(wordSpan), readings };
}

function withTools(
  index: WordIndex,
  plain: readonly Finding[],
  tools: ReturnType<typeof mentionedTools>,
  around: Parameters<typeof readTool>[2],
): Finding[] {
  const findings: Finding[] = [];
  let yields = plain.length > 0;
  for (const { mention, tools: named } of tools) {
    const tool = readTool(index.catalog, named, around);
    if (!tool) continue;
    const readings: Reading[] = [tool.reading, ...tool.alternatives];
    findings.push({ span: wordSpan(mention), words: [wordSpan(mention)], readings });
    yields = yields && tool.yields;
  }
  if (yields) return [...plain];
  const clear = new Set(around.wishes.map((wish) => wish.operations.join('|')));
  const kept = plain.filter(
    (finding) =>
      clear.has(finding.readings[0]?.operations.join('|') ?? '') && addsToRecipe(index, finding, findings),
  );
  return [...findings, ...kept];
}

/** Beside a recipe only what the recipe's scopes do not carry is worth a row of its own. */
function addsToRecipe(index: WordIndex, finding: Finding, recipes: readonly Finding[]): boolean {
  const [best] = finding.readings;
  if (!best || best.confidence < clearConfidence) return false;
  const held = recipes.flatMap((recipe) => recipe.readings[0]?.operations ?? []);
  if (best.operations.every((id) => held.includes(id))) return false;
  return scopeKey(index.catalog, [...held, ...best.operations]) !== scopeKey(index.catalog, held);
}

/** Git over HTTPS, and nothing said about pushing. */
const byGit: readonly Reading[] = [
  { operations: ['git clone'], confidence: 0.65 },
  { operations: ['git push'], confidence: 0.3 },
];

/** "Use the API", "read only": no thing is named, so the answer is broad and doubtful. */
function generalWishes(index: WordIndex, mentions: readonly Mention[], readOnly: boolean): Finding[] {
  const git = mentions.find((mention) => mention.functions.has('by_git'));
  if (git) return [{ span: wordSpan(git), words: [wordSpan(git)], readings: byGit }];
  const general = mentions.find(
    (mention) => mention.functions.has('full') || mention.functions.has('by_rest'),
  );
  const limit = mentions.find((mention) => mention.functions.has('read_only'));
  const mention = general ?? limit;
  if (!mention) return [];
  const read: Reading = {
    operations: ['GET /projects', 'GET /projects/:id/issues'],
    confidence: readOnly ? 0.65 : 0.35,
  };
  const write: Reading = { operations: ['GET /projects', 'PUT /projects/:id'], confidence: 0.45 };
  const readings = readOnly ? [read] : [write, read];
  const known = readings.filter(({ operations }) =>
    operations.every((id) => index.catalog.operation(id) !== undefined),
  );
  return known.length === 0 ? [] : [{ span: wordSpan(mention), words: [wordSpan(mention)], readings: known }];
}

function contradictionsOf(
  index: WordIndex,
  findings: readonly Finding[],
  banned: readonly Frame[],
  readOnly: boolean,
): OperationId[] {
  const wished = findings.flatMap((finding) => finding.readings[0]?.operations ?? []);
  const ruledOut = new Set(banned.flatMap((frame) => findingOf(index, frame)?.readings[0]?.operations ?? []));
  return wished.filter((id) => ruledOut.has(id) || (readOnly && !isRead(index.catalog, id)));
}

/** Names of scopes say what a token has or should not have; they are no wishes. */
function withoutScopes(catalog: Catalog, text: string): string {
  const names = catalog.scopes.map((scope) => scope.name).filter((name) => name.includes('_'));
  const pattern = new RegExp(`(?<![\\w/])(?:${names.join('|')})(?![\\w/])`, 'g');
  return text.replace(pattern, (name) => 'x'.repeat(name.length));
}

function mergeSame(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = finding.readings[0]?.operations.join('|') ?? '';
    const known = merged.get(key);
    if (!known) merged.set(key, finding);
    else merged.set(key, { ...known, words: [...known.words, ...finding.words] });
  }
  return [...merged.values()];
}

function spanOf(mentions: readonly Mention[]): Span {
  return {
    start: Math.min(...mentions.map((mention) => mention.start)),
    end: Math.max(...mentions.map((mention) => mention.end)),
  };
}

function wordSpan(mention: Mention): Span {
  return { start: mention.start, end: mention.end };
}
