/** Dates as GitLab writes them without translating. */

const isoStart = /^\d{4}-\d{2}-\d{2}(?!\d)/;
/** `Mar 2, 2026`, and what follows in a tooltip. */
const english = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4})(?!\d)/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The ISO date a text starts with, `2026-03-02T10:11:12Z` or `Mar 2, 2026 10:11am`; null for anything else. */
export function dateIn(text: string): string | null {
  const iso = isoStart.exec(text)?.[0];
  if (iso) return Number.isNaN(Date.parse(iso)) ? null : iso;
  const [, month = '', day = '', year = ''] = english.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
