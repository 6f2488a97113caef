import * as z from 'zod/mini';
import { DescribedScope, RiskLevel, type TokenType, tokenTypes } from '../../src/model/catalog';
import type { Carries } from './acceptance';
import type { Lifetimes } from './lifetimes';
import { SourceProblem } from './source-problem';
import type { Sources } from './sources';

const scopesFile = 'classic_scopes.json';
const notesFile = 'scope_notes.json';

/** A row of `classic_scopes.json`, as gathered. */
const ScopeFact = z.strictObject({
  scope: z.string(),
  tokenTypes: z.array(z.string()),
  adminOnly: z.boolean(),
  requires: z.nullable(z.string()),
  since: z.string(),
  summary: z.string(),
  unlocks: z.array(z.string()),
  doesNot: z.array(z.string()),
  risk: RiskLevel,
  riskWhy: z.string(),
  sources: z.array(z.string()),
  verifiedInCode: z.boolean(),
  inTokenForm: z.boolean(),
});

/** Our own wording of one scope for readers. */
const ScopeNote = z.strictObject({
  scope: z.string(),
  /** First release, or null while sources disagree or are silent. */
  since: z.nullable(z.string()),
  requires: z.nullable(z.string()),
  summary: z.string(),
  unlocks: z.array(z.string()),
  doesNot: z.array(z.string()),
  mistakes: z.array(z.string()),
  riskWhy: z.string(),
});

/** Scopes that no person can choose for a token: GitLab mints them itself or they are markers. */
const neverChosen: ReadonlySet<string> = new Set(['ai_workflows', 'granular', 'user:*']);

const tokenTypeNames: Readonly<Record<string, TokenType>> = {
  oauth_application: 'oauth',
  deploy_token: 'deploy',
  ...Object.fromEntries(
    tokenTypes.filter((type) => type !== 'oauth' && type !== 'deploy').map((type) => [type, type]),
  ),
};

/** All classic scopes in the order of GitLab's form (the order of `scope_notes.json`). */
export function buildScopes(sources: Sources, lifetimes: Lifetimes): readonly DescribedScope[] {
  const facts = readJson(scopesFile, sources.scopesJson, z.array(ScopeFact));
  const notes = readJson(notesFile, sources.scopeNotesJson, z.array(ScopeNote));
  for (const fact of facts) {
    if (!notes.some((note) => note.scope === fact.scope)) {
      throw new SourceProblem(
        notesFile,
        0,
        `no note for ${fact.scope}`,
        'write one, in the order of the form',
      );
    }
  }
  return notes.map((note): DescribedScope => {
    const fact = facts.find((candidate) => candidate.scope === note.scope);
    if (fact === undefined) {
      throw new SourceProblem(
        notesFile,
        0,
        `${note.scope} is no scope`,
        `only scopes of ${scopesFile} have notes`,
      );
    }
    return z.parse(DescribedScope, {
      name: fact.scope,
      tokenTypes: tokenTypes.filter((type) => fact.tokenTypes.map(toTokenType).includes(type)),
      adminOnly: fact.adminOnly,
      requires: note.requires,
      since: note.since,
      until: lifetimes.of('scope', fact.scope).until,
      sinceNote: fact.since,
      summary: note.summary,
      unlocks: note.unlocks,
      doesNot: note.doesNot,
      mistakes: note.mistakes,
      risk: fact.risk,
      riskWhy: note.riskWhy,
      inTokenForm: fact.inTokenForm,
      sources: fact.sources,
    });
  });
}

/** Which scopes a person can choose for which token type. */
export function carriers(scopes: readonly DescribedScope[]): Carries {
  const choosable = new Set(
    scopes
      .filter((scope) => !neverChosen.has(scope.name))
      .flatMap((scope) => scope.tokenTypes.map((type) => `${type} ${scope.name}`)),
  );
  return (tokenType, scope) => choosable.has(`${tokenType} ${scope}`);
}

function toTokenType(name: string): TokenType {
  const type = tokenTypeNames[name];
  if (type === undefined) {
    throw new SourceProblem(
      scopesFile,
      0,
      `unknown token type "${name}"`,
      Object.keys(tokenTypeNames).join(', '),
    );
  }
  return type;
}

/** Parses JSON text by a schema; a SourceProblem names the entry that is wrong. */
export function readJson<Shape extends z.ZodMiniType>(
  file: string,
  text: string,
  shape: Shape,
): z.infer<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SourceProblem(
      file,
      0,
      `no JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
      'repair the file',
    );
  }
  const result = z.safeParse(shape, value);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new SourceProblem(
      file,
      0,
      `${issue?.path.join('.')}: ${issue?.message}`,
      'see the schema that reads this file',
    );
  }
  return result.data;
}
