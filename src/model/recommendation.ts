import type { Boundary, OperationId, Role, ScopeName, TokenType } from './catalog';
import type { Message } from './message';

/** What a recommendation is asked for. */
export interface Need {
  readonly operations: readonly OperationId[];
  readonly tokenType: TokenType;
  /** GitLab release of the instance, `16.11`; null when unknown (then nothing is left out for its age). */
  readonly gitlab: string | null;
  /** Scopes the page offers; null when there is no page. */
  readonly available: readonly ScopeName[] | null;
  /** Where the target lives, when the person said so; settles boundary alternatives. */
  readonly boundary: Boundary | null;
}

/** How to reach an end that no scope of this token type reaches, or reaches only broadly. */
export interface WayOut {
  readonly kind: 'token-type' | 'credential' | 'git' | 'fine-grained' | 'gitlab-version' | 'none';
  readonly message: Message;
}

/** An operation that this token type cannot do by any scope. */
export interface Impossible {
  readonly operation: OperationId;
  readonly reason: Message;
  readonly wayOut: readonly WayOut[];
}

/** The smallest set of classic scopes. Enforced and documented answers have the same shape. */
export interface ClassicAnswer {
  /** In the order of GitLab's form. */
  readonly scopes: readonly ScopeName[];
  /** Per scope of `scopes`, the operations that fail without it. Never empty. */
  readonly because: Readonly<Record<ScopeName, readonly OperationId[]>>;
  /** Operations that ask for no scope. */
  readonly free: readonly OperationId[];
  readonly impossible: readonly Impossible[];
}

/** A grant in GitLab's words. */
export interface GrantedPermission {
  readonly boundary: Boundary;
  /** `push_code`. */
  readonly name: string;
  readonly resource: string;
  readonly action: string;
  readonly because: readonly OperationId[];
}

export interface FineGrainedAnswer {
  readonly permissions: readonly GrantedPermission[];
  /** Operations any fine-grained token may call. */
  readonly free: readonly OperationId[];
  readonly impossible: readonly Impossible[];
  /** Boundaries to choose from where neither path nor person has settled one, narrowest first; else empty. */
  readonly boundaries: readonly Boundary[];
  /** Operations the facts are silent about. */
  readonly unknown: readonly OperationId[];
}

/** The whole answer for one need. */
export interface Recommendation {
  readonly need: Need;
  readonly classic: ClassicAnswer;
  readonly documented: ClassicAnswer;
  readonly fineGrained: FineGrainedAnswer;
  /** Least role for all operations; null when unknown for any of them or not a member matter. */
  readonly role: Role | null;
  /** Narrower ways, said whenever `api` is in the answer. */
  readonly narrower: readonly WayOut[];
  /** Remarks, for example where documentation and code disagree. */
  readonly notes: readonly Message[];
}

/** A ticked scope that the plan does not need. */
export interface Surplus {
  readonly scope: ScopeName;
  /** The planned scope that contains it; null when the plan simply does not need it. */
  readonly containedIn: ScopeName | null;
}

/** Credentials that reach less than another; those that are no token type of ours have no scopes. */
export type NarrowerCredential =
  | 'project'
  | 'group'
  | 'deploy'
  /** The CI_JOB_TOKEN of a running job. */
  | 'job'
  /** A pipeline trigger token. */
  | 'trigger'
  /** An SSH key of one project. */
  | 'deploy_key'
  /** The token in the address of a feed. */
  | 'feed';

/** A credential that reaches less than the token type at hand and carries the whole plan alone. */
export interface NarrowerType {
  readonly type: NarrowerCredential;
  /** The least scopes to select there, in the order of GitLab's form; none where the credential has no scopes. */
  readonly scopes: readonly ScopeName[];
  /** The least role to select there; null when it is unknown or the credential has none. */
  readonly role: Role | null;
  /** What it reaches, and why it is enough. */
  readonly reason: Message;
  /** Where in GitLab it is made and how it is used, in order. */
  readonly steps: readonly Message[];
  /** Conditions GitLab attaches to some of the operations there. */
  readonly remarks: readonly Message[];
}

/** Where the token of a page belongs: the page of a project, of a group, or neither. */
export type TokenPlace = 'project' | 'group' | null;
