/** Readouts and statements as entries of a feed. */
import { createHash } from "node:crypto";
import type { App, FeedEntry } from "../../app.ts";
import type { DocumentRow, StatementRow, StoredRecord } from "../../store/contract.ts";
import { pages } from "../../app/pages.ts";

/** An id that is the same for the same thing for ever, as a version 8 UUID. */
export function lastingId(of: string): string {
  const h = createHash("sha256").update(of).digest("hex");
  return `urn:uuid:${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

const publisherOf = (d: DocumentRow): string => d.publisher?.name ?? "a publisher not named";

/** Reporting words and content in the order of the text, each word once. */
function saidIn(cue: Piece, content: Piece): string {
  if (content.start <= cue.start && cue.end <= content.end) return content.words;
  if (cue.start <= content.start && content.end <= cue.end) return cue.words;
  return cue.start < content.start ? `${cue.words} ${content.words}` : `${content.words} ${cue.words}`;
}

type Piece = { start: number; end: number; words: string };

/** A readout: who met whom, and its statements, one a line. */
export function readoutEntry(r: StoredRecord, app: App, origin: string): FeedEntry {
  const { document: d, record } = r;
  const e = record.engagement;
  const text = record.document.text;
  const what = e ? `${e.parties.map(app.partyName).join(" \u2013 ")}: ${e.kind.replace("-", " ")}` : "No engagement";
  const piece = ({ start, end }: { start: number; end: number }): Piece => ({
    start,
    end,
    words: text.slice(start, end),
  });
  const lines = record.statements.map(
    (s) => `${s.speakers.join(" + ") || "?"}: ${saidIn(piece(s.cue), piece(s.content))}`,
  );
  return {
    id: lastingId(`readout ${r.key}`),
    title: d.title ?? `${what}${r.day ? `, ${r.day}` : ""}`,
    url: `${origin}${pages.readout(d.id, r.part)}`,
    source: d.url,
    accordingTo: publisherOf(d),
    text: [`${what}${r.day ? `, ${r.day}` : ""}, according to ${publisherOf(d)}.`, "", ...lines].join("\n"),
    updated: d.added,
    language: d.language,
    tags: [...new Set(record.statements.flatMap((s) => s.topics))].sort(),
  };
}

/** A statement, under its speakers' names. */
export function statementEntry(s: StatementRow, d: DocumentRow, app: App, origin: string): FeedEntry {
  const who = s.speakers.map(app.partyName).join(" + ") || "Speaker not named";
  const { start, end } = s.content;
  return {
    id: lastingId(`statement ${s.document}.${s.part} ${start} ${end}`),
    title: `${who}: ${s.act.replaceAll("-", " ")}${s.day ? `, ${s.day}` : ""}`,
    url: `${origin}${pages.readout(s.document, s.part, s.id)}`,
    source: d.url,
    accordingTo: publisherOf(d),
    text: `${saidIn(s.cue, s.content)}\n\nAccording to ${publisherOf(d)}, ${d.url ?? d.source}, characters ${start} to ${end}.`,
    updated: d.added,
    language: s.language,
    tags: s.topics,
  };
}
