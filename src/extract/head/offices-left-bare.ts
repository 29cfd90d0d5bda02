/** Tells why an office goes without a country: the title leaves it out, or an earlier one is taken up. */
import { ENVOY } from "./envoys.ts";
import type { NamedOffice } from "./named-offices.ts";
import { lastNameBehind } from "./own-position.ts";

/** "President of A calls President NAME" over "the President of A called the President of B": B is the own side. */
export function leftOut(
  words: string,
  title: readonly NamedOffice[],
  lead: readonly NamedOffice[],
  named: ReadonlySet<string>,
): string | null {
  // "Foreign Minister of A receives Ambassador": an envoy is a guest by nature, and no side's own chief.
  const theirs = new Set(
    title.filter((o) => o.country !== null || !ENVOY.test(words.slice(o.start))).map((o) => o.country),
  );
  if (!theirs.has(null) || theirs.size !== 2) return null;
  const rest = new Set(lead.map((o) => o.country).filter((c) => c !== null && !theirs.has(c) && !named.has(c)));
  const [only] = rest;
  return rest.size === 1 ? (only ?? null) : null;
}

/** "PM Lind meets Peru's President" over "put to the Canadian Prime Minister Paul Crane": whom the title gives another name. */
export function anotherThanTitled(
  title: string,
  titled: readonly NamedOffice[],
  lead: string,
  office: NamedOffice,
): boolean {
  const own = titled.flatMap((o) => (o.country === null ? (lastNameBehind(title, o) ?? []) : []));
  if (!own.length || office.country === null) return false;
  const [behind = ""] = lead.slice(office.start, office.start + 110).split(/(?<=\p{Ll}{2})[.;]\s/u);
  const near =
    (lead
      .slice(Math.max(0, office.start - 60), office.start)
      .split(/[.;]\s/)
      .at(-1) ?? "") + behind;
  const name = lastNameBehind(lead, office);
  return name !== null && !title.includes(name) && !own.some((n) => near.includes(n));
}

/** "President of A NAME received …. President NAME stressed": the second time the office leaves out what the first told. */
export function namedBefore(lead: string, at: number, offices: readonly NamedOffice[]): boolean {
  const name = /^[\p{L}-]+\s((?:\p{Lu}[\p{L}’'-]+\s){1,3})/u.exec(lead.slice(at, at + 90))?.[1]?.trim();
  const first = name ? lead.slice(0, at).indexOf(name) : -1;
  const before = first < 0 ? undefined : offices.findLast((o) => o.start < first);
  return before !== undefined && before.country !== null && first - before.start < 120;
}

/** "The Minister stressed" behind a sentence that gave every office its country takes one of them up. */
export function takesUp(lead: string, at: number, opening: number, offices: readonly NamedOffice[]): boolean {
  if (
    at <= opening ||
    !/\b[Tt]he\s(?:(?:Foreign|Prime|Vice|Deputy)\s){0,2}$/.test(lead.slice(Math.max(0, at - 24), at))
  )
    return false;
  const [noun] = /^\p{L}+/u.exec(lead.slice(at)) ?? [""];
  if (!/^\p{L}+(?:\s\p{Ll}|[,.’'])/u.test(lead.slice(at, at + 40))) return false;
  const opened = offices.filter((o) => o.start < opening);
  return (
    opened.every((o) => o.country !== null) && opened.some((o) => lead.slice(o.start, o.start + noun.length) === noun)
  );
}
