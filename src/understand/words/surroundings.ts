/** What the rest of a text says about the tools it names. */
import type { FunctionWord } from './entries';
import type { FrameReader } from './frame-findings';
import type { Frame } from './grammar';
import { isWriting, type Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Surroundings } from './tool-variants';

/** `GITLAB_READ_ONLY_MODE=true`, `--read-only` */
const readOnlySwitch =
  /read[_-]?only(?:[_-]?mode)?["']?\s?[=:]\s?["']?(?:true|1|yes|on)\b|--read-?only\b(?!=false)/i;

/** From here on a wish is clear enough to choose between the variants of a tool. */
export const clearFrom = 0.85;

/** A text taken apart. */
export interface Told {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly wished: readonly Frame[];
  readonly banned: readonly Frame[];
  /** The text holds a refusal. */
  readonly refused: boolean;
}

/** What the text says that helps to choose between the variants of a tool. */
export function surroundings(
  lexicon: Lexicon,
  { text, mentions, wished, banned, refused }: Told,
  read: FrameReader,
): Surroundings {
  const has = (word: FunctionWord) => mentions.some((mention) => mention.functions.has(word));
  const reading = onlyReads(lexicon, wished);
  const bansWriting = banned.some((frame) => isWriting(lexicon, frame.verb));
  const readOnly = has('read_only') || readOnlySwitch.test(text) || (reading && (has('only') || bansWriting));
  return {
    wishes: wished
      .filter((frame) => !frame.borrowed && frame.verb !== 'login')
      .flatMap((frame) => read(frame)?.readings[0] ?? [])
      .filter((reading) => reading.confidence >= clearFrom),
    clearFrom,
    signIn: wished.some((frame) => frame.verb === 'login'),
    failed: refused || has('failure'),
    readOnly,
    onlyReads: reading,
    limited: readOnly || has('only'),
    stems: new Set(mentions.map((mention) => mention.stem)),
  };
}

/** Every deed the text names is a reading one. */
function onlyReads(lexicon: Lexicon, frames: readonly Frame[]): boolean {
  const deeds = frames
    .filter((frame) => !frame.borrowed)
    .map((frame) => lexicon.verbClass.get(frame.verb ?? ''));
  return deeds.length > 0 && deeds.every((kind) => kind === 'read' || kind === 'list' || kind === 'download');
}
