/**
 * The exact search behind both answers: the cheapest set of items (scopes, or grants) that satisfies every
 * requirement. Knows nothing of GitLab.
 *
 * What most needs hold is settled without searching: an alternative that contains another is never better, and a
 * requirement with one alternative leaves no choice. The rest falls into independent groups that are searched by
 * branch and bound.
 */

/** Items that suffice together. */
export type Alternative = readonly number[];
/** Satisfied by any one of its alternatives; at least one. */
export type Requirement = readonly Alternative[];

interface Solution {
  readonly cost: number;
  /** Ascending. */
  readonly items: readonly number[];
}

/**
 * The cheapest set of items that satisfies every requirement, ascending. Of several at the same cost the one with
 * fewer items wins, then the one with the earlier items, so the answer does not depend on the order of requirements.
 *
 * @param costs positive cost of each item, by item number; whole numbers, so that sums are exact
 * @throws RangeError when a requirement has no alternative
 */
export function cheapestCover(
  requirements: readonly Requirement[],
  costs: readonly number[],
): readonly number[] {
  if (requirements.some((requirement) => requirement.length === 0)) {
    throw new RangeError('a requirement without alternatives cannot be satisfied');
  }
  const { taken, open } = takeForced(requirements);
  const searched = independentGroups(open).flatMap((group) => searchGroup(group, costs));
  return [...taken, ...searched].sort(ascending);
}

/** The held items without which the requirement would fail: those in every alternative that is held. */
export function indispensable(requirement: Requirement, held: ReadonlySet<number>): readonly number[] {
  const satisfied = requirement.filter((alternative) => alternative.every((item) => held.has(item)));
  const [first = [], ...others] = satisfied;
  return first.filter((item) => others.every((other) => other.includes(item)));
}

/** Takes the items of requirements that leave no choice, until every open requirement has a choice. */
function takeForced(requirements: readonly Requirement[]): {
  taken: Set<number>;
  open: readonly Requirement[];
} {
  const taken = new Set<number>();
  let open = distinct(requirements.map(withoutDominated));
  for (;;) {
    const forced = open.filter((requirement) => requirement.length === 1);
    if (forced.length === 0) return { taken, open };
    for (const requirement of forced) for (const item of requirement[0] ?? []) taken.add(item);
    const rest = open
      .map((requirement) => requirement.map((alternative) => alternative.filter((item) => !taken.has(item))))
      .filter((requirement) => requirement.every((alternative) => alternative.length > 0));
    open = distinct(rest.map(withoutDominated));
  }
}

/** An alternative that contains another one costs more than that one in every set. */
function withoutDominated(requirement: Requirement): Requirement {
  if (requirement.length === 1) return requirement;
  return requirement.filter(
    (alternative, index) =>
      !requirement.some((other, place) => {
        if (place === index || other.length > alternative.length) return false;
        if (other.length === alternative.length && place > index) return false;
        return other.every((item) => alternative.includes(item));
      }),
  );
}

function distinct(requirements: readonly Requirement[]): readonly Requirement[] {
  const byText = new Map<string, Requirement>();
  for (const requirement of requirements) {
    byText.set(requirement.map((alternative) => alternative.join(',')).join('|'), requirement);
  }
  return [...byText.values()];
}

/** Groups of requirements that share no item with any other group: connected through the items they name. */
function independentGroups(requirements: readonly Requirement[]): readonly (readonly Requirement[])[] {
  const parents = new Map<number, number>();
  const rootOf = (item: number): number => {
    let root = item;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const requirement of requirements) {
    const [first = 0, ...others] = requirement.flat().map(rootOf);
    for (const other of others) {
      const [left, right] = [rootOf(first), rootOf(other)];
      if (left !== right) parents.set(left, right);
    }
  }
  const groups = new Map<number, Requirement[]>();
  for (const requirement of requirements) {
    const root = rootOf(requirement[0]?.[0] ?? 0);
    groups.set(root, [...(groups.get(root) ?? []), requirement]);
  }
  return [...groups.values()];
}

/** Branch and bound over one group: satisfies the open requirement with the fewest choices, each way in turn. */
function searchGroup(group: readonly Requirement[], costs: readonly number[]): readonly number[] {
  const requirements = [...group].sort((a, b) => a.length - b.length);
  const taken = new Set<number>();
  let best: Solution = { cost: Number.POSITIVE_INFINITY, items: [] };

  const missing = (alternative: Alternative): readonly number[] =>
    alternative.filter((item) => !taken.has(item));
  const priceOf = (items: readonly number[]): number =>
    items.reduce((sum, item) => sum + (costs[item] ?? 0), 0);

  const branch = (cost: number): void => {
    let next: Requirement | null = null;
    let leastMore = 0;
    for (const requirement of requirements) {
      const price = Math.min(...requirement.map((alternative) => priceOf(missing(alternative))));
      if (price > 0) next ??= requirement;
      leastMore = Math.max(leastMore, price);
    }
    if (cost + leastMore > best.cost) return;
    if (!next) {
      const found = { cost, items: [...taken].sort(ascending) };
      if (isBetter(found, best)) best = found;
      return;
    }
    const ways = next.map(missing).map((items) => ({ items, price: priceOf(items) }));
    for (const { items, price } of ways.sort((a, b) => a.price - b.price)) {
      for (const item of items) taken.add(item);
      branch(cost + price);
      for (const item of items) taken.delete(item);
    }
  };

  branch(0);
  return best.items;
}

function isBetter(left: Solution, right: Solution): boolean {
  if (left.cost !== right.cost) return left.cost < right.cost;
  if (left.items.length !== right.items.length) return left.items.length < right.items.length;
  const differing = left.items.findIndex((item, index) => item !== right.items[index]);
  return differing >= 0 && (left.items[differing] ?? 0) < (right.items[differing] ?? 0);
}

function ascending(a: number, b: number): number {
  return a - b;
}
