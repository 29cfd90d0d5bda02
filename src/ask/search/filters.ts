/** The filters of a question over the archive: how each is written, what it asks, and how it is said in a sentence. */
import { ACTS } from "../../model/act.ts";
import type { Act } from "../../model/act.ts";
import type { Filter } from "../../store/contract.ts";

/** What the words of a filter are looked up in; all of it comes from knowledge/. */
export interface FilterWords {
  /** Code of a party by code or name, or null. */
  party(name: string): string | null;
  partyName(code: string): string;
  /** Ids of an issue and of all issues below it, or null when it is none. */
  issue(name: string): string[] | null;
}

export interface FilterRow {
  name: string;
  /** What stands after it on a command line; null for a switch. */
  takes: string | null;
  /** One line of help. */
  says: string;
  /** Adds to the filter; or says what is wrong, as the rest of a sentence that begins with the filter's name. */
  read(value: string, to: Filter, words: FilterWords): string | null;
}

const parts = (value: string): string[] =>
  value
    .split(",")
    .map((v) => v.trim())
    .filter(Boolean);

/** A filter over parties, several with commas between. */
const parties = (name: "party" | "with" | "speaker" | "addressee" | "publisher", says: string): FilterRow => ({
  name,
  takes: "WHO",
  says,
  read(value, to, words) {
    const codes: string[] = [];
    for (const part of parts(value)) {
      const code = words.party(part);
      if (code === null && name !== "publisher")
        return `knows no country or body "${part}": write a name or a code, like Japan or JPN`;
      codes.push(code ?? part);
    }
    if (codes.length === 0) return "wants a country or body, like Japan or JPN";
    to[name] = [...(to[name] ?? []), ...codes];
    return null;
  },
});

const date = (name: "from" | "to", says: string): FilterRow => ({
  name,
  takes: "DATE",
  says,
  read(value, to) {
    const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
    const real = m && !Number.isNaN(Date.parse(`${m[1]}-${m[2] ?? "01"}-${m[3] ?? "01"}T00:00:00Z`));
    if (!real) return `wants a year, month or day, like 2033, 2033-05 or 2033-05-18, not "${value}"`;
    to[name] = value;
    return null;
  },
});

const strength = (name: string, field: "minStrength" | "maxStrength", says: string): FilterRow => ({
  name,
  takes: "NUMBER",
  says,
  read(value, to) {
    const n = Number(value);
    if (value.trim() === "" || !(n >= 0 && n <= 1)) return `wants a number from 0 to 1, like 0.6, not "${value}"`;
    to[field] = n;
    return null;
  },
});

const flag = (name: string, says: string, set: (to: Filter) => void): FilterRow => ({
  name,
  takes: null,
  says,
  read(_value, to) {
    set(to);
    return null;
  },
});

export const FILTERS: readonly FilterRow[] = [
  parties("party", "talks in which all of these took part: JPN, or Japan,Philippines"),
  parties("speaker", "said by one of these"),
  parties("with", "said to or together with all of these, not by them alone"),
  parties("addressee", "directed at one of these: called on, thanked, condemned"),
  parties("publisher", "according to one of these"),
  {
    name: "act",
    takes: "ACT",
    says: "an act, like agree or call-on; several with commas",
    read(value, to) {
      for (const part of parts(value)) {
        if (!(ACTS as readonly string[]).includes(part))
          return `knows no act "${part}": write one of ${ACTS.join(", ")}`;
        to.act = [...(to.act ?? []), part as Act];
      }
      return null;
    },
  },
  {
    name: "issue",
    takes: "ISSUE",
    says: "an issue and those below it, by its id, like north-korea",
    read(value, to, words) {
      for (const part of parts(value)) {
        const ids = words.issue(part);
        if (!ids) return `knows no issue "${part}": the ids stand in knowledge/issues/issues.psv`;
        to.topic = [...(to.topic ?? []), ...ids];
      }
      return null;
    },
  },
  flag("joint", "what all parties said together", (to) => (to.joint = true)),
  flag("alone", "what not all parties said together", (to) => (to.joint = false)),
  flag("undertaking", "what commits a speaker to do something", (to) => (to.undertaking = true)),
  {
    name: "language",
    takes: "TAG",
    says: "the document's language, like en or zh",
    read(value, to) {
      if (!parts(value).every((p) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(p)))
        return `wants a language tag, like en or zh, not "${value}"`;
      to.language = [...(to.language ?? []), ...parts(value)];
      return null;
    },
  },
  date("from", "no earlier than this day, month or year"),
  date("to", "no later than this day, month or year"),
  strength("min-strength", "minStrength", "at least this strong on its act's ladder, 0 to 1"),
  strength("max-strength", "maxStrength", "at most this strong on its act's ladder, 0 to 1"),
  flag("all-revisions", "also in versions of a page that were replaced", (to) => (to.revisions = "all")),
];

/** A filter from what was written, or what is wrong with it. Values without meaning for a filter are passed over. */
export function readFilters(
  given: Iterable<readonly [name: string, value: string]>,
  words: FilterWords,
): { filter: Filter } | { wrong: string } {
  const filter: Filter = {};
  for (const [name, value] of given) {
    const fault = FILTERS.find((f) => f.name === name)?.read(value, filter, words);
    if (fault) return { wrong: `--${name} ${fault}` };
  }
  return { filter };
}

/** The filter as a sentence goes on: "by Japan, about north-korea, since 2033". Empty when it asks nothing. */
export function sayFilter(f: Filter, words: Pick<FilterWords, "partyName">): string {
  const names = (codes: readonly string[], link: string): string => codes.map(words.partyName).join(` ${link} `);
  return [
    f.speaker && `said by ${names(f.speaker, "or")}`,
    f.with && `with ${names(f.with, "and")}`,
    f.party && `in talks of ${names(f.party, "and")}`,
    f.addressee && `directed at ${names(f.addressee, "or")}`,
    f.publisher && `according to ${names(f.publisher, "or")}`,
    f.act && `act ${f.act.join(" or ")}`,
    f.topic && `about ${f.topic.join(" or ")}`,
    f.joint === true && "said jointly",
    f.joint === false && "not said jointly",
    f.undertaking === true && "undertakings",
    f.language && `in ${f.language.join(" or ")}`,
    f.from && `since ${f.from}`,
    f.to && `until ${f.to}`,
    f.minStrength !== undefined && `strength at least ${f.minStrength}`,
    f.maxStrength !== undefined && `strength at most ${f.maxStrength}`,
    f.revisions === "all" && "replaced versions too",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Filters that say something about a single statement, and so nothing about a whole text. */
export const OF_STATEMENTS: readonly (keyof Filter)[] = [
  "speaker",
  "speakerName",
  "addressee",
  "act",
  "topic",
  "joint",
  "undertaking",
  "minStrength",
  "maxStrength",
];
