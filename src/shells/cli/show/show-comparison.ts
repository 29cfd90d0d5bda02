/** A comparison for people: facts that disagree, counts, then a table by issue with a column for each document. */
import type { Comparison, ComparisonCell, ComparisonRow, ManyComparison } from "../../../model/comparison.ts";
import type { Record } from "../../../model/record.ts";
import type { Statement } from "../../../model/statement.ts";
import { countSentences, sideLabels } from "../../../app/words/comparison-words.ts";
import { wrap } from "./cell-width.ts";
import { columnWidth, sideBySide } from "./columns.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import { wrapMarked } from "./marked-words.ts";
import { plainWords } from "./plain-words.ts";
import { sayFacts } from "../../../app/words/say-facts.ts";
import { FAMILY } from "../../../app.ts";
import { speakerLabel } from "./show-statement.ts";
import type { Terminal } from "./terminal.ts";

export interface ComparisonNames {
  /** "the United States". */
  inSentence(code: string): string;
  /** "Japan". */
  name(code: string): string;
  issue(id: string): string;
}

/** More columns than this do not fit: the documents then stand one under another. */
const MOST_COLUMNS = 4;

/** Lines for a comparison of two or more. */
export function showComparison(
  c: Comparison | ManyComparison,
  rows: readonly ComparisonRow[],
  names: ComparisonNames,
  t: Terminal,
): string[] {
  const labels = sideLabels(c.records);
  const lines = heads(c.records, labels, names, t);
  const facts = sayFacts(c, labels);
  if (facts.length)
    lines.push(
      "",
      t.paint("label", "The documents disagree on facts of the talks"),
      ...facts.flatMap((f) => hung(f, t, "  ")),
    );
  lines.push("", ...countSentences(c, labels, names.issue).flatMap((s) => wrap(plainWords(s), t.width)));
  const beside = c.records.length <= MOST_COLUMNS;
  const cells = beside ? columnWidth(t.width, c.records.length) : t.width - 2;
  if (beside)
    lines.push(
      "",
      ...sideBySide(
        c.records.map((r, i) => columnHead(r, labels[i] ?? "", names, cells, t)),
        cells,
      ),
    );
  let issue: string | null = null;
  for (const row of rows) {
    if (row.issue !== issue) {
      issue = row.issue;
      lines.push(
        "",
        t.paint(
          "label",
          `${plainWords(issue ? names.issue(issue) : "No issue named")} ${"\u2500".repeat(t.width)}`.slice(0, t.width),
        ),
      );
    } else lines.push(beside ? "" : t.paint("faint", "\u00b7"));
    const columns = row.cells.map((cell, i) => showCell(cell, c.records[i], cells, t));
    if (beside) lines.push(...sideBySide(columns, cells));
    else
      for (const [i, column] of columns.entries())
        if (row.cells[i]?.statement || row.cells[i]?.guard)
          lines.push(t.paint("faint", `According to ${labels[i]}:`), ...column.map((l) => `  ${l}`));
    const said = relationSaid(row, labels);
    if (said) lines.push(...hung(`\u2192 ${said}`, t, "  ").map((l) => t.paint("faint", l)));
  }
  return lines;
}

const hung = (text: string, t: Terminal, indent: string): string[] =>
  wrap(plainWords(text), t.width - indent.length - 2).map((l, i) => indent + (i ? "  " : "") + l);

function heads(
  records: readonly Record[],
  labels: readonly string[],
  { name }: ComparisonNames,
  t: Terminal,
): string[] {
  const e = records.find((r) => r.engagement)?.engagement;
  const title = e
    ? `${e.parties.map(name).join(" \u2013 ")}: ${records.length} readouts of one ${e.kind.replace("-", " ")}`
    : `${records.length} texts`;
  const lines = wrap(plainWords(title), t.width).map((l) => t.paint("title", l));
  for (const [i, { document }] of records.entries()) {
    const when = document.published ? `, published ${dateWords(document.published)}` : "";
    lines.push(
      ...hung(
        `${labels[i]}  according to ${document.publisher?.name ?? "an unknown publisher"}${when} (${document.url ?? document.source})`,
        t,
        "",
      ).map((l) => t.paint("faint", l)),
    );
  }
  return lines;
}

function columnHead(r: Record, label: string, { inSentence }: ComparisonNames, cells: number, t: Terminal): string[] {
  const who = r.document.publisher ? inSentence(r.document.publisher.country) : `document ${label}`;
  return wrap(plainWords(`according to ${who}`), cells).map((l) => t.paint("label", l));
}

function showCell(cell: ComparisonCell, record: Record | undefined, cells: number, t: Terminal): string[] {
  const s = record?.statements.find((x) => x.id === cell.statement);
  if (!s) {
    const silence = cell.guard
      ? `not found as a statement; the text has: \u201c${cell.guard.words}\u201d`
      : "not mentioned";
    return wrap(plainWords(silence), cells).map((l) => t.paint("faint", l));
  }
  const lines = wrapMarked(
    [
      { words: `${speakerLabel(s)}:`, marked: false, ink: "label" },
      ...cell.cue.map((w) => ({ words: w.words, marked: w.differs, ink: FAMILY[s.act] })),
    ],
    cells,
    t,
  );
  lines.push(
    ...wrapMarked(
      cell.content.map((w) => ({ words: w.words, marked: w.differs })),
      cells,
      t,
    ),
  );
  return [...lines, ...wrap(tail(s, cell.stronger), cells).map((l) => t.paint(cell.stronger ? "mark" : "faint", l))];
}

function tail(s: Statement, stronger: boolean): string {
  const act = s.strength === null ? s.act : `${s.act} ${s.strength.toFixed(2)}`;
  return [
    stronger ? "\u25b2 stronger" : "",
    `[${s.id.replace(/^s/, "")}: ${act}${s.undertaking ? ", undertaking" : ""}${s.doubt ? ", unsure" : ""}]`,
  ]
    .filter(Boolean)
    .join(" ");
}

function relationSaid({ relation, why }: ComparisonRow, labels: readonly string[]): string | null {
  if (relation === null || relation === "same") return null;
  const what =
    relation === "differs" ? "told differently" : `stronger in ${relation === "stronger-in-a" ? labels[0] : labels[1]}`;
  return why ? `${what}: ${why}` : what;
}
