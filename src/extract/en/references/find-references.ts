/** What a readout points to outside itself: treaties and agreements, anniversaries, other meetings. */
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
import { findPresidencies } from "./find-presidencies.ts";
import { nameWords, sentenceWords, yearOf } from "./sentence-words.ts";
import type { Search } from "./sentence-words.ts";

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
    text, k, day, published,
    sentences: sentenceWords(text, section.sentences),
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
  const inMeeting = new Map<unknown, FoundEvent[]>();
  for (const event of events) inMeeting.set(event.sentence, [...(inMeeting.get(event.sentence) ?? []), event]);
  const instruments = findInstruments(search, engagement, (words, first, next) =>
    (inMeeting.get(words) ?? []).some((e) => e.first <= first && next <= e.next));
  problems.push(...presidencies.problems, ...celebrate(anniversaries, instruments, k));
  return {
    references: {
      instruments,
      anniversaries: anniversaries.map(({ of, ordinal, year, originYear, start, end }) => ({ of, ordinal, year, originYear, start, end })),
      events: meetings.map(({ name, date, presidency, start, end }) => ({ name, date, presidency, start, end })),
    },
    problems,
  };
}

/** One entry a meeting: a later telling adds its date and presidency. */
function distinctEvents(found: FoundEvent[], anniversaries: readonly FoundAnniversary[]): FoundEvent[] {
  const byName = new Map<string, FoundEvent>();
  for (const event of found.sort((a, b) => a.start - b.start)) {
    const remembered = anniversaries.find((a) => a.sentence === event.sentence && a.target.first <= event.first && event.next <= a.target.next);
    if (remembered) event.date ??= String(remembered.originYear);
    const before = byName.get(nameKey(event.name));
    if (!before) byName.set(nameKey(event.name), event);
    else {
      before.date ??= event.date;
      before.presidency ??= event.presidency;
    }
  }
  return [...byName.values()];
}

/** Marks the instruments whose anniversary is kept, and checks the years against what is known of them. */
function celebrate(anniversaries: FoundAnniversary[], instruments: Instrument[], k: Knowledge): Problem[] {
  const problems: Problem[] = [];
  for (const anniversary of anniversaries) {
    const { sentence, target } = anniversary;
    const from = sentence.tokens[target.first]?.start ?? 0;
    const to = sentence.tokens[target.next - 1]?.end ?? 0;
    const back = isBackReference(anniversary);
    const instrument = back
      ? instruments.findLast((x) => x.end <= from && x.name.endsWith(sentence.tokens[target.first]?.text ?? "-"))
      : instruments.find((x) => x.start < to && from < x.end) ?? instruments.find((x) => nameKey(anniversary.of).includes(nameKey(x.name)));
    if (!instrument) continue;
    if (instrument.event !== "signed" || !instrument.date) Object.assign(instrument, { event: "anniversary", date: null });
    anniversary.of = instrument.name;
    const key = nameKey(instrument.name);
    const row = k.instruments.find((r) => [r.name, ...r.names].some((n) => nameKey(n) === key));
    const years = [yearOf(row?.signed ?? null), yearOf(row?.inForce ?? null)].filter((y) => y !== null);
    if (years.length && !years.includes(anniversary.originYear))
      problems.push(problem("anniversary-arithmetic", `The ${anniversary.ordinal}th anniversary in ${anniversary.year} counts from ${anniversary.originYear}, but ${instrument.name} dates from ${years.join(" and ")}. Check number and years.`, anniversary));
  }
  return problems;
}
