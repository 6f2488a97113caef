import * as z from 'zod/mini';
import type { MessageKey } from '../../model/message';

/** A value, or why there is none in words for people. */
export const BrainReply = z.union([
  z.object({ value: z.unknown() }),
  z.object({
    problem: z.object({
      key: z.custom<MessageKey>((key) => typeof key === 'string'),
      values: z.array(z.string()),
    }),
  }),
]);
export type BrainReply = z.infer<typeof BrainReply>;
