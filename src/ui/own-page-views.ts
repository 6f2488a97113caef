/** What the popup's foot and the options page show, as plain data. */

/** Whether Scopewise works on the host of the popup's tab, and what a person can do about it. */
export type HostView =
  /** gitlab.com. */
  | { readonly kind: 'built-in' }
  /** The browser does not tell us the address: it can be typed. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-gitlab' }
  /** A GitLab on which we do not run. */
  | { readonly kind: 'offered'; readonly origin: string }
  /** Runs until the page is left. */
  | { readonly kind: 'once'; readonly origin: string }
  /** Allowed; `present` is false until the page is loaded again. */
  | { readonly kind: 'enabled'; readonly origin: string; readonly present: boolean };

export interface HostEvents {
  /** Asks the browser for this origin; `typed` is an address from the field. */
  onUse(typed: string): void;
  onUseOnce(): void;
  onStop(origin: string): void;
  onOptions(): void;
}

/** What was said last about hosts. */
export type HostOutcome = { readonly kind: 'ok' | 'error'; readonly text: string } | null;

/** The options page. */
export interface OptionsView {
  readonly hosts: readonly {
    readonly origin: string;
    /** GitLab release set for this host, `16.11`; empty when it is read from the page. */
    readonly gitlab: string;
    /** Allowed by the browser; a host of the enterprise policy may not be yet. */
    readonly allowed: boolean;
    readonly byPolicy: boolean;
  }[];
  readonly keepText: boolean;
  readonly showNotes: boolean;
  /** Settings that the enterprise policy has fixed. */
  readonly fixed: readonly ('keepText' | 'showNotes')[];
  readonly plans: readonly PlanRow[];
  /** Result of the last action, announced. */
  readonly outcome: HostOutcome;
}

export interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface OptionsEvents {
  /** True when the host was added and the field can be emptied. */
  onAddHost(typed: string): Promise<boolean>;
  onAllowHost(origin: string): void;
  onRemoveHost(origin: string): void;
  onGitlab(origin: string, release: string): void;
  onKeepText(keep: boolean): void;
  onShowNotes(show: boolean): void;
  onExport(): void;
  /** True when the text was settings and has been taken over. */
  onImport(text: string): Promise<boolean>;
  onReset(): void;
  onRemovePlan(id: string): void;
  /** Opens the planner with this plan. */
  onUsePlan(id: string): void;
  onSharePlan(id: string): void;
  /** True when the text was a plan and has been stored. */
  onImportPlan(text: string): Promise<boolean>;
}
