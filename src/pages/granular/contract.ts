/** What every generation of the fine-grained token form must provide. Types only. */
import type { Section } from '../../model/plan-item';

/** Granular forms as `gitlab-pages` counts them, oldest first. */
export type GranularGenerationId = 'G1' | 'G2' | 'G3';

/** One permission in its section. */
export interface SectionPermission {
  readonly section: Section;
  /** GitLab's key of the permission, `<action>_<resource>`: `push_code`. */
  readonly name: string;
}

/** One resource of the section that is shown, read freshly from the page. */
export interface ResourceBox {
  /** GitLab's key, the value of the checkbox: `code`. */
  readonly resource: string;
  readonly input: HTMLInputElement;
  /** The element in which our note is appended LAST; never a label. */
  readonly row: HTMLElement;
}

/** An open form. Methods read the page each time. None of them sees a select-all box, a namespace or a text field. */
export interface GranularForm {
  readonly generation: GranularGenerationId;
  readonly tokenType: 'personal';
  /** The form is gone when this node has left the document. */
  readonly root: HTMLElement;
  /** Sections this form has, in order. */
  sections(): readonly Section[];
  /** The section whose resources are shown; null while the page builds it. */
  active(): Section | null;
  /** The control that shows a section; null when the form has none for it. */
  switchTo(section: Section): HTMLElement | null;
  /** Resources of the shown section that no search filter hides. */
  resources(): readonly ResourceBox[];
  /** The option of a permission; null until its resource is chosen, or when this GitLab does not have it. */
  option(permission: SectionPermission): HTMLElement | null;
  /** Permissions chosen in all sections, in page order. */
  held(): readonly SectionPermission[];
  /** The search box over the resources of the shown section. Its text is never read. */
  search(): HTMLInputElement | null;
  /** `PERSONAL_PROJECTS`, `ALL_MEMBERSHIPS`, `SELECTED_MEMBERSHIPS`; null when the person has not chosen. */
  reach(): string | null;
  panelPlace(): { readonly parent: Element; readonly before: Node | null } | null;
}

/** One generation of the form. */
export interface GranularAdapter {
  readonly id: GranularGenerationId;
  /** For people: "Fine-grained form with tabs, GitLab 18.11". */
  readonly title: string;
  /** GitLab releases it was seen in, first and last (null: still current). */
  readonly gitlab: readonly [from: string, to: string | null];
  readonly examples: readonly { readonly url: string; readonly dataPage: string }[];
  /** The form if this document shows one of this generation, else null. Changes nothing, does not throw. */
  find(document: Document, dataPage: string): GranularForm | null;
}
