/** Says what is wrong with the value of an option, as the rest of a sentence that begins with the option. */

export const day = (value: string): string | null => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  const date = parts && new Date(`${value}T00:00:00Z`);
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
    ? null
    : `wants a day of the calendar, like 2031-02-12, not "${value}"`;
};

export const address = (value: string): string | null =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
    ? null
    : `wants an address that begins with https:// or http://, not "${value}"`;

export const port = (value: string): string | null =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? null : `wants a number from 0 to 65535, not "${value}"`;

export const jobs = (value: string): string | null =>
  /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 64
    ? null
    : `wants a number from 1 to 64, not "${value}"`;
