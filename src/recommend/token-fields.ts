/** What to write into the fields around the scopes: a name that says the purpose, and a short life. */
import { type Catalog, RiskLevel } from '../model/catalog';
import type { Message } from '../model/message';
import type { Recommendation } from '../model/recommendation';

/** Suggestions for a token form. Name and description are in the catalog's words. */
export interface TokenFields {
  /** At most 60 characters. */
  readonly name: string;
  /** Titles for the description, as many as have room in GitLab's 255 characters beside `room`. */
  readonly titles: readonly string[];
  /** Days from today to the expiry date. */
  readonly days: number;
  /** Why not longer. */
  readonly why: Message;
}

/** GitLab takes 200 (and 255 in the oldest forms); a list of tokens shows about this much. */
const longestName = 60;
/** GitLab's limit for a description is 255; the rest is for the words around the titles. */
const titlesRoom = 180;

/**
 * What a leaked token may do decides how long it may live. Thirty days is what GitLab's own forms preset (facts:
 * gitlab-pages, since 15.3); more than that only where little is at stake.
 */
const lives: Readonly<Record<RiskLevel, { readonly days: number; readonly why: Message['key'] }>> = {
  critical: { days: 7, why: 'fields_why_week' },
  high: { days: 30, why: 'fields_why_month' },
  medium: { days: 90, why: 'fields_why_quarter' },
  low: { days: 90, why: 'fields_why_quarter' },
};

/** Suggested fields for a plan; null when it holds no operation. */
export function tokenFields(catalog: Catalog, { need, classic }: Recommendation): TokenFields | null {
  const titles = need.operations.flatMap((id) => catalog.operation(id)?.title ?? []);
  const [first] = titles;
  if (first === undefined) return null;
  const risks = classic.scopes.map((scope) => catalog.scope(scope)?.risk ?? 'medium');
  const highest = RiskLevel.options.findLast((level) => risks.includes(level)) ?? 'low';
  const { days, why } = lives[highest];
  return {
    name: nameOf(first, titles.length - 1),
    titles: fitting(titles),
    days,
    why: { key: why, values: [String(days)] },
  };
}

/** "Push with Git", "Push with Git +2": cut between words. */
function nameOf(title: string, others: number): string {
  const rest = others > 0 ? ` +${others}` : '';
  const room = longestName - rest.length;
  if (title.length <= room) return title + rest;
  const cut = title.slice(0, room - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), room / 2)).trimEnd()}…${rest}`;
}

function fitting(titles: readonly string[]): readonly string[] {
  let room = titlesRoom;
  return titles.filter((title) => {
    room -= title.length + 2;
    return room >= 0;
  });
}
