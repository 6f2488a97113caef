import { parseArgs } from 'node:util';
import { type TokenType, tokenTypes } from '../../model/catalog';
import type { Translate } from '../../model/message';

/** What was asked for. */
export interface CommandLineOptions {
  /** Null when not given: then the text may name it. */
  readonly token: TokenType | null;
  readonly gitlab: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly source:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'batch'; readonly file: string };
}

/** A wrong call; the message is for the person. */
export class UsageError extends Error {}

/**
 * Reads the arguments after the script's name.
 * @throws UsageError when an option is unknown or its value makes no sense
 */
export function parseOptions(args: readonly string[], translate: Translate): CommandLineOptions {
  const { values, positionals } = parse(args);
  const { token, gitlab, batch, json = false, help = false } = values;
  if (token !== undefined && !isTokenType(token))
    throw new UsageError(translate('cli_bad_token_type', token));
  if (gitlab !== undefined && !/^\d{1,3}(?:\.\d{1,3}){0,2}(?:-\w+)?$/.test(gitlab)) {
    throw new UsageError(translate('cli_bad_release', gitlab));
  }
  const shared = { token: token ?? null, gitlab: gitlab ?? null, json, help };
  if (batch !== undefined) {
    if (positionals.length > 0) throw new UsageError(translate('cli_text_or_batch'));
    return { ...shared, source: { kind: 'batch', file: batch } };
  }
  if (positionals.length === 0 && !help) throw new UsageError(translate('cli_no_text'));
  return { ...shared, source: { kind: 'text', text: positionals.join(' ') } };
}

function isTokenType(text: string): text is TokenType {
  return (tokenTypes as readonly string[]).includes(text);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        token: { type: 'string' },
        gitlab: { type: 'string' },
        batch: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
