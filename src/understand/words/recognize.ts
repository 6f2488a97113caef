/** Recognizes plain words: wishes, tools and limits in what the other recognizers have left. */
import type { Catalog, OperationId } from '../../model/catalog';
import type { Finding } from '../finding';
import { listingOfProjects } from './every-project';
import { type FrameReader, frameReader } from './frame-findings';
import { generalWishes } from './general-wishes';
import { type Frame, parseFrames } from './grammar';
import { compileLexicon, type Lexicon } from './lexicon';
import { findMentions } from './mentions';
import { withRecipes } from './recipes';
import { isRehearsal, rehearsed } from './rehearsal';
import { isRead } from './scope-key';
import { buildSearch, type SearchIndex } from './search';
import { confidenceOf, settle } from './settle';
import { besideGit, onlySignsIn, signIns, withMembership } from './signing-in';
import { clearFrom, surroundings } from './surroundings';
import { toolNames } from './tools';

export interface WordIndex {
  readonly catalog: Catalog;
  readonly lexicon: Lexicon;
  readonly search: SearchIndex;
  /** Names of scopes say what a token has or should not have, names of variables where it is; they are no wishes. */
  readonly names: RegExp;
}

export interface Words {
  readonly findings: readonly Finding[];
  /** Wished and ruled out at once. */
  readonly contradictions: readonly OperationId[];
}

/** Nobody wishes for more at once; logs and noise would. */
const mostFrames = 60;
/** Look-ups of plain words over a catalog. */
export function buildWords(catalog: Catalog): WordIndex {
  const lexicon = compileLexicon(toolNames(catalog));
  return { catalog, lexicon, search: buildSearch(lexicon, catalog), names: namesIn(catalog) };
}

/**
 * The wishes of a text in plain words.
 *
 * @param text with what other recognizers read blanked out, so that offsets stay
 * @param refused true when the text holds a refusal: then "no release is made" is a complaint, not a ban
 */
export function readWords(index: WordIndex, text: string, refused: boolean): Words {
  const limit = limited.exec(text);
  const told = limit === null ? null : limit.index + limit[0].length;
  // Blanks keep the offsets.
  const inner = told === null ? null : readAll(index, ' '.repeat(told) + text.slice(told), refused);
  return inner?.findings.some((finding) => confidenceOf(finding) >= clearFrom)
    ? inner
    : readAll(index, text, refused);
}

/** "it **only has to** read tags": whatever was told before, this is the wish. */
const limited =
  /\b(?:it|they|token|bot|which|that)\s+(?:(?:may|must|should|can|shall)\s+only|only\s+(?:has|have|needs?|must|may|should|can|ought)(?:\s+to)?)\s|\bonly\s+(?:has|have|needs?)\s+to\s|\b(?:muss|darf|soll|braucht)\s+nur\s|\b(?:doit|peut)\s+(?:seulement|uniquement)\s|\b(?:solo|só)\s+(?:debe|necesita|precisa|deve)\s/i;

function readAll(index: WordIndex, text: string, refused: boolean): Words {
  const mentions = findMentions(index.lexicon, withoutNames(index, text));
  const parsed = parseFrames(mentions).slice(0, mostFrames);
  const frames = isRehearsal(text) ? parsed.map((frame) => rehearsed(index.lexicon, frame)) : parsed;
  const read = frameReader(index.search);
  const wished = wishedOf(
    frames.filter((frame) => (!frame.negated || refused) && !isIdle(index, frame)),
    read,
  );
  const banned = refused ? [] : frames.filter((frame) => frame.negated);
  const wishes = settle(besideGit(index.catalog, text, wished, read).flatMap((frame) => read(frame) ?? []));
  if (onlySignsIn(index.lexicon, text, wished, read))
    return { findings: withMembership(text, signIns(read, wished, wishes)), contradictions: [] };
  const around = surroundings(index.lexicon, { text, mentions, wished, banned, refused }, read);
  const found = withRecipes(index.catalog, wishes, mentions, around);
  const findings =
    found.length > 0
      ? withMembership(text, [...found, ...listingOfProjects(mentions, found)])
      : generalWishes(index.catalog, mentions, around.readOnly);
  return { findings, contradictions: contradictionsOf(index, read, findings, banned, around.readOnly) };
}

/** What goes over SSH needs no token beside what does. What happens is only read where nothing else is wished: "which scope when images are pushed". */
function wishedOf(frames: readonly Frame[], read: FrameReader): readonly Frame[] {
  const overHttps = frames.filter((frame) => !frame.flags.has('by_ssh'));
  const own = (overHttps.length > 0 ? overHttps : frames).filter(
    (frame) => !frame.happens && !namesSomebody(frame),
  );
  return own.some((frame) => read(frame) !== null) ? own : frames;
}

/** "each **user** enters a token": somebody who does something else. */
function namesSomebody({ verb, object }: Frame): boolean {
  return verb === null && object === 'user';
}

/** "mention": deeds that call nothing. "The Slack integration": names the asker more often than a thing to be read. */
function isIdle(index: WordIndex, frame: Frame): boolean {
  if (frame.borrowed && frame.object === 'integration') return true;
  return frame.verb !== null && index.lexicon.verbClass.get(frame.verb) === 'none';
}

function contradictionsOf(
  index: WordIndex,
  read: FrameReader,
  findings: readonly Finding[],
  banned: readonly Frame[],
  readOnly: boolean,
): OperationId[] {
  const wished = findings.flatMap((finding) => finding.readings[0]?.operations ?? []);
  const ruledOut = new Set(banned.flatMap((frame) => read(frame)?.readings[0]?.operations ?? []));
  return wished.filter((id) => ruledOut.has(id) || (readOnly && !isRead(index.catalog, id)));
}

/** `read_repository` and `CI_JOB_TOKEN`, as words of their own. */
function namesIn(catalog: Catalog): RegExp {
  const scopes = catalog.scopes.map((scope) => scope.name).filter((name) => name.includes('_'));
  return new RegExp(`(?<![\\w/])(?:${scopes.join('|')}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?![\\w/])`, 'g');
}

function withoutNames(index: WordIndex, text: string): string {
  return text.replace(index.names, (name) => 'x'.repeat(name.length));
}
