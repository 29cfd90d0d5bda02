/** What a readout points to outside itself: treaties and agreements, anniversaries, other meetings. */
import { firstIn } from "../../../model/in-order.ts";
import { firstDay } from "../../calendar/edtf.ts";
import type { Engagement, Time } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Instrument, References } from "../../../model/reference.ts";
import { findAnniversaries, isBackReference } from "./find-anniversaries.ts";
import type { FoundAnniversary } from "./find-anniversaries.ts";
import { findEvents } from "./find-events.ts";
import type { FoundEvent } from "./find-events.ts";
import { findInstruments, nameKey } from "./find-instruments.ts";
import type { Mention } from "./find-instruments.ts";
import { knownInstruments } from "./known-instruments.ts";
import { findPresidencies } from "./find-presidencies.ts";
import { nameWords, sentenceWords, yearOf } from "./sentence-words.ts";
import type { Search } from "./sentence-words.ts";

/** Instruments named before "the Treaty" among which its name is looked for. */
const BACK = 50;

/** Reads the references of one section; `engagement` is null where the document reads out no talks. */
export function findReferences(
  text: string,
  head: Head,
  section: Section,
  time: Time,
  engagement: Omit<Engagement, "time"> | null,
  k: Knowledge,
): { references: References; problems: Problem[] } {
  const published = firstDay(head.published);
  const day = firstDay(time.start?.edtf ?? null) ?? published;
  const search: Search = {
    text,
    k,
    day,
    published,
    sentences: sentenceWords(text, section, k),
    words: nameWords(k),
    talks: time.start?.edtf.slice(0, 10) ?? null,
  };
  const { anniversaries, problems } = findAnniversaries(search, engagement);
  const events = findEvents(search, {
    titles: [section.title, head.title, engagement?.title].filter((t): t is string => Boolean(t)),
    margins: engagement?.margins ?? null,
    lead: engagement ? 2 : 0,
  });
  const presidencies = findPresidencies(search, events);
  const meetings = distinctEvents([...events, ...presidencies.added], anniversaries);
  const inMeeting = new Set(
    events.flatMap((e) => Array.from({ length: e.next - e.first }, (_, n) => `${e.sentence.index} ${e.first + n}`)),
  );
  const { instruments, mentions } = findInstruments(search, engagement, (words, token) =>
    inMeeting.has(`${words.index} ${token}`),
  );
  problems.push(...presidencies.problems, ...celebrate(anniversaries, mentions, search));
  return {
    references: {
      instruments,
      anniversaries: anniversaries.map(({ of, ordinal, year, originYear, start, end }) => ({
        of,
        ordinal,
        year,
        originYear,
        start,
        end,
      })),
      events: meetings.map(({ name, date, presidency, start, end }) => ({ name, date, presidency, start, end })),
    },
    problems,
  };
}

/** One entry a meeting: a later telling adds its date and presidency. */
function distinctEvents(found: FoundEvent[], anniversaries: readonly FoundAnniversary[]): FoundEvent[] {
  const byName = new Map<string, FoundEvent>();
  const keptIn = new Map<unknown, FoundAnniversary[]>();
  for (const a of anniversaries) keptIn.set(a.sentence, [...(keptIn.get(a.sentence) ?? []).slice(-BACK), a]);
  const numbered = new Map<string, FoundEvent>();
  for (const event of found.sort((a, b) => a.start - b.start)) {
    const remembered = keptIn
      .get(event.sentence)
      ?.find((a) => a.target.first <= event.first && event.next <= a.target.next);
    if (remembered) event.date ??= String(remembered.originYear);
    // "the Forum" told later without its number is the numbered one.
    const year = event.dated ? ` ${event.date?.slice(0, 4)}` : "";
    const key = nameKey(event.name) + year;
    const before = byName.get(key) ?? numbered.get(key);
    if (!before) {
      byName.set(key, event);
      const plain = key.replace(
        /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) /,
        "",
      );
      if (plain !== key) numbered.set(plain, event);
      if (year) numbered.set(nameKey(event.name), event);
    } else {
      before.date ??= event.date;
      before.presidency ??= event.presidency;
    }
  }
  return [...byName.values()];
}

/** Marks the instruments whose anniversary is kept, and checks the years against what is known of them. */
function celebrate(anniversaries: FoundAnniversary[], mentions: readonly Mention[], search: Search): Problem[] {
  const problems: Problem[] = [];
  const known = knownInstruments(search.k.instruments);
  for (const anniversary of anniversaries) {
    const instrument = isBackReference(anniversary)
      ? namedBefore(anniversary, mentions)
      : namedIn(anniversary, mentions);
    if (!instrument) continue;
    // What was signed at these very talks stays signed.
    if (instrument.event !== "signed" || instrument.date !== search.talks)
      Object.assign(instrument, { event: "anniversary", date: null });
    anniversary.of = instrument.name;
    const row = known.row(instrument.name);
    const years = [...new Set([yearOf(row?.signed ?? null), yearOf(row?.inForce ?? null)])].filter((y) => y !== null);
    if (years.length && !years.includes(anniversary.originYear))
      problems.push(
        problem(
          "anniversary-arithmetic",
          `The ${anniversary.ordinal}th anniversary in ${anniversary.year} counts from ${anniversary.originYear}, but ${instrument.name} dates from ${years.join(" and ")}. Check number and years.`,
          anniversary,
        ),
      );
  }
  return problems;
}

/** "the signing of the Security Treaty": the instrument named in what is remembered. */
function namedIn({ sentence, target }: FoundAnniversary, mentions: readonly Mention[]): Instrument | null {
  for (let i = firstFrom(mentions, sentence.index, target.first); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.sentence !== sentence || mention.first >= target.next) return null;
    return mention.instrument;
  }
  return null;
}

/** "the Treaty": the last instrument before whose name ends with the same noun. */
function namedBefore({ sentence, target }: FoundAnniversary, mentions: readonly Mention[]): Instrument | null {
  const noun = sentence.tokens[target.first]?.text ?? "-";
  const from = firstFrom(mentions, sentence.index, target.first);
  for (let i = from - 1; i >= Math.max(0, from - BACK); i--)
    if (mentions[i]?.instrument.name.endsWith(noun)) return mentions[i]?.instrument ?? null;
  return null;
}

/** Index of the first mention at or after a token of a sentence. */
const firstFrom = (mentions: readonly Mention[], sentence: number, token: number): number =>
  firstIn(mentions, (m) => m.sentence.index > sentence || (m.sentence.index === sentence && m.first >= token));
