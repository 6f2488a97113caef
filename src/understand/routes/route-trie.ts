/** The routes of the catalog as a tree of path segments, and the search through it. */
import { HOLE, isHole } from './segments';

interface Affix {
  readonly prefix: string;
  readonly suffix: string;
  readonly node: RouteNode;
}

/** One place in the tree. `operations` maps a method to the operations whose path ends here. */
export interface RouteNode {
  readonly literals: Map<string, RouteNode>;
  readonly affixes: Affix[];
  parameter: RouteNode | null;
  wildcard: RouteNode | null;
  readonly operations: Map<string, string[]>;
}

/** A node reached by a path, and how surely. */
export interface Reached {
  readonly node: RouteNode;
  /** True when a segment of the path filled a `*wildcard` or, in a loose search, several segments a parameter. */
  readonly stretched: boolean;
  /** True when the stretch reaches the end of the path, so that nothing after it confirms the reading. */
  readonly openEnded: boolean;
}

export function newNode(): RouteNode {
  return { literals: new Map(), affixes: [], parameter: null, wildcard: null, operations: new Map() };
}

const optional = /(?<!\\)\(([^()]*)\)/;

/** `/a/(-/)b` as `/a/-/b` and `/a/b`. Escaped parentheses belong to the path. */
function variantsOf(template: string): string[] {
  const match = optional.exec(template);
  if (match === null) return [template.replaceAll('\\', '')];
  const before = template.slice(0, match.index);
  const after = template.slice(match.index + match[0].length);
  return [...variantsOf(`${before}${match[1]}${after}`), ...variantsOf(before + after)];
}

function child(node: RouteNode, segment: string): RouteNode {
  if (/^:\w+$/.test(segment)) {
    node.parameter ??= newNode();
    return node.parameter;
  }
  if (/^\*\w+$/.test(segment)) {
    node.wildcard ??= newNode();
    return node.wildcard;
  }
  const parameter = /[:*][a-z]\w*/.exec(segment);
  if (parameter !== null) return affixChild(node, segment, parameter.index, parameter[0].length);
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const created = newNode();
  node.literals.set(segment, created);
  return created;
}

function affixChild(node: RouteNode, segment: string, start: number, length: number): RouteNode {
  const prefix = segment.slice(0, start);
  // A second parameter inside one segment is part of the value of the first: only the last literal counts.
  const rest = segment.slice(start + length);
  const suffix = rest.replace(/^.*[:*][a-z]\w*/, '');
  const known = node.affixes.find((affix) => affix.prefix === prefix && affix.suffix === suffix);
  if (known !== undefined) return known.node;
  const created = { prefix, suffix, node: newNode() };
  node.affixes.push(created);
  return created.node;
}

/** Adds one operation; `template` as the catalog writes it, `{id}` notation allowed. */
export function addRoute(root: RouteNode, method: string, template: string, operation: string): void {
  for (const variant of variantsOf(template.replace(/\{(\w+)\}/g, ':$1'))) {
    let node = root;
    for (const segment of variant.split('/')) if (segment !== '') node = child(node, segment);
    const known = node.operations.get(method);
    if (known === undefined) node.operations.set(method, [operation]);
    else if (!known.includes(operation)) known.push(operation);
  }
}

/** A bound on the search, far above what any real path needs. */
const mostSteps = 4000;
const mostReached = 12;

/**
 * All nodes a path leads to, best first: literal before parameter before wildcard. `loose` lets a parameter
 * swallow several segments, for `group/project` and file paths that were not URL-encoded.
 */
export function search(root: RouteNode, segments: readonly string[], loose: boolean): Reached[] {
  const reached: Reached[] = [];
  let steps = 0;

  const visit = (node: RouteNode, at: number, stretched: boolean, openEnded = false): void => {
    steps += 1;
    if (steps > mostSteps || reached.length >= mostReached) return;
    const segment = segments[at];
    if (segment === undefined) {
      if (node.operations.size > 0) reached.push({ node, stretched, openEnded });
      return;
    }
    const literal = node.literals.get(segment);
    if (literal !== undefined) visit(literal, at + 1, stretched);
    for (const affix of node.affixes) if (fits(affix, segment)) visit(affix.node, at + 1, stretched);
    if (node.parameter !== null) visit(node.parameter, at + 1, stretched);
    if (loose && node.parameter !== null)
      for (let next = at + 2; next <= stretchEnd(segments, at); next += 1)
        visit(node.parameter, next, true, next === segments.length);
    if (node.wildcard !== null)
      for (let next = at + 1; next <= segments.length; next += 1) visit(node.wildcard, next, true);
  };

  visit(root, 0, false);
  return reached;
}

/** Names go on over names, variables over variables; a number is a whole id and `-` begins another part. */
function stretchEnd(segments: readonly string[], at: number): number {
  const first = segments[at] ?? '';
  if (/^\d+$/.test(first)) return at;
  let end = at + 1;
  while (end < segments.length && segments[end] !== '-' && isHole(segments[end] ?? '') === isHole(first))
    end += 1;
  return end;
}

function fits(affix: Affix, segment: string): boolean {
  return (
    segment.length > affix.prefix.length + affix.suffix.length &&
    segment.startsWith(affix.prefix) &&
    segment.endsWith(affix.suffix)
  );
}

/** True when `segment` opens at least one route, so that a path without `/api/v4` may be one of GitLab's. */
export function opensRoute(root: RouteNode, segment: string): boolean {
  return segment !== HOLE && root.literals.has(segment);
}
