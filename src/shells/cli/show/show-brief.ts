/** A brief for people: what is new, gone, changed and kept against last time, as one screen to file from. */
import type { Brief, Changed, History } from "../../../model/brief.ts";
import type { Record } from "../../../model/record.ts";
import type { Statement } from "../../../model/statement.ts";
import { padTo, wrap } from "./cell-width.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import { wrapMarked, type MarkedWords } from "./marked-words.ts";
import { plainWords } from "./plain-words.ts";
import type { ComparisonNames } from "./show-comparison.ts";
import { FAMILY } from "../../../app.ts";
import { speakerColumn, speakerLabel } from "./show-statement.ts";
import type { Terminal } from "./terminal.ts";

export interface BriefOptions {
  /** Write out what was kept, too. */
  all: boolean;
}

/** Lines for a brief. */
export function showBrief(
  b: Brief,
  history: History | null,
  names: ComparisonNames,
  { all }: BriefOptions,
  t: Terminal,
): string[] {
  const [now, before] = b.records;
  if (!now) return [];
  const lines = head(b, names, t);
  const column = Math.max(...b.records.map((r) => speakerColumn(r.statements)));
  const show = (record: Record | undefined, id: string, mark = "", parts?: MarkedWords[]): string[] => {
    const s = record?.statements.find((x) => x.id === id);
    return record && s ? entry(record, s, column, mark, parts, t) : [];
  };
  const section = (title: string, n: number, body: string[]): void => {
    if (n) lines.push("", t.paint("label", `${title} (${n})`), ...body);
  };
  const first = before && b.new.some((id) => standingOf(history, "now", id)?.told === 0) ? firstTime(history) : "";
  section("New", b.new.length, [
    ...(first ? wrap(first, t.width - 2).map((l) => t.paint("faint", `  ${l}`)) : []),
    ...b.new.flatMap((id) => [...show(now, id), ...(before ? since(newSince(history, id), column, t) : [])]),
  ]);
  section(
    "Dropped",
    b.dropped.length,
    b.dropped.flatMap((id) => [
      ...show(before, id),
      ...since(droppedSince(history, id), column, t),
      ...silence(b.guarded.find((g) => g.statement === id)?.words ?? null, column, t),
    ]),
  );
  section(
    "Changed",
    b.changed.length,
    b.changed.flatMap((c) => [
      ...show(now, c.now, SIGN[c.direction], diffOf(c)),
      ...remark(c.direction === "reworded" ? "reworded" : `${c.direction}: ${c.why}`, column, t),
    ]),
  );
  section(
    "Kept",
    b.kept.length,
    all
      ? b.kept.flatMap((k) => [...show(now, k.now), ...since(keptSince(history, k.now), column, t)])
      : folded(b, now, t),
  );
  section(
    "Undertakings of last time",
    b.undertakings.length,
    b.undertakings.flatMap((u) => [...show(before, u.before), ...returned(u, now, b, column, t)]),
  );
  const formulas = [
    ...b.formulas.appeared.map(
      (f) =>
        `\u201c${f.words}\u201d for the first time here; elsewhere in ${readouts(f.uses)} since ${dateWords(f.since)}`,
    ),
    ...b.formulas.gone.map(
      (f) =>
        `\u201c${f.words}\u201d gone; it stood in ${f.uses} of the last ${f.of} readouts, since ${dateWords(f.since)}`,
    ),
  ];
  section(
    "Formulas",
    formulas.length,
    formulas.flatMap((f) => wrap(plainWords(f), t.width - 2).map((l) => `  ${l}`)),
  );
  return lines;
}

const SIGN: { readonly [direction in Changed["direction"]]: string } = {
  stronger: "\u25b2",
  weaker: "\u25bc",
  reworded: "~",
};

function head(b: Brief, { name, inSentence, issue }: ComparisonNames, t: Terminal): string[] {
  const [now, before] = b.records;
  const parties = now?.engagement?.parties ?? [];
  const title = parties.length ? `${parties.map(name).join(" \u2013 ")}: what is new` : "What is new";
  const lines = wrap(plainWords(title), t.width).map((l) => t.paint("title", l));
  const about = (label: string, record: Record): string[] => {
    const { document, engagement } = record;
    const day = engagement?.time.start?.edtf ?? document.published;
    const who = document.publisher ? `according to ${inSentence(document.publisher.country)}` : "publisher not known";
    return wrap(
      plainWords(`${who}, ${day ? dateWords(day) : "undated"} (${document.url ?? document.source})`),
      t.width - 8,
    ).map((l, i) => t.paint("faint", padTo(i ? "" : label, 8) + l));
  };
  if (now) lines.push(...about("now", now));
  if (before) lines.push(...about("before", before));
  else
    lines.push(
      t.paint(
        "warn",
        "Nothing to hold it against: the archive has no earlier readout of these parties by this publisher.",
      ),
    );
  const count = before
    ? `${now?.statements.length ?? 0} statements, ${before.statements.length} before: ${b.new.length} new, ${b.dropped.length} dropped, ${b.changed.length} changed, ${b.kept.length} kept.`
    : `${now?.statements.length ?? 0} statements.`;
  const moved = [
    b.issues.appeared.length ? `Issues that appeared: ${b.issues.appeared.map(issue).join(", ")}.` : "",
    b.issues.vanished.length ? `Issues that vanished: ${b.issues.vanished.map(issue).join(", ")}.` : "",
  ].filter(Boolean);
  lines.push("", ...[count, ...(before ? moved : [])].flatMap((s) => wrap(plainWords(s), t.width)));
  return lines;
}

/** "  4  JPN + PHL  agreed to begin negotiations" */
function entry(
  { document: { text } }: Record,
  s: Statement,
  column: number,
  mark: string,
  parts: MarkedWords[] | undefined,
  t: Terminal,
): string[] {
  const bare = s.cue.start <= s.content.start && s.content.end <= s.cue.end;
  const whole = s.content.start <= s.cue.start && s.cue.end <= s.content.end;
  const said = parts ?? [
    ...(whole && !bare ? [] : [{ words: text.slice(s.cue.start, s.cue.end), marked: false, ink: FAMILY[s.act] }]),
    ...(bare ? [] : [{ words: text.slice(s.content.start, s.content.end), marked: false }]),
  ];
  return wrapMarked(said, t.width - column - 3, t).map(
    (l, i) => `${padTo(i ? "" : mark, 2)} ${t.paint("label", padTo(i ? "" : plainWords(speakerLabel(s)), column))}${l}`,
  );
}

/** What is gone between [- -], what is new between {+ +}: legible without colours too. */
const diffOf = ({ diff }: Changed): MarkedWords[] =>
  diff.map((d): MarkedWords =>
    d.in === "both"
      ? { words: d.words, marked: false }
      : d.in === "now"
        ? { words: `{+${d.words}+}`, marked: false, ink: "mark" }
        : { words: `[-${d.words}-]`, marked: false, ink: "faint" },
  );

const remark = (words: string, column: number, t: Terminal): string[] =>
  wrap(plainWords(words), t.width - column - 5).map((l) => t.paint("faint", `${" ".repeat(column + 5)}${l}`));

const silence = (words: string | null, column: number, t: Terminal): string[] =>
  words === null ? [] : remark(`not found as a statement today; the text has: \u201c${words}\u201d`, column, t);

/** Kept statements in a few words each. */
function folded(b: Brief, now: Record, t: Terminal): string[] {
  const short = b.kept.flatMap((k) => {
    const s = now.statements.find((x) => x.id === k.now);
    const words = s
      ? plainWords(now.document.text.slice(s.content.start, Math.min(s.content.end, s.content.start + 200)))
      : "";
    return words ? [words.length > 50 ? `${words.slice(0, 49).trimEnd()}\u2026` : words] : [];
  });
  return wrap(short.join(" \u00b7 "), t.width - 3).map((l) => t.paint("faint", `   ${l}`));
}

function returned(
  { before, now: ids, words }: Brief["undertakings"][number],
  now: Record,
  b: Brief,
  column: number,
  t: Terminal,
): string[] {
  if (b.kept.some((k) => k.before === before)) return remark("again today, word for word", column, t);
  const said = ids.flatMap((id) => {
    const s = now.statements.find((x) => x.id === id);
    return s
      ? [
          `today: ${now.document.text.slice(Math.min(s.cue.start, s.content.start), Math.max(s.cue.end, s.content.end))}`,
        ]
      : [];
  });
  if (said.length) return said.flatMap((x) => remark(x, column, t));
  return words
    ? remark(`today not found as a statement; the text has: \u201c${words.words}\u201d`, column, t)
    : remark("today's text does not return to it", column, t);
}

const readouts = (n: number): string => `${n} readout${n === 1 ? "" : "s"}`;

const standingOf = (h: History | null, of: "now" | "before", id: string): History["statements"][number] | undefined =>
  h?.statements.find((s) => s.of === of && s.statement === id);

/** What holds of everything new that nothing else is said of. */
const firstTime = (h: History | null): string =>
  h && h.over > 1 && h.from
    ? `for the first time in ${h.over + 1} readouts, since ${dateWords(h.from)}, unless it says otherwise`
    : "";

/** "not last time; in 3 of the 7 readouts before, last on 20 June 2034" */
function newSince(h: History | null, id: string): string | null {
  const s = standingOf(h, "now", id);
  if (!h || !s?.told) return null;
  return `not last time; in ${s.told} of the ${readouts(h.over)} before${s.last ? `, last on ${dateWords(s.last)}` : ""}`;
}

/** "in 6 of the last 7, since 12 February 2031; not in this one" */
function droppedSince(h: History | null, id: string): string | null {
  const s = standingOf(h, "before", id);
  return h && s?.first && s.told > 1
    ? `in ${s.told} of the last ${h.over}, since ${dateWords(s.first)}; not in this one`
    : null;
}

function keptSince(h: History | null, id: string): string | null {
  const s = standingOf(h, "now", id);
  return h && s?.first && s.told > 1 ? `in ${s.told} of the last ${h.over}, since ${dateWords(s.first)}` : null;
}

const since = (words: string | null, column: number, t: Terminal): string[] =>
  words === null ? [] : remark(words, column, t);
