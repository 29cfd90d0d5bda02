/** One statement as two or more lines: who, the reporting words and the act, then what was said. */
import { FAMILY } from "../../../app.ts";
import type { CueRow } from "../../../model/knowledge.ts";
import type { Record } from "../../../model/record.ts";
import type { Span } from "../../../model/span.ts";
import type { Statement } from "../../../model/statement.ts";
import { cellWidth, padTo, wrap } from "./cell-width.ts";
import { plainWords } from "./plain-words.ts";
import type { Terminal } from "./terminal.ts";

const NUMBER = 4;

/** Cells that the speakers' column takes in a record. */
export const speakerColumn = (statements: readonly Statement[]): number =>
  Math.min(15, Math.max(3, ...statements.map((s) => speakerLabel(s).length))) + 2;

/** "JPN", "JPN + USA", "all 5 parties". */
export function speakerLabel(s: Statement): string {
  if (!s.speakers.length) return "?";
  const codes = s.speakers.join(" + ");
  return codes.length > 15 && s.joint ? `all ${s.speakers.length} parties` : codes;
}

/** Lines for a statement. */
export function showStatement(s: Statement, text: string, column: number, t: Terminal): string[] {
  const family = FAMILY[s.act];
  const at = (span: Span): string => plainWords(text.slice(span.start, span.end));
  const margin = " ".repeat(NUMBER + column);
  const act = s.strength === null ? s.act : `${s.act} ${s.strength.toFixed(2)}`;
  const room = t.width - NUMBER - column;
  // A sentence that only goes on reporting stands under the words that opened the run.
  const carried = s.cue.end <= s.made.sentence.start;
  const cueLines = wrap(carried ? `(${at(s.cue)})` : at(s.cue), room - cellWidth(act) - 2);
  const number = padTo(s.id.replace(/^s/, "").padStart(NUMBER - 2), NUMBER);
  const speakers = wrap(speakerLabel(s), column - 2);
  const lines = cueLines.map((cue, i) => {
    const left = i ? margin : t.paint("faint", number) + t.paint("label", padTo(speakers[0] ?? "", column));
    const right = i ? "" : " ".repeat(Math.max(2, room - cellWidth(cue) - cellWidth(act))) + t.paint(family, act);
    return left + t.paint(family, cue) + right;
  });
  const same = s.cue.start === s.content.start && s.cue.end === s.content.end;
  const content = same ? [] : wrap(at(s.content), room);
  for (const line of content) lines.push(margin + line);
  const mark = marks(s).join(", ");
  const topics = plainWords(s.topics.join(", "));
  const last = mark ? `\u2192 ${mark}` : (content.at(-1) ?? "");
  const gap = room - cellWidth(last) - cellWidth(topics);
  const beside = topics && gap >= 2 && last ? " ".repeat(gap) + t.paint("faint", topics) : "";
  if (mark) lines.push(margin + t.paint("mark", last) + beside);
  else if (beside) lines.push(`${lines.pop()}${beside}`);
  if (topics && !beside)
    for (const line of wrap(topics, room))
      lines.push(margin + " ".repeat(Math.max(0, room - cellWidth(line))) + t.paint("faint", line));
  if (s.doubt)
    for (const line of wrap(`unsure: ${plainWords(s.doubt)}`, room)) lines.push(margin + t.paint("warn", line));
  return lines;
}

/** What makes a statement more than words: a promise, a request, and to whom it goes. */
function marks(s: Statement): string[] {
  const to = s.addressees.length ? ` to ${s.addressees.join(", ")}` : "";
  const request = s.act === "call-on";
  const found: string[] = [];
  if (s.undertaking) found.push("undertaking");
  if (request) found.push(`request${to}`);
  else if (to) found.push(to.trim());
  return found;
}

/** Lines that say why a statement is as it is: rule, frame, subject, speaker, strength, PLOVER. */
export function explainStatement(
  s: Statement,
  record: Record,
  row: CueRow | null,
  column: number,
  t: Terminal,
): string[] {
  const { text } = record.document;
  const { made } = s;
  const facts: [string, string | null][] = [
    ["rule", `${made.rule}, followed as ${made.frame}`],
    ["lexicon", row && `${row.pattern} (${row.frames.join(", ")}), ${row.act}; from ${row.source}`],
    ["subject", made.subject ? `"${text.slice(made.subject.start, made.subject.end)}"` : "carried over"],
    ["speaker", made.speaker + (s.speakerNames.length ? ` (${s.speakerNames.join(", ")})` : "")],
    ["strength", made.strength],
    ["plover", s.plover],
    ["where", `characters ${s.content.start} to ${s.content.end}`],
  ];
  const margin = " ".repeat(NUMBER + column);
  const label = 10;
  return facts.flatMap(([what, value]) =>
    value === null
      ? []
      : wrap(plainWords(value), t.width - margin.length - label).map(
          (line, i) => margin + t.paint("faint", padTo(i ? "" : what, label) + line),
        ),
  );
}

/** Lines for a sentence that looks like reporting and gave no statement. */
export function showUnread(u: Span & { reason: string }, text: string, column: number, t: Terminal): string[] {
  const words = plainWords(text.slice(u.start, u.end));
  const margin = " ".repeat(NUMBER + column);
  return wrap(`not understood (${plainWords(u.reason)}): ${words}`, t.width - margin.length).map((line, i) =>
    t.paint("faint", (i ? margin : padTo("", NUMBER) + padTo("\u00b7", column)) + line),
  );
}
