/** `npm run recommend`: the same answers as in the browser, for scripts and for measuring. */
import { openCatalog } from '../../data/open';
import { type TokenType, tokenTypes } from '../../model/catalog';
import { type AnswerOptions, answer, readText } from '../answer';
import { lazyUnderstanding } from '../brain/lazy-understanding';
import { BatchError, type BatchRow, parseBatch } from './batch';
import { english } from './english';
import { type CommandLineOptions, parseOptions, UsageError } from './options';
import { report } from './report';

/** What the command line may do outside. */
export interface CommandLineWorld {
  /** The text of a file; throws when it cannot be read. */
  read(file: string): string;
  out(text: string): void;
  err(text: string): void;
}

/** Runs one call. Returns the exit code: 0, or 2 when the call or its file is wrong. */
export function runCommandLine(args: readonly string[], world: CommandLineWorld): 0 | 2 {
  const usage = english('cli_usage', tokenTypes.join(', '));
  try {
    const options = parseOptions(args, english);
    if (options.help) world.out(`${usage}\n`);
    else run(options, world);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) world.err(`${error.message}\n\n${usage}\n`);
    else if (error instanceof BatchError) world.err(`${error.message}\n`);
    else throw error;
    return 2;
  }
}

function run({ source, token, gitlab, json }: CommandLineOptions, world: CommandLineWorld): void {
  const rows = source.kind === 'batch' ? readBatch(source.file, world) : [];
  const catalog = openCatalog();
  const understand = lazyUnderstanding(() => catalog);
  const options: AnswerOptions = { catalog, understand, translate: english, gitlab };
  if (source.kind === 'batch') {
    for (const row of rows) {
      const line = { id: row.id, ...answer(row.query, typeOf(row) ?? token, options) };
      world.out(`${JSON.stringify(line)}\n`);
    }
  } else if (json) {
    world.out(`${JSON.stringify({ id: null, ...answer(source.text, token, options) })}\n`);
  } else {
    world.out(`${report(catalog, readText(source.text, token, options), english).trimStart()}\n`);
  }
}

function typeOf({ tokenType }: BatchRow): TokenType | null {
  return tokenType === 'any' ? 'personal' : (tokenType ?? null);
}

function readBatch(file: string, world: CommandLineWorld): readonly BatchRow[] {
  let text: string;
  try {
    text = world.read(file);
  } catch (error) {
    throw new BatchError(
      english('cli_unreadable', file, error instanceof Error ? error.message : String(error)),
    );
  }
  return parseBatch(text, file, english);
}
