/** What a plan would make the page hold, and what that changes there. */
import type { Catalog } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import { itemName, type PlanItem, permissionItem } from '../../model/plan-item';
import type { Recommendation } from '../../model/recommendation';
import type { PreviewView } from '../../ui/views';

/** The plan as items of the page at hand: permissions on a fine-grained form, else scopes. */
export function targetOf(
  { classic, fineGrained }: Recommendation,
  page: PageState | null,
): readonly PlanItem[] {
  if (page?.form !== 'granular') return classic.scopes;
  return [...new Set(fineGrained.permissions.map(({ boundary, name }) => permissionItem(boundary, name)))];
}

/** What Apply would change. Whether a fine-grained form has a permission is known only once it is tried. */
export function previewOf(catalog: Catalog, page: PageState, wanted: readonly PlanItem[]): PreviewView {
  // A disabled box may become free when `api` is unticked, so only missing ones are named.
  const offered = new Set(page.boxes.map((box) => box.scope));
  const isOffered = (item: PlanItem): boolean => page.form === 'granular' || offered.has(item);
  const label = (item: PlanItem): string => {
    const permission = page.form === 'granular' ? catalog.permission(itemName(item)) : undefined;
    return permission ? `${permission.resource}: ${permission.action}` : itemName(item);
  };
  return {
    tick: wanted.filter((item) => isOffered(item) && !page.held.includes(item)).map(label),
    untick: page.held.filter((item) => !wanted.includes(item)).map(label),
    keep: page.held.filter((item) => wanted.includes(item)).map(label),
    notOffered: wanted.filter((item) => !isOffered(item)).map(label),
  };
}

/** What the plan leaves to the person on a fine-grained form: where the token may work is theirs to say. */
export function leftToDo(
  page: PageState,
  wanted: readonly PlanItem[],
  translate: Translate,
): readonly string[] {
  const needsReach = wanted.some((item) => item.startsWith('namespace.'));
  if (page.form !== 'granular' || !needsReach) return [];
  return [translate(page.reach === null ? 'planner_choose_reach' : 'planner_check_reach')];
}
