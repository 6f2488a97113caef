/** Dates as GitLab's forms write and send them. */

/** `2027-01-31`, in the local time of the browser; null stays null. */
export function isoDate(date: Date | null): string | null {
  if (!date) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 30 days from now, as the forms suggest it. */
export function inAMonth(): Date {
  return new Date(Date.now() + 30 * 24 * 3600 * 1000);
}
