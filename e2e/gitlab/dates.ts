/** Dates as GitLab's forms write and send them. */

/** `2027-01-31`, in the local time of the browser; null stays null. */
export function isoDate(date: Date | null): string | null {
  if (!date) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 24 * 3600 * 1000);
}

/** As the forms suggest it. */
export function inAMonth(): Date {
  return daysFromNow(30);
}

/** `Mar 2, 2026`, as the server writes dates in every language. */
export function mediumDate(iso: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
}

/** `in 3 months`. */
export function relativeDate(iso: string, lang: string): string {
  const days = Math.round((Date.parse(iso) - Date.now()) / (24 * 3600 * 1000));
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  return Math.abs(days) < 45 ? words.format(days, 'day') : words.format(Math.round(days / 30), 'month');
}
