/**
 * What the components show. Views are plain data made by `app/`: every string is already in the reader's
 * language except fixed labels, which components translate themselves.
 */
import type { Boundary, OperationId, RiskLevel, RiskTag, Role, ScopeName, TokenType } from '../model/catalog';
import type { CopyFormat } from '../model/copy-format';
import type { Span } from '../model/understanding';

/** The note beside one scope checkbox. */
export interface NoteView {
  readonly scope: ScopeName;
  /** `unknown`: a scope our catalog does not have; then only `line` is shown. */
  readonly risk: RiskLevel | 'unknown';
  /** Readable without a click. */
  readonly line: string;
  /** Standing warning of `api`; null for the others. */
  readonly warning: string | null;
  /** Condition such as "administrators only"; null when none. */
  readonly requires: string | null;
  /** Scopes that reach one end of this one alone; said with the warning. */
  readonly narrower: readonly string[];
  /** Details, made when they are opened: their figures count the whole catalog. Null for an unknown scope. */
  readonly details: (() => NoteDetails) | null;
}

export interface NoteDetails {
  /** "Opens 1,090 of 2,141 REST operations, 40 of 784 GraphQL names, ..." already worded. */
  readonly figures: readonly string[];
  readonly riskWhy: string;
  readonly tags: readonly { readonly tag: RiskTag; readonly count: number }[];
  /** The five most dangerous operations it opens for this token type. */
  readonly dangerous: readonly { readonly id: OperationId; readonly title: string }[];
  readonly unlocks: readonly string[];
  readonly doesNot: readonly string[];
  readonly mistakes: readonly string[];
  readonly since: string | null;
  readonly sources: readonly string[];
}

/** The mark beside an existing token that opens much. */
export interface MarkView {
  readonly risk: RiskLevel;
  /** What its broadest scope opens. */
  readonly opens: string;
  /** Why it deserves the first look; null when nothing the page shows speaks for that. */
  readonly lookFirst: string | null;
}

/** What one fine-grained permission opens. */
export interface PermissionNote {
  /** GitLab's key and words: `push_code`, "Push". */
  readonly name: string;
  readonly action: string;
  readonly count: number;
  /** Titles of the first operations; `count` tells how many there are. */
  readonly titles: readonly string[];
}

/** One operation found in the text. */
export interface OperationRow {
  readonly id: OperationId;
  readonly title: string;
  readonly chosen: boolean;
  readonly confidence: number;
  /** The words of the text that led to it; empty when the person added it. */
  readonly words: readonly string[];
  /** Scopes of the answer that open it, on a fine-grained form permissions; empty when impossible or free. */
  readonly scopes: readonly ScopeName[];
  readonly risks: readonly RiskTag[];
  /** Other readings of the same words, best first. */
  readonly others: readonly { readonly id: OperationId; readonly title: string }[];
}

export interface ScopeRow {
  readonly scope: ScopeName;
  readonly risk: RiskLevel;
  /** Titles of the operations that need it. */
  readonly because: readonly string[];
}

export interface ImpossibleRow {
  readonly title: string;
  readonly reason: string;
  readonly waysOut: readonly string[];
}

export interface PermissionRow {
  readonly boundary: Boundary;
  readonly resource: string;
  readonly action: string;
  readonly because: readonly string[];
}

/** What each kind of token would open beyond the wish, and which to take. */
export interface ComparisonView {
  readonly recommended: 'classic' | 'fine-grained';
  readonly reason: string;
  readonly classic: string;
  readonly fineGrained: string;
  /** Address of the fine-grained form of this GitLab; null where the page at hand is that form or knows none. */
  readonly continueAt: string | null;
}

export interface RoleAdviceView {
  readonly text: string;
  /** Too low: some of the operations would be refused whatever is ticked. */
  readonly warning: boolean;
  readonly offer: { readonly level: number; readonly label: string } | null;
}

/** Credentials that reach less and carry the whole plan, the narrowest first. */
export interface NarrowerView {
  /** Names them all, readable without opening. */
  readonly title: string;
  readonly ways: readonly {
    readonly title: string;
    readonly reason: string;
    readonly steps: readonly string[];
  }[];
}

/** What to write into the fields around the scopes. */
export interface TokenFieldsView {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Why the token should not live longer. */
  readonly why: string;
  /** The form at hand has such a field that may be written. */
  readonly canFill: boolean;
}

/** What Apply would change on the page. */
export interface PreviewView {
  readonly tick: readonly ScopeName[];
  readonly untick: readonly ScopeName[];
  readonly keep: readonly ScopeName[];
  /** Needed, but this page does not offer it or has it disabled. */
  readonly notOffered: readonly ScopeName[];
}

/** Ticked now but not needed, with the planned scope that contains it. */
export interface SurplusRow {
  readonly scope: ScopeName;
  readonly text: string;
}

/** `empty`: nothing typed. `unknown`: we do not know. `question`: doubt that must be settled. `answer`: a plan. */
export type PlannerStage = 'empty' | 'unknown' | 'question' | 'answer';

export interface PlannerView {
  readonly text: string;
  readonly stage: PlannerStage;
  readonly tokenType: TokenType;
  /** Stretches of `text` that were understood. */
  readonly marks: readonly Span[];
  readonly rows: readonly OperationRow[];
  readonly question: { readonly ask: string; readonly options: readonly string[] } | null;
  readonly scopes: readonly ScopeRow[];
  /** The answer by GitLab's documentation where it differs from what is enforced; else null. */
  readonly documented: readonly ScopeName[] | null;
  /** The page is a fine-grained form: permissions are what Apply fills in. */
  readonly granular: boolean;
  /** Both kinds of token side by side; null when only one of them is in question. */
  readonly comparison: ComparisonView | null;
  /** What stays for the person to do on the page. */
  readonly left: readonly string[];
  readonly impossible: readonly ImpossibleRow[];
  readonly narrower: readonly string[];
  readonly permissions: readonly PermissionRow[];
  readonly permissionsImpossible: readonly ImpossibleRow[];
  /** Where permissions may be granted when it is open; null when it is settled. `chosen` null: the narrowest is taken. */
  readonly boundaryChoice: { readonly options: readonly Boundary[]; readonly chosen: Boundary | null } | null;
  readonly role: Role | null;
  /** The role of the form at hand beside the least one; null where there is none. */
  readonly roleAdvice: RoleAdviceView | null;
  /** Where the token works, whatever is ticked; null before there is an answer. */
  readonly reach: string | null;
  readonly narrowerTypes: NarrowerView | null;
  /** Null before there is an answer. */
  readonly fields: TokenFieldsView | null;
  /** What a pasted refusal means and what to do, most important first. */
  readonly explained: readonly string[];
  /** Remarks and contradictions. */
  readonly notes: readonly string[];
  /** True when there is a token form to apply to. */
  readonly onPage: boolean;
  /** Why a token page has no form we can work on; null otherwise. */
  readonly pageProblem: string | null;
  /** What Apply would change; null without a token form or without a plan. */
  readonly preview: PreviewView | null;
  readonly surplus: readonly SurplusRow[];
  /** The page is being changed; Apply and Undo wait, typing does not. */
  readonly busy: boolean;
  readonly canApply: boolean;
  readonly canUndo: boolean;
  /** Result of the last action, announced to screen readers. */
  readonly outcome: { readonly kind: 'ok' | 'warning' | 'error'; readonly text: string } | null;
}

/** An entry of the browsable list. */
export interface CategoryView {
  readonly name: string;
  readonly operations: readonly { readonly id: OperationId; readonly title: string }[];
}

/** Everything a person can do in the planner. */
export interface PlannerEvents {
  onText(text: string): void;
  onTokenType(tokenType: TokenType): void;
  /** Tick or untick an operation of the list. */
  onToggle(operation: OperationId): void;
  /** Replace a found operation by another reading. */
  onExchange(from: OperationId, to: OperationId): void;
  onAdd(operation: OperationId): void;
  /** Where fine-grained permissions are granted; null leaves it to the narrowest. */
  onBoundary(boundary: Boundary | null): void;
  /** Index of the option of the open question. */
  onAnswer(option: number): void;
  onApply(): void;
  onUndo(): void;
  onCopy(format: CopyFormat): void;
  /** Sets the role of the form. */
  onRole(level: number): void;
  /** Writes the suggested name, description and expiry date into the form. */
  onFields(): void;
  /** Takes the plan along to the fine-grained form. */
  onContinue(): void;
  /** The browsable list; asked for only when it is opened. */
  browse(): Promise<readonly CategoryView[]>;
}
