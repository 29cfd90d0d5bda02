/** A record for people: its head, its statements in the order and under the numbers of the text, what it points to, what to mind. */
import type { CueRow } from "../../../model/knowledge.ts";
import type { Record } from "../../../model/record.ts";
import type { Span } from "../../../model/span.ts";
import type { MarkedBlock } from "../../../model/text.ts";
import { wrap } from "./cell-width.ts";
import { plainWords } from "./plain-words.ts";
import type { PartyNames } from "../../../app/words/engagement-words.ts";
import { showEngagement } from "./show-engagement.ts";
import { showReferences } from "./show-references.ts";
import { explainStatement, showStatement, showUnread, speakerColumn } from "./show-statement.ts";
import type { Terminal } from "./terminal.ts";

export interface ShowOptions {
  explain: boolean;
  parties: PartyNames;
  /** The row of the lexicon with this id, or null. */
  rule(id: string): CueRow | null;
}

/** Lines for a record, the last one the counts. */
export function showRecord(record: Record, options: ShowOptions, t: Terminal): string[] {
  const lines = showEngagement(record, options.parties, t);
  lines.push(t.paint("faint", "\u2500".repeat(t.width)));
  lines.push(...showStatements(record, options, t));
  const references = showReferences(record.references, options.parties, t);
  if (references.length) lines.push("", t.paint("label", "References"), ...references);
  if (record.warnings.length) lines.push("", t.paint("label", "Warnings"), ...showWarnings(record, t));
  lines.push("", ...wrap(counts(record), t.width).map((line) => t.paint("faint", line)));
  return lines;
}

/** Statements and sentences not understood, in text order, under the item numbers and headings they stand under. */
function showStatements(record: Record, { explain, rule }: ShowOptions, t: Terminal): string[] {
  const {
    document: { text, blocks = [] },
    statements,
  } = record;
  const column = speakerColumn(statements);
  const entries: (Span & { lines: string[] })[] = [
    ...statements.map((s) => ({
      start: s.made.sentence.start,
      end: s.made.sentence.end,
      lines: [
        ...showStatement(s, text, column, t),
        ...(explain ? explainStatement(s, record, rule(s.made.rule), column, t) : []),
      ],
    })),
    ...record.unread.map((u) => ({ start: u.start, end: u.end, lines: showUnread(u, text, column, t) })),
  ].sort((a, b) => a.start - b.start);
  if (!entries.length) return ["", t.paint("faint", "No statement was found in this text.")];
  const lines: string[] = [];
  let next = 0;
  let current: MarkedBlock | undefined;
  let heading: MarkedBlock | undefined;
  for (const entry of entries) {
    let at = current;
    for (let block = blocks[next]; block && block.start <= entry.start; block = blocks[++next]) {
      if (block.role === "heading") heading = block;
      else at = block;
    }
    if (at !== current || !lines.length) {
      lines.push("");
      if (heading) lines.push(...showHeading(heading, text, t));
      heading = undefined;
      const number = at?.number && plainWords(text.slice(at.start, at.body));
      if (number) lines.push(t.paint("faint", number));
      current = at;
    }
    lines.push(...entry.lines);
  }
  return lines;
}

const showHeading = (block: MarkedBlock, text: string, t: Terminal): string[] =>
  wrap(plainWords(text.slice(block.start, block.end)), t.width).map((line) => t.paint("label", line));

/** Warnings with the words they are about. */
function showWarnings(record: Record, t: Terminal): string[] {
  const { text } = record.document;
  return record.warnings.flatMap(({ code, message, start, end }) => {
    const words =
      start === null || end === null ? "" : shortened(plainWords(text.slice(start, Math.min(end, start + 400))));
    const about = words && !message.includes(words) ? ` At: "${words}".` : "";
    return wrap(`${sentence(plainWords(message))}${about} [${code}]`, t.width - 4).map((line, i) =>
      t.paint("warn", (i ? "    " : "  ! ") + line),
    );
  });
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 79).trimEnd()}\u2026` : words);

/** "17 statements, 2 unsure, 3 undertakings, 1 sentence not understood". */
function counts({ statements, unread }: Record): string {
  const some = (n: number, one: string, many: string): string[] => (n ? [`${n} ${n === 1 ? one : many}`] : []);
  return [
    `${statements.length} statement${statements.length === 1 ? "" : "s"}`,
    ...some(statements.filter((s) => s.undertaking).length, "undertaking", "undertakings"),
    ...some(statements.filter((s) => s.doubt).length, "unsure", "unsure"),
    ...some(unread.length, "sentence not understood", "sentences not understood"),
  ].join(", ");
}
