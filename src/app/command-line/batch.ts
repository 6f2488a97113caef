import * as z from 'zod/mini';
import { TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';

/** A row of a batch file. `any` asks for a personal token; other fields are ignored. */
const BatchRow = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  tokenType: z.optional(z.union([TokenType, z.literal('any')])),
});
export type BatchRow = z.infer<typeof BatchRow>;

/** A row that cannot be read; the message names the line. */
export class BatchError extends Error {}

/**
 * The rows of a JSON Lines text. Empty lines are skipped.
 * @throws BatchError for the first line that is not a row
 */
export function parseBatch(text: string, file: string, translate: Translate): readonly BatchRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index): readonly BatchRow[] => {
      if (line.trim() === '') return [];
      const refuse = (reason: string): never => {
        throw new BatchError(translate('cli_bad_row', file, String(index + 1), reason));
      };
      const value = parseJson(line);
      if (value === undefined) return refuse(translate('cli_not_json'));
      const result = z.safeParse(BatchRow, value);
      return [result.success ? result.data : refuse(z.prettifyError(result.error).replaceAll('\n', ' '))];
    });
}

/** The value, or undefined when the text is no JSON; a row is never `undefined`. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
