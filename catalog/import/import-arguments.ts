import { parseArgs } from 'node:util';

/** What the command line of the import asks for. */
export interface ImportArguments {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** `19.6`, or null. */
  readonly release: string | null;
  /** Why an import that would be stopped is taken all the same, or null. */
  readonly accept: string | null;
}

const usage =
  'npm run catalog:import -- <folder of a GitLab checkout> [--dry-run] [--json] [--gitlab 19.6] [--accept "why"]';

/** Reads the words behind the command; `usage` says what is wrong with them. */
export function parseImportArguments(words: readonly string[]): ImportArguments | { readonly usage: string } {
  const wrong = (what: string) => ({ usage: `${what}\n${usage}` });
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        gitlab: { type: 'string' },
        accept: { type: 'string' },
      },
    });
    const [folder, second] = positionals;
    const { gitlab: release = null, accept = null } = values;
    if (folder === undefined || second !== undefined) return wrong('name one folder');
    if (release !== null && !/^\d{1,3}\.\d{1,3}$/.test(release)) {
      return wrong(`"${release}" is no release like 19.6`);
    }
    if (accept !== null && accept.trim().length < 10) return wrong('--accept needs a reason of some words');
    return { folder, dryRun: values['dry-run'], json: values.json, release, accept };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'not understood');
  }
}
