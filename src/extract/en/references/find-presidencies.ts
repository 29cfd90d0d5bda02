/** Finds who holds the presidency of a group, and ties it to the group's meeting. */
import type { NameHit } from "../../../model/knowledge.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import { at, follows } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import type { FoundEvent } from "./find-events.ts";
import { dateOf, yearOf } from "./sentence-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

const OFFICE = new Set(
  "presidency chairmanship chairpersonship chairship chair president host hosts hosting hosted".split(" "),
);
/** Events and words for an office that one sentence is searched for, and events around it. */
const MOST = 20;
/** Bodies whose presidency changes every month or is an office of its own. */
const NOT_A_MEETING = new Set(["UNO", "UNSC", "UNGA"]);

/** Sets `presidency` on the events found, adds a group's event where only its presidency is named. */
export function findPresidencies(search: Search, events: FoundEvent[]): { added: FoundEvent[]; problems: Problem[] } {
  const added: FoundEvent[] = [];
  const problems: Problem[] = [];
  const inSentence = new Map<SentenceWords, FoundEvent[]>();
  events.forEach((event) => {
    const list = inSentence.get(event.sentence) ?? [];
    if (list.length < MOST) inSentence.set(event.sentence, [...list, event]);
  });
  let from = 0;
  for (const words of search.sentences) {
    const offices: number[] = [];
    for (const [i, token] of words.tokens.entries()) if (OFFICE.has(token.lower)) offices.push(i);
    if (!offices.length) continue;
    const hits = search.k
      .namesIn(search.text.slice(words.sentence.start, words.sentence.end))
      .map((h) => ({ ...h, start: h.start + words.sentence.start, end: h.end + words.sentence.start }));
    const near = inSentence.get(words) ?? [];
    while (from < events.length && (events[from] as FoundEvent).sentence.index < words.index) from++;
    const around = events.slice(Math.max(0, from - MOST), from + MOST);
    for (const office of offices.slice(0, MOST)) {
      const told = tell(search, words, office, hits, near, around);
      if (!told) continue;
      const event = told.event ?? make(search, words, told.body as NameHit);
      if (!told.event) added.push(event);
      event.presidency ??= told.holder;
      event.date ??= told.date;
      const warning = checked(search, event, told);
      if (warning) problems.push(warning);
    }
  }
  return { added, problems };
}

interface Told {
  holder: string;
  body: NameHit | null;
  bodyCode: string | null;
  event: FoundEvent | null;
  date: string | null;
  at: Token;
}

function tell(
  search: Search,
  words: SentenceWords,
  office: number,
  hits: NameHit[],
  near: FoundEvent[],
  events: FoundEvent[],
): Told | null {
  const { tokens } = words;
  const token = at(tokens, office);
  const word = token.lower;
  const hosting = word.startsWith("host");
  const bodies = hits.filter(
    (h) => h.as === "grouping" || !/^[A-Z]{3}$/.test(h.code) || search.k.groupings.some((g) => g.code === h.code),
  );
  const holders = hits.filter((h) => h.as !== "grouping" && search.k.state(h.code) !== null && !bodies.includes(h));

  // Which meeting or group: "presidency of the G7", "G7 presidency", "host of the Forum Leaders Meeting", "of which ... presidency".
  const following = near.find(
    (e) => e.first > office && e.first <= office + 5 && /^(?:of|the)$/.test(at(tokens, office + 1).lower),
  );
  const bodyAfter = bodies.find(
    (h) =>
      h.start > token.start &&
      /^(?:'s)?(?:\s*,)?\s*(?:of|the|of the|in the)?\s*(?:the\s*)?$/.test(search.text.slice(token.end, h.start)) &&
      h.start - token.end < 12,
  );
  const bodyBefore = bodies.find(
    (h) =>
      h.end <= token.start &&
      /^(?:\s|-|’s|'s|Council|summit|Summit|rotating)*$/.test(search.text.slice(h.end, token.start)),
  );
  const relative = near.findLast(
    (e) =>
      e.next <= office &&
      tokens.slice(e.next, e.next + 3).some((t, n, all) => t.lower === "which" && all[n - 1]?.lower === "of"),
  );
  const body = bodyAfter ?? bodyBefore ?? null;
  if (
    hosting &&
    (!following ||
      tokens
        .slice(Math.max(0, office - 5), office)
        .some((t) => /^(?:bid|candidacy|candidature|hope|hopes|offer|offered|proposal|proposed|wish)$/.test(t.lower)))
  )
    return null;
  if (/^(?:chair|president)$/.test(word) && !body && !following) return null;
  if (/^(?:chair|president)$/.test(word) && !/^[A-Z]/.test(token.text) && !(body === bodyBefore && body)) return null;
  const date = dateBeside(search, words, office);
  const event = following ?? (body ? eventOf(search, body, near, events, token, yearOf(date)) : (relative ?? null));
  if (body && NOT_A_MEETING.has(body.code)) return null;
  if (!event && (!body || !/^(?:presidency|chairmanship|chairpersonship|chairship)$/.test(word))) return null;

  const holder = holderOf(search, words, office, holders, body, relative ?? null);
  if (!holder || holder === body?.code) return null;
  return { holder, body, bodyCode: body?.code ?? codeIn(search, event), event, date, at: token };
}

/** The meeting of a group: in the sentence, else the nearest one after or before in the text. */
function eventOf(
  search: Search,
  body: NameHit,
  near: FoundEvent[],
  events: FoundEvent[],
  token: Token,
  year: number | null,
): FoundEvent | null {
  const named = search.text.slice(body.start, body.end).toLowerCase();
  const inYear = year ?? search.day?.year ?? null;
  const otherYear = (e: FoundEvent): boolean => inYear !== null && e.date !== null && yearOf(e.date) !== inYear;
  const about = (e: FoundEvent): boolean =>
    !otherYear(e) &&
    (e.name
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(named) ||
      e.name.toLowerCase().startsWith(named) ||
      codeIn(search, e) === body.code);
  return (
    near.find((e) => about(e) && !e.presidency) ??
    events.filter(about).sort((a, b) => Math.abs(a.start - token.start) - Math.abs(b.start - token.start))[0] ??
    null
  );
}

/** Code of the group in an event's name. */
function codeIn(search: Search, event: FoundEvent | null): string | null {
  if (!event) return null;
  const codes = new Set(search.k.presidencies.map((p) => p.body));
  return search.k.namesIn(event.name).find((h) => codes.has(h.code) || h.as === "grouping")?.code ?? null;
}

function holderOf(
  search: Search,
  { tokens }: SentenceWords,
  office: number,
  holders: NameHit[],
  body: NameHit | null,
  relative: FoundEvent | null,
): string | null {
  const token = at(tokens, office);
  const left = body && body.start < token.start ? body.start : token.start;
  if (relative) return holders.find((h) => h.start > relative.end && h.end <= token.start)?.code ?? null;
  const before = holders.filter((h) => h.end <= left);
  const after = holders.filter((h) => h.start >= token.end);
  const nearest = before.at(-1);
  // "Brazil's G20 presidency", "the Brazilian presidency"
  if (
    nearest &&
    /^(?:’s|'s|’|')?\s*(?:current|upcoming|incoming|outgoing|rotating|ongoing)?\s*$/.test(
      search.text.slice(nearest.end, left),
    )
  )
    return nearest.code;
  // "the G20 presidency of Brazil", "ASEAN Chair Malaysia"
  const next = after[0];
  if (next && /^\s*(?:,|of|by|held by)?\s*$/.test(search.text.slice(token.end, next.start))) return next.code;
  const owner = ownerWord(tokens, office);
  if (owner !== null) {
    // "its": the subject of the clause, or the party just thanked or congratulated on it.
    const from = at(tokens, owner).start;
    const said = before.filter((h) => h.end <= from);
    const close = said.at(-1);
    if (
      close &&
      /^(?:’s|'s)?\s*(?:on|for|on the occasion of|during|as|under|with|,)?\s*$/.test(search.text.slice(close.end, from))
    )
      return close.code;
    return said.find((h) => h.start >= clauseStart(tokens, owner))?.code ?? close?.code ?? null;
  }
  // "Japan, which holds the presidency", not "ASEAN-China relations and also our chairmanship".
  const compound =
    nearest && (search.text[nearest.start - 1] === "-" || search.text[nearest.end] === "-" || owned(tokens, office));
  return nearest && !compound && !/[.;]/.test(search.text.slice(nearest.end, left)) ? nearest.code : null;
}

/** "our chairmanship": the publisher's, whoever is named before. */
const owned = (tokens: readonly Token[], office: number): boolean =>
  tokens.slice(Math.max(0, office - 14), office).some((t) => t.lower === "our");

function ownerWord(tokens: readonly Token[], office: number): number | null {
  for (let i = office - 1; i >= Math.max(0, office - 6); i--) {
    if (/^(?:its|their|his|her)$/.test(at(tokens, i).lower)) return i;
    if (/^(?:[,;()]|that|as|of|which|who|the)$/.test(at(tokens, i).lower)) return null;
  }
  return null;
}

/** Where the clause of token `i` begins in the text: after ", and", ";" or "while". */
function clauseStart(tokens: readonly Token[], i: number): number {
  for (let n = i - 1; n > 0 && i - n < 80; n--) {
    const word = at(tokens, n).lower;
    if (word === ";" || word === "while" || word === "whereas" || (word === "," && follows(tokens, n + 1, ["and"])))
      return at(tokens, n).start;
  }
  return at(tokens, 0).start;
}

/** "this year's presidency", "chairmanship ... in 2034". */
function dateBeside(search: Search, { tokens, dateAt }: SentenceWords, office: number): string | null {
  for (let i = office + 1; i < office + 10; i++) {
    const said = dateAt.get(i);
    if (said) return said.year || said.unit === "year" ? dateOf(said, search, true) : null;
    if (/^[,;:.]$/.test(at(tokens, i).text)) break;
  }
  for (let i = office - 1; i >= Math.max(0, office - 6); i--) {
    const said = dateAt.get(i);
    if (said) return said.year || said.unit === "year" ? dateOf(said, search, true) : null;
  }
  return null;
}

function make(search: Search, sentence: SentenceWords, body: NameHit): FoundEvent {
  return {
    name: search.text.slice(body.start, body.end),
    date: null,
    presidency: null,
    start: body.start,
    end: body.end,
    sentence,
    first: 0,
    next: 0,
  };
}

function checked(search: Search, event: FoundEvent, told: Told): Problem | null {
  const year = yearOf(told.date) ?? yearOf(event.date) ?? search.day?.year ?? null;
  const rows = search.k.presidencies.filter((p) => p.body === told.bodyCode && p.year === year);
  // Where the text gives no year, it may speak of the presidency just past or to come.
  const near = told.date || event.date ? 0 : 1;
  const held = search.k.presidencies.some(
    (p) => p.body === told.bodyCode && p.holder === told.holder && year !== null && Math.abs(p.year - year) <= near,
  );
  if (!rows.length || held) return null;
  const names = rows.map((p) => search.k.state(p.holder)?.name ?? p.holder).join(" and ");
  return problem(
    "presidency-disagrees",
    `The text gives the presidency of ${event.name} in ${year} to ${search.k.state(told.holder)?.name ?? told.holder}; the table of presidencies has ${names}. Check which is right.`,
    told.at,
  );
}
