import type { FineGrained, Operation, OperationKind, Verb } from '../../src/model/catalog';
import type { AcceptanceProfile } from './acceptance';
import type { Method } from './route';

/** What the fine-grained tables call the thing an operation works on. */
export interface PermissionWords {
  readonly category: string;
  readonly resource: string;
  readonly action: string;
}

/** An operation as the sources describe it, before titles, risks and roles are added. */
export interface Draft {
  readonly id: string;
  readonly kind: OperationKind;
  readonly rest: { readonly method: Method; readonly path: string } | null;
  readonly graphql: string | null;
  readonly words: PermissionWords | null;
  /** Known beforehand outside REST and GraphQL. */
  readonly fixed: { readonly category: string; readonly resource: string; readonly verb: Verb } | null;
  readonly acceptance: AcceptanceProfile;
  readonly fineGrained: FineGrained;
  readonly openOnPublic: boolean;
  readonly since: string | null;
  readonly sources: readonly string[];
}

/** An operation of the finished catalog with what its tokens need. */
export interface BuiltOperation {
  readonly operation: Operation;
  readonly acceptance: AcceptanceProfile;
}
