/** The calendar: engagements as the readouts time them, and the days on which instruments were signed or came into force. */
import { Hono, type Context } from "hono";
import type { App, Archive, CalendarEvent } from "../../app.ts";
import type { EngagementRow, Filter, StoredRecord } from "../../store/contract.ts";
import { withEtag } from "./answer.ts";
import { readAsked } from "./asked.ts";
import { pages } from "../../app/pages.ts";
import { isRefused, problemAnswer, refusedByError } from "./problems.ts";
import type { ApiTools } from "./question.ts";
import { ALL_FILTERS } from "./questions/shared.ts";

/** So many engagements, the newest. */
const MOST = 500;
const PIECE = 100;

export function calendarRoutes(tools: ApiTools): Hono {
  const routes = new Hono();
  routes.get("/calendar.ics", async (c) => {
    try {
      return await answerCalendar(c, tools);
    } catch (error) {
      const refused = refusedByError(error);
      if (refused.refused === "own-fault") tools.fault?.(error);
      return problemAnswer(c, refused);
    }
  });
  return routes;
}

async function answerCalendar(c: Context, tools: ApiTools): Promise<Response> {
  const url = new URL(c.req.url);
  const read = readAsked({ filters: ALL_FILTERS }, {}, url, tools);
  if (isRefused(read)) return problemAnswer(c, read);
  const { filter, said } = read.asked;
  const events = await eventsOf(tools.archive, tools.app, filter, url.origin);
  const { calendar } = await tools.app.publishing();
  return withEtag(c, calendar(said ? `Engagements ${said}` : "Engagements", events), {
    "content-type": "text/calendar; charset=utf-8",
  });
}

async function eventsOf({ store }: Archive, app: App, filter: Filter, origin: string): Promise<CalendarEvent[]> {
  const engagements = await Array.fromAsync(store.engagements(filter, { descending: true, limit: MOST }));
  engagements.reverse();
  const events: CalendarEvent[] = [];
  const instruments = new Map<string, CalendarEvent>();
  for (let i = 0; i < engagements.length; i += PIECE) {
    const piece = engagements.slice(i, i + PIECE);
    const readouts = new Map<string, StoredRecord[]>();
    for await (const r of store.records({ engagement: piece.map((e) => e.id) })) {
      const key = r.engagement ?? "";
      readouts.set(key, [...(readouts.get(key) ?? []), r]);
      for (const event of anniversaries(r, origin)) if (!instruments.has(event.id)) instruments.set(event.id, event);
    }
    for (const e of piece) {
      const event = engagementEvent(e, readouts.get(e.id) ?? [], app, origin);
      if (event) events.push(event);
    }
  }
  return [...events, ...[...instruments.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** One engagement; at its time where a readout gives it with its offset, else on its day; null without a day. */
function engagementEvent(
  e: EngagementRow,
  readouts: readonly StoredRecord[],
  app: App,
  origin: string,
): CalendarEvent | null {
  const timed = readouts.find((r) => r.record.engagement?.time.start?.instant);
  const time = timed?.record.engagement?.time;
  if (!e.day || !readouts.length) return null;
  const lines = readouts.map(({ document: d, record }) => {
    const start = record.engagement?.time.start;
    const when = start ? `, ${start.approximate ? "around " : ""}${start.edtf}${start.utcOffset ?? ""}` : "";
    return `According to ${d.publisher?.name ?? "a publisher not named"}${when}: ${d.title ?? "untitled"}, ${d.url ?? d.source}`;
  });
  return {
    id: e.id,
    at: time?.start?.instant
      ? { instant: time.start.instant, minutes: time.durationMinutes?.value ?? null }
      : { day: e.day },
    title: `${e.parties.map(app.partyName).join(" \u2013 ")}: ${e.kind.replace("-", " ")}${e.level ? `, ${e.level.replaceAll("-", " ")}` : ""}`,
    text: lines.join("\n"),
    place: e.place?.name ?? null,
    url: `${origin}${pages.engagement(e.id)}`,
    stamp: readouts.map((r) => r.document.added).reduce((a, b) => (a > b ? a : b)),
    yearly: false,
  };
}

/** Days of instruments that a readout dates to the day; an anniversary told by its year alone has no day to stand on. */
const anniversaries = (r: StoredRecord, origin: string): CalendarEvent[] =>
  r.record.references.instruments.flatMap((i): CalendarEvent[] =>
    (i.event === "signed" || i.event === "entered-into-force") && /^\d{4}-\d{2}-\d{2}$/.test(i.date ?? "")
      ? [
          {
            id: `${i.event}-${i.date}-${i.name}`,
            at: { day: i.date ?? "" },
            title: `${i.name}: ${i.event === "signed" ? "signed" : "in force since"} ${i.date}`,
            text: `According to ${r.document.publisher?.name ?? "a publisher not named"}: ${r.document.url ?? r.document.source}, characters ${i.start} to ${i.end}`,
            place: null,
            url: `${origin}${pages.readout(r.document.id, r.part)}`,
            stamp: r.document.added,
            yearly: true,
          },
        ]
      : [],
  );
