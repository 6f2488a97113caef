/**
 * What a plan puts on a page, as one string: a scope (`read_api`), or a permission in its section of the fine-grained
 * form (`namespace.push_code`).
 */
import type { Boundary } from './catalog';

export type PlanItem = string;

/** The parts of the fine-grained form, in GitLab's fixed order: projects and groups, the account, the instance. */
export const sections = ['namespace', 'user', 'instance'] as const;
export type Section = (typeof sections)[number];

/** The form shows project and group permissions as one section. */
export const sectionOf: Readonly<Record<Boundary, Section>> = {
  project: 'namespace',
  group: 'namespace',
  user: 'user',
  instance: 'instance',
};

/** The item of a permission at a boundary. */
export function permissionItem(boundary: Boundary, name: string): PlanItem {
  return `${sectionOf[boundary]}.${name}`;
}

/** GitLab's own name of the scope or permission. */
export function itemName(item: PlanItem): string {
  return item.slice(item.indexOf('.') + 1);
}
