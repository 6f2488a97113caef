/** Frames as findings: what a stretch of words may mean. */
import type { Span } from '../../model/understanding';
import type { Finding, Reading } from '../finding';
import type { Frame } from './grammar';
import type { Mention } from './mentions';
import { readingsOf } from './readings';
import type { SearchIndex } from './search';

/** What a frame means; null when nothing fits well enough. */
export type FrameReader = (frame: Frame) => Finding | null;

/** A reading below this is no reading. */
const leastConfidence = 0.3;
/** Alternatives below this are not worth showing. */
const leastAlternative = 0.05;

/** Reads frames, equal ones once: a long text repeats itself. */
export function frameReader(search: SearchIndex): FrameReader {
  const known = new Map<string, readonly Reading[]>();
  return (frame) => {
    const key = keyOf(frame);
    let readings = known.get(key);
    if (readings === undefined) {
      readings = readingsOf(search, frame).filter((reading) => reading.confidence >= leastAlternative);
      known.set(key, readings);
    }
    const best = readings[0];
    if (!best || best.confidence < leastConfidence) return null;
    return { span: spanOf(frame.mentions), words: frame.mentions.map(wordSpan), readings };
  };
}

function keyOf(frame: Frame): string {
  const { verb, object, within, flags, unknown, plural, borrowed, mistyped } = frame;
  return JSON.stringify([verb, object, within, [...flags], unknown, plural, borrowed, mistyped]);
}

function spanOf(mentions: readonly Mention[]): Span {
  return {
    start: Math.min(...mentions.map((mention) => mention.start)),
    end: Math.max(...mentions.map((mention) => mention.end)),
  };
}

/** Where a mention stands. */
export function wordSpan(mention: Mention): Span {
  return { start: mention.start, end: mention.end };
}
