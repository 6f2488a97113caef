/**
 * The shapes of the catalog: what GitLab's operations, scopes and permissions are.
 *
 * Scopes travel as they are and are checked when they are read: their schema is the origin of their type. Everything
 * else travels packed, see `packed-catalog.ts`.
 */
import * as z from 'zod/mini';

/** The credentials we can recommend for. `oauth` is an OAuth application. */
export const tokenTypes = [
  'personal',
  'project',
  'group',
  'service_account',
  'impersonation',
  'deploy',
  'oauth',
] as const;
export const TokenType = z.enum(tokenTypes);
export type TokenType = z.infer<typeof TokenType>;

/** Where a fine-grained permission is granted. GitLab's form shows project and group as one. */
export const boundaries = ['project', 'group', 'user', 'instance'] as const;
export const Boundary = z.enum(boundaries);
export type Boundary = z.infer<typeof Boundary>;

/** Member roles, weakest first. Planner and security manager are side roles beside the main chain. */
export const roles = [
  'guest',
  'planner',
  'reporter',
  'security_manager',
  'developer',
  'maintainer',
  'owner',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** GitLab's access level of each role (doc/api/access_requests.md), the values of its role select. */
export const accessLevels: Readonly<Record<Role, number>> = {
  guest: 10,
  planner: 15,
  reporter: 20,
  security_manager: 25,
  developer: 30,
  maintainer: 40,
  owner: 50,
};

export const RiskLevel = z.enum(['low', 'medium', 'high', 'critical']);
export type RiskLevel = z.infer<typeof RiskLevel>;

/** Why an operation is dangerous in the wrong hands. */
export const riskTags = [
  'reads-secrets',
  'runs-code',
  'changes-access',
  'destroys-data',
  'supply-chain',
  'impersonates',
] as const;
export const RiskTag = z.enum(riskTags);
export type RiskTag = z.infer<typeof RiskTag>;

export const OperationKind = z.enum([
  'rest',
  'graphql',
  'git',
  'registry',
  'package',
  'kubernetes',
  'feed',
  'other',
]);
export type OperationKind = z.infer<typeof OperationKind>;

/** What an operation does to its resource; `run` covers play, retry, trigger and the like. */
export const Verb = z.enum([
  'list',
  'read',
  'create',
  'update',
  'delete',
  'run',
  'download',
  'upload',
  'other',
]);
export type Verb = z.infer<typeof Verb>;

/** Stable readable id: `GET /projects/:id/jobs`, `mutation JobPlay`, `query Project`, `git clone`, `docker pull`. */
export type OperationId = string;
/** A classic scope as GitLab spells it: `read_api`. */
export type ScopeName = string;
/** Scopes that suffice together. The empty set means: no scope is asked. */
export type ScopeSet = readonly ScopeName[];

/**
 * What one token type needs for one operation. Alternatives are minimal and each suffices alone;
 * no alternative at all means this token type cannot do it, and `refusal` says why.
 */
export interface ClassicAcceptance {
  /** What GitLab's code accepts; decides the minimum. */
  readonly enforced: readonly ScopeSet[];
  /** What GitLab's documentation promises; the same array object where both agree. */
  readonly documented: readonly ScopeSet[];
  /** A condition in our words, for example "administrators only"; null when the scope is all it takes. */
  readonly condition: string | null;
  /** Why `enforced` is empty, in our words (which credential GitLab wants); null otherwise. */
  readonly refusal: string | null;
}

/** One fine-grained permission: `{ name: 'push_code', resource: 'Code', action: 'Push' }`. */
export interface Permission {
  /** GitLab's key, `<action>_<resource>` in snake case. */
  readonly name: string;
  readonly resource: string;
  readonly action: string;
  /** GitLab's heading in the form: `Repository`, `CI/CD`. */
  readonly category: string;
  readonly boundaries: readonly Boundary[];
  /** First GitLab release, `19.2`; null when unknown. */
  readonly since: string | null;
  /** Last GitLab release that knew it; null while it exists. */
  readonly until: string | null;
}

/** A permission at a boundary, as a token holds it. */
export interface Grant {
  readonly boundary: Boundary;
  readonly permission: string;
}

/** What a fine-grained token needs for one operation. */
export type FineGrained =
  /** Each alternative is a set of grants needed together (`alsoRequires` is already inside). */
  | { readonly kind: 'permissions'; readonly alternatives: readonly (readonly Grant[])[] }
  /** Any fine-grained token may call it. */
  | { readonly kind: 'open' }
  /** No fine-grained token can; `credential` names what GitLab wants instead. */
  | { readonly kind: 'impossible'; readonly credential: string }
  /** The facts do not say. */
  | { readonly kind: 'unknown' };

/** The least role that may do an operation, and where that is written. */
export interface LeastRole {
  readonly role: Role;
  readonly source: string;
  /** What GitLab's code says where that differs from its documentation; null where both agree or one is silent. */
  readonly otherwise: { readonly role: Role; readonly source: string } | null;
}

/** One thing a token can do. Of an opened catalog most properties are read when they are asked for: a spread has none of them. */
export interface Operation {
  readonly id: OperationId;
  readonly kind: OperationKind;
  /** Our own words, sentence case, no full stop: "Retry a pipeline". */
  readonly title: string;
  readonly category: string;
  /** Singular noun in GitLab's vocabulary: "Merge Request". */
  readonly resource: string;
  readonly verb: Verb;
  /** HTTP method and path template of a REST operation, without `/api/v4`. */
  readonly rest: { readonly method: string; readonly path: string } | null;
  readonly fineGrained: FineGrained;
  /** True when anybody may call it on public projects and groups. */
  readonly openOnPublic: boolean;
  readonly risks: readonly RiskTag[];
  readonly leastRole: LeastRole | null;
  /** First GitLab release, `17.1`; null when unknown. */
  readonly since: string | null;
  /** Last GitLab release that had it; null while it exists. */
  readonly until: string | null;
  /** Documentation page of GitLab. */
  readonly docs: string | null;
  readonly sources: readonly string[];
}

/** A classic scope: who may carry it, since when, and how much it risks. */
export const Scope = z.object({
  name: z.string(),
  tokenTypes: z.array(TokenType),
  adminOnly: z.boolean(),
  /** First GitLab release as `17.1`, or null when unknown. */
  since: z.nullable(z.string()),
  /** Last GitLab release that had it; null while it exists. */
  until: z.nullable(z.string()),
  risk: RiskLevel,
});
export type Scope = z.infer<typeof Scope>;

/** A scope with everything its note shows, for the page script alone. All texts are our own words. */
export const DescribedScope = z.extend(Scope, {
  /** Condition on the account or instance; null when none. */
  requires: z.nullable(z.string()),
  /** What is written about `since`, including doubts. */
  sinceNote: z.string(),
  /** The one line of the note. */
  summary: z.string(),
  unlocks: z.array(z.string()),
  doesNot: z.array(z.string()),
  /** What people get wrong about it; from `classic_notes`. */
  mistakes: z.array(z.string()),
  riskWhy: z.string(),
  /** True when GitLab's token form ever shows it. */
  inTokenForm: z.boolean(),
  sources: z.array(z.string()),
});
export type DescribedScope = z.infer<typeof DescribedScope>;

/** A well-known tool and what it really does. */
export interface Tool {
  /** What people call it: the first of its aliases. */
  readonly name: string;
  /** Lower-case words people use for it. */
  readonly aliases: readonly string[];
  /** Our own words, no full stop: "Publishes releases and tags from commit messages". */
  readonly purpose: string;
  /** `full` first; a `read` variant where the tool can run read-only. */
  readonly variants: readonly ToolVariant[];
}

/** One way to run a tool. */
export interface ToolVariant {
  readonly name: string;
  readonly operations: readonly OperationId[];
}

/** The opened catalog: rows plus look-ups. Built by `data/`, handed to the pure folders as an argument. */
export interface Catalog {
  /** The GitLab release the facts describe, `19.5`. */
  readonly gitlab: string;
  readonly operations: readonly Operation[];
  /** In the order of GitLab's form, least powerful first. */
  readonly scopes: readonly Scope[];
  readonly permissions: readonly Permission[];
  readonly tools: readonly Tool[];
  operation(id: OperationId): Operation | undefined;
  scope(name: ScopeName): Scope | undefined;
  permission(name: string): Permission | undefined;
  /** Classic acceptance of an operation of this catalog for a token type. */
  acceptance(operation: Operation, tokenType: TokenType): ClassicAcceptance;
}
