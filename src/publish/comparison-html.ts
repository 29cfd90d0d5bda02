/** A comparison as one HTML table with its styles in it, so that it can be pasted whole into a document. */
import type { Comparison, ComparisonCell, ComparisonRow, ManyComparison } from "../model/comparison.ts";
import type { Record } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";

export interface HtmlNames {
  /** A short name for each document: "JPN". */
  labels: readonly string[];
  issue(id: string): string;
  party(code: string): string;
  /** "the United States". */
  inSentence(code: string): string;
}

const CELL = "border:1px solid #999;padding:.4em .6em;vertical-align:top;text-align:left";
const FAINT = "color:#555";

/** A page with nothing but the table; every word of the documents is escaped. */
export function comparisonHtml(
  c: Comparison | ManyComparison,
  rows: readonly ComparisonRow[],
  names: HtmlNames,
): string {
  const columns = c.records.length;
  const e = c.records.find((r) => r.engagement)?.engagement;
  const title = e
    ? `${e.parties.map(names.party).join(" \u2013 ")}: ${columns} readouts of one ${e.kind.replace("-", " ")}`
    : `${columns} texts`;
  let issue: string | null = null;
  const body = rows.flatMap((row) => {
    const head =
      row.issue === issue
        ? []
        : [
            `<tr><th colspan="${columns}" scope="rowgroup" style="${CELL};background:#eee">${text(row.issue ? names.issue(row.issue) : "No issue named")}</th></tr>`,
          ];
    issue = row.issue;
    return [
      ...head,
      `<tr>${row.cells.map((cell, i) => `<td style="${CELL}">${cellHtml(cell, row, c.records[i])}</td>`).join("")}</tr>`,
    ];
  });
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title></head><body>`,
    `<table style="border-collapse:collapse;font:15px/1.4 Georgia,serif;max-width:70em">`,
    `<caption style="text-align:left;font-weight:bold;padding:.4em 0">${text(title)}</caption>`,
    `<thead><tr>${c.records.map((r) => `<th scope="col" style="${CELL};width:${Math.floor(100 / columns)}%">${headHtml(r, names)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...factRows(c, names),
    ...body,
    "</tbody></table></body></html>",
    "",
  ].join("\n");
}

/** Text as HTML: nothing in it is markup, and no control character is passed on. */
export const text = (words: string): string =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

function headHtml({ document, statements }: Record, { inSentence }: HtmlNames): string {
  const { publisher, published, url, source } = document;
  const who = publisher ? `According to ${text(inSentence(publisher.country))}` : "Publisher not known";
  const where = url && /^https?:\/\//i.test(url) ? `<a href="${text(url)}">${text(url)}</a>` : text(source);
  const about = [publisher?.name, published, `${statements.length} statement${statements.length === 1 ? "" : "s"}`]
    .filter(Boolean)
    .map((x) => text(String(x)));
  return `${who}<br><span style="font-weight:normal;${FAINT}">${[...about, where].join(" \u00b7 ")}</span>`;
}

function factRows(c: Comparison | ManyComparison, { labels }: HtmlNames): string[] {
  const facts = "documents" in c ? c.facts : c.facts.map(({ field, a, b }) => ({ field, values: [a, b] }));
  if (!facts.length) return [];
  return [
    `<tr><th colspan="${labels.length}" scope="rowgroup" style="${CELL};background:#eee">Facts on which the documents disagree</th></tr>`,
    ...facts.map(
      ({ field, values }) =>
        `<tr>${values.map((v) => `<td style="${CELL}"><span style="${FAINT}">${text(field)}</span> ${text(shown(v))}</td>`).join("")}</tr>`,
    ),
  ];
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "not given";
  if (Array.isArray(value)) return value.map(String).join(", ") || "nobody else";
  if (typeof value !== "object") return String(value);
  const {
    edtf,
    approximate,
    utcOffset,
    value: minutes,
  } = value as { edtf?: string; approximate?: boolean; utcOffset?: string | null; value?: number };
  const about = approximate ? "about " : "";
  return minutes === undefined ? `${about}${edtf ?? ""}${utcOffset ?? ""}` : `${about}${minutes} minutes`;
}

function cellHtml(cell: ComparisonCell, row: ComparisonRow, record: Record | undefined): string {
  const s = record?.statements.find((x) => x.id === cell.statement);
  if (!record || !s)
    return cell.guard
      ? `<span style="${FAINT}">not found as a statement; the text has: \u201c${text(cell.guard.words)}\u201d</span>`
      : `<span style="${FAINT}">not mentioned</span>`;
  const marked = (parts: ComparisonCell["cue"]): string =>
    parts
      .map((p) =>
        p.differs ? `<b><u>${text(p.words.trimEnd())}</u></b>${/\s$/.test(p.words) ? " " : ""}` : text(p.words),
      )
      .join("");
  return [
    `<b>${text(s.speakers.join(" + ") || "?")}</b> <i>${marked(cell.cue)}</i> ${marked(cell.content)}`.trimEnd(),
    `<br><span style="${FAINT};font-size:85%">${text(note(s, cell, row))}</span>`,
  ].join("");
}

/** Act, strength and how it stands to the other side. */
function note(s: Statement, cell: ComparisonCell, { relation, why }: ComparisonRow): string {
  const act = [
    s.act + (s.strength === null ? "" : ` ${s.strength.toFixed(2)}`),
    s.undertaking ? "undertaking" : "",
    s.doubt ? "unsure" : "",
  ]
    .filter(Boolean)
    .join(", ");
  const beside = cell.stronger
    ? `stronger (${why ?? ""})`
    : relation === "differs"
      ? `told differently (${why ?? ""})`
      : "";
  return [act, beside].filter(Boolean).join(" \u00b7 ");
}
