/** Finds anniversaries: which, of what, in which year, and the year that it counts from. */
import type { Engagement } from "../../../model/engagement.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Anniversary } from "../../../model/reference.ts";
import type { SaidDate } from "../time/read-date.ts";
import { monthOf, weekdayOf } from "../time/date-words.ts";
import { NUMBER_WORDS, readNumber, readOrdinal } from "../time/numbers.ts";
import { at, follows } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import { capitalsFrom, isHyphen } from "./name-words.ts";
import { dateOf, yearOf } from "./sentence-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

/** An anniversary with what the other searches ask of it. */
export interface FoundAnniversary extends Anniversary {
  sentence: SentenceWords;
  /** Tokens of what is remembered: "the signing of the Security Treaty". */
  target: { first: number; next: number };
  /** Year that the text itself gives for the origin. */
  saidOrigin: { year: number; said: SaidDate } | null;
}

/** Where an anniversary is told and how many years it counts. */
interface Counted {
  ordinal: number;
  /** First token of the expression and the one after its noun. */
  first: number;
  next: number;
}

const CELEBRATE =
  /^(?:mark|marks|marked|marking|celebrate|celebrates|celebrated|celebrating|commemorate|commemorates|commemorated|commemorating|observe|observes|observed|observing|coincide|coincides|coincided|coinciding)$/;
const JUBILEES: { readonly [metal: string]: number } = { silver: 25, golden: 50 };
/** Words in small letters, figures aside, that an expression of years is read from. */
const TELLING: ReadonlySet<string> = new Set([
  ..."anniversary anniversaries jubilee birthday centenary centennial bicentenary half".split(" "),
  ...NUMBER_WORDS,
]);
const TARGET = 26;
/** Anniversaries of one number and year among which a second telling is looked for. */
const RETOLD = 20;

/** The anniversaries of the sentences; the same one told twice counts once. */
export function findAnniversaries(
  search: Search,
  engagement: Pick<Engagement, "parties"> | null,
): { anniversaries: FoundAnniversary[]; problems: Problem[] } {
  const anniversaries: FoundAnniversary[] = [];
  const problems: Problem[] = [];
  const told = new Map<string, FoundAnniversary[]>();
  for (const words of search.sentences)
    for (let i = 0; i < words.tokens.length; i++) {
      const counted = countedAt(words.tokens, i);
      if (!counted) continue;
      const found = tell(search, words, counted, engagement);
      i = counted.next - 1;
      if (!found) continue;
      const others = told.get(`${found.ordinal} ${found.year}`) ?? [];
      const same = others.slice(-RETOLD).find((a) => alike(a.of, found.of));
      if (!same) {
        anniversaries.push(found);
        told.set(`${found.ordinal} ${found.year}`, [...others.slice(-RETOLD), found]);
      } else if (generic(same.of) && !generic(found.of))
        Object.assign(same, { of: found.of, target: found.target, sentence: found.sentence });
      const origin = found.saidOrigin;
      if (origin && origin.year !== found.originYear)
        problems.push(
          problem(
            "anniversary-arithmetic",
            `The ${found.ordinal}th anniversary in ${found.year} counts from ${found.originYear}, but the text gives ${origin.year}. Check number and years.`,
            origin.said,
          ),
        );
    }
  return { anniversaries, problems };
}

/** The same thing remembered: one tells no more than the other. */
const alike = (a: string, b: string): boolean => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return (
    generic(a) ||
    generic(b) ||
    x.includes(y) ||
    y.includes(x) ||
    (/relations|ties/.test(x) && /relations|ties/.test(y) && !/-/.test(x + y))
  );
};

const generic = (of: string): boolean =>
  /^(?:Treaty|Agreement|Convention|Alliance|relations|ties|.* anniversary)$/i.test(of);

function countedAt(tokens: readonly Token[], i: number): Counted | null {
  const { kind, lower: word } = at(tokens, i);
  if (kind !== "number" && !TELLING.has(word)) return null;
  if (word === "anniversary" || word === "anniversaries" || word === "jubilee" || word === "birthday") {
    const metal = JUBILEES[at(tokens, i - 1).lower];
    if (word === "jubilee") return metal ? { ordinal: metal, first: i - 1, next: i + 1 } : null;
    for (let back = 5; back >= 1; back--) {
      const number = i - back >= 0 ? (readOrdinal(tokens, i - back) ?? yearsOld(tokens, i - back)) : null;
      if (number && number.next <= i) return { ordinal: number.value, first: i - back, next: i + 1 };
    }
    return null;
  }
  if (word === "centenary" || word === "centennial" || word === "bicentenary")
    return { ordinal: word === "bicentenary" ? 200 : 100, first: i, next: i + 1 };
  return years(tokens, i);
}

/** "the 30-year anniversary". */
function yearsOld(tokens: readonly Token[], i: number): { value: number; next: number } | null {
  const number = readNumber(tokens, i);
  return number && isHyphen(at(tokens, number.next)) && at(tokens, number.next + 1).lower === "year"
    ? { value: number.value, next: number.next + 2 }
    : null;
}

/** "celebrate eight decades of diplomatic relations", "marks 20 years since the opening". */
function years(tokens: readonly Token[], i: number): Counted | null {
  const half =
    at(tokens, i).lower === "half" &&
    /^(?:century|a)$/.test(at(tokens, at(tokens, i + 1).text === "-" ? i + 2 : i + 1).lower);
  const number = half ? null : readNumber(tokens, i);
  let next: number;
  let ordinal: number;
  if (half) {
    next = i + 1;
    while (next < i + 4 && at(tokens, next).lower !== "century") next++;
    if (at(tokens, next).lower !== "century") return null;
    next++;
    ordinal = 50;
  } else {
    if (!number || !Number.isInteger(number.value)) return null;
    const unit = at(tokens, number.next).lower;
    if (unit !== "years" && unit !== "decades") return null;
    ordinal = number.value * (unit === "decades" ? 10 : 1);
    next = number.next + 1;
  }
  // "Sixty years to the day after our countries signed the Basic Treaty"
  if (unitDay(tokens, next)) return ordinal > 0 ? { ordinal, first: i, next: next + 4 } : null;
  if (ordinal < 5 || ordinal > 2000 || !/^(?:of|since)$/.test(at(tokens, next).lower)) return null;
  const matter =
    at(tokens, next).lower === "since" || /^(?:diplomatic|formal|official)$/.test(at(tokens, next + 1).lower);
  if (!matter) return null;
  for (let back = i - 1; back >= Math.max(0, i - 8); back--)
    if (CELEBRATE.test(at(tokens, back).lower)) return { ordinal, first: i, next };
  return null;
}

const unitDay = (tokens: readonly Token[], i: number): boolean =>
  follows(tokens, i, ["to", "the", "day"]) && /^(?:after|since)$/.test(at(tokens, i + 3).lower);

function tell(
  search: Search,
  words: SentenceWords,
  counted: Counted,
  engagement: Pick<Engagement, "parties"> | null,
): FoundAnniversary | null {
  const { tokens } = words;
  const target = targetOf(tokens, counted);
  const around = yearsAround(search, words, counted, target.next);
  const year = around.year ?? search.day?.year ?? null;
  if (year === null || counted.ordinal < 1) return null;
  return {
    of: nameOf(search, words, counted, target, engagement),
    ordinal: counted.ordinal,
    year,
    originYear: year - counted.ordinal,
    start: at(tokens, counted.first).start,
    end: at(tokens, Math.max(counted.next, target.next) - 1).end,
    sentence: words,
    target,
    saidOrigin: around.origin,
  };
}

/** The words after "anniversary of" up to the end of the clause. */
function targetOf(tokens: readonly Token[], { next }: Counted): { first: number; next: number } {
  const since = unitDay(tokens, next - 4);
  if (!since && !/^(?:of|since)$/.test(at(tokens, next).lower)) return { first: next, next };
  let first = since ? next : next + 1;
  if (at(tokens, first).lower === "the") first++;
  let end = first;
  for (; end < tokens.length && end - first < TARGET; end++) {
    const token = at(tokens, end);
    const word = token.lower;
    if (token.kind === "mark" && !(isHyphen(token) && token.glued)) break;
    if (
      /^(?:which|who|that|as|by|with|when|while|will|would|is|was|are|were|has|have|had|this|next|last|later|through|both|they|during|an|agreed|celebrated|falling)$/.test(
        word,
      )
    )
      break;
    if (
      word === "in" &&
      (at(tokens, end + 1).kind === "number" ||
        /^[A-Z]/.test(at(tokens, end + 1).text) ||
        at(tokens, end + 1).lower === "a")
    )
      break;
    if (
      word === "on" &&
      (at(tokens, end + 1).kind === "number" ||
        monthOf(at(tokens, end + 1).text) ||
        weekdayOf(at(tokens, end + 1).text))
    )
      break;
    if (
      word === "and" &&
      (/(?:ed)$/.test(at(tokens, end + 1).lower) || readOrdinal(tokens, end + 1) || readOrdinal(tokens, end + 2))
    )
      break;
    if (
      word === "to" &&
      end > first &&
      !/^(?:accession|return|admission|independence)$/.test(at(tokens, end - 1).lower) &&
      !/^(?:the|[A-Z])/.test(at(tokens, end + 1).text)
    )
      break;
  }
  return { first, next: end };
}

/** The year of the anniversary and the year of its origin, where the sentence gives them. */
function yearsAround(
  search: Search,
  { tokens, dateAt }: SentenceWords,
  { first, next }: Counted,
  targetEnd: number,
): { year: number | null; origin: { year: number; said: SaidDate } | null } {
  const now = search.day?.year ?? null;
  let year: number | null = null;
  let origin: { year: number; said: SaidDate } | null = null;
  const take = (i: number): void => {
    const said = dateAt.get(i);
    const value = said ? (said.year ?? yearNear(said, search)) : null;
    if (!said || value === null) return;
    if (now === null || Math.abs(value - now) <= 3) year ??= value;
    else if (value < now && said.year !== null) origin ??= { year: value, said };
  };
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    if (/^[;:]$/.test(at(tokens, i).text) || year !== null) break;
    take(i);
  }
  for (let i = next; i < Math.min(tokens.length, targetEnd + 10); i++) {
    if (/^[;:]$/.test(at(tokens, i).text) || (i > targetEnd && at(tokens, i).lower === "anniversary")) break;
    take(i);
  }
  return { year, origin };
}

/** "next year", "in August": the year an anniversary falls in; of a bare month the one at hand. */
function yearNear(said: SaidDate, search: Search): number | null {
  if (said.unit || said.side !== null || !said.month || !search.day) return yearOf(dateOf(said, search, true));
  return search.day.month >= 11 && said.month <= 2 ? search.day.year + 1 : search.day.year;
}

/** What is remembered, in the text's words; bare relations get the names of their parties. */
function nameOf(
  search: Search,
  words: SentenceWords,
  { first, next }: Counted,
  target: { first: number; next: number },
  engagement: Pick<Engagement, "parties"> | null,
): string {
  const { tokens } = words;
  const slice = (from: number, to: number): string =>
    to > from ? search.text.slice(at(tokens, from).start, at(tokens, to - 1).end).replace(/\s+/g, " ") : "";
  let of = slice(target.first, target.next);
  if (!of) {
    const between = slice(first, next).toLowerCase();
    if (/diplomatic|relations|ties/.test(between)) of = "diplomatic relations";
    else if (at(tokens, first - 1).kind === "possessive") of = at(tokens, first - 2).text;
    else if (between.includes("independence")) of = "independence";
    else of = ownerOf(search, tokens, first);
  }
  of ||= slice(first, next);
  const bare =
    /^(?:the )?(?:establishment of |their |our |bilateral |normali[sz]ation of )*(?:formal |bilateral |official )?(?:diplomatic )?(?:relations|ties|relationship)$/i;
  const between =
    engagement && engagement.parties.length === 2
      ? engagement.parties.map((code) => search.k.state(code)?.name ?? code).join(" and ")
      : null;
  if (!bare.test(of)) return /^diplomatic (?:relations|ties) /i.test(of) ? `establishment of ${of}` : of;
  const relations = /normali/i.test(of)
    ? of
    : `establishment of ${/ties$/i.test(of) ? "diplomatic ties" : "diplomatic relations"}`;
  return between ? `${relations} between ${between}` : relations;
}

/** "ASEAN, which marks its 50th anniversary": the party before. */
function ownerOf(search: Search, tokens: readonly Token[], first: number): string {
  for (let i = first - 1; i >= Math.max(0, first - 10); i--)
    if (search.words.isParty(at(tokens, i).text)) {
      const end = capitalsFrom(tokens, i, new Set(["of"]));
      return search.text.slice(at(tokens, i).start, at(tokens, Math.max(end, i + 1) - 1).end);
    }
  return "";
}

/** An anniversary "of the Treaty" means the treaty that the text named before. */
export const isBackReference = ({ sentence: { tokens }, target }: FoundAnniversary): boolean =>
  target.next - target.first === 1 &&
  /^(?:Treaty|Agreement|Convention|Alliance|Pact|Charter|Accord)$/.test(at(tokens, target.first).text) &&
  !follows(tokens, target.first, ["alliance"]);
