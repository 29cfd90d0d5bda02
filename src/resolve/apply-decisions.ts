/** Lays people's corrections over freshly extracted records: each on the words it was made on, or reported as lost. */
import { findAnchor, nearestWords, textVersion } from "../model/anchor.ts";
import type { Correction } from "../model/decision.ts";
import { problem } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import type { Record } from "../model/record.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** Contents that overlap by half of what they cover together are one statement. */
const SAME = 0.5;

export interface Applied {
  records: Record[];
  /** Decisions that found no place, in words. */
  lost: Problem[];
  /** Whether anything differs from what was extracted. */
  changed: boolean;
}

/** PLOVER event type of an act, alone or joint. */
export type EventOf = (act: Statement["act"], joint: boolean) => string;

/** The records of one document with the corrections made on it or on other versions of it, in the order they were made. */
export function applyDecisions(
  extracted: readonly Record[],
  decisions: readonly Correction[],
  eventOf: EventOf,
): Applied {
  const first = extracted[0];
  if (!first || decisions.length === 0) return { records: [...extracted], lost: [], changed: false };
  const { text } = first.document;
  const version = textVersion(text);
  const records = extracted.map((r) => ({ ...r, statements: [...r.statements] }));
  const lost: Problem[] = [];
  let changed = false;
  for (const d of [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const place = placeOf(d, text, version);
    if (place === null) lost.push(lostDecision(d));
    else if (apply(records, d, place, eventOf)) changed = true;
  }
  for (const r of records) r.statements.sort((a, b) => order(a) - order(b));
  return { records, lost, changed };
}

const order = (s: Statement): number => Math.min(s.cue.start, s.content.start);

interface Place {
  /** Where the statement stood on which the person decided. */
  on: Span;
  /** Where its corrected cue and content stand. */
  cue: Span;
  content: Span;
}

/** Finds the words of a decision in this text; null when they are gone or cannot be told apart. */
function placeOf(d: Correction, text: string, version: string): Place | null {
  if (d.on.text === version) return { on: d.on.content, cue: d.as.cue, content: d.as.content };
  const on = findAnchor(d.on, text, version);
  if (!on) return null;
  if (d.kind === "delete") return { on, cue: on, content: on };
  const content = nearestWords(d.words.content, on, text);
  const cue = nearestWords(d.words.cue, content ?? on, text);
  return content && cue && near(content, on) && near(cue, content) ? { on, cue, content } : null;
}

/** Cue and content of one statement stand in one sentence, or nearly. */
const near = (a: Span, b: Span): boolean => Math.max(a.start - b.end, b.start - a.end, 0) < 600;

function apply(records: Record[], d: Correction, place: Place, eventOf: EventOf): boolean {
  const found = best(records, place.on);
  if (d.kind === "delete") {
    if (!found) return false;
    found.record.statements.splice(found.index, 1);
    return true;
  }
  const target = found ?? best(records, place.content);
  const mark = { id: d.id, kind: d.kind, by: d.by, at: d.at, note: d.note };
  if (!target) {
    // A person said there is a statement here, so there is one, whatever the rules find now.
    const record = records[d.on.part - 1] ?? records[0]!;
    record.statements.push({
      ...d.as,
      id: `p${d.id.replace(/^d-?/, "").slice(0, 8)}`,
      cue: place.cue,
      content: place.content,
      doubt: null,
      decided: [mark],
    });
    return true;
  }
  const before = target.record.statements[target.index]!;
  const fields = d.kind === "accept" || d.kind === "add" ? settled(d.as, place) : { ...d.value, ...moved(d, place) };
  const after: Statement = { ...before, ...fields, doubt: null, decided: [...(before.decided ?? []), mark] };
  if (after.act !== before.act || after.joint !== before.joint) after.plover = eventOf(after.act, after.joint);
  if (after.act !== before.act && fields.strength === undefined) after.strength = null;
  target.record.statements[target.index] = after;
  return true;
}

const settled = (s: Statement, place: Place): Partial<Statement> => ({
  speakers: s.speakers,
  speakerNames: s.speakerNames,
  joint: s.joint,
  act: s.act,
  strength: s.strength,
  addressees: s.addressees,
  topics: s.topics,
  undertaking: s.undertaking,
  plover: s.plover,
  cue: place.cue,
  content: place.content,
});

/** The places of a new cut, in this version of the text. */
const moved = (d: Correction, place: Place): Partial<Statement> => ({
  ...(d.value.cue && { cue: place.cue }),
  ...(d.value.content && { content: place.content }),
});

function best(records: readonly Record[], span: Span): { record: Record; index: number } | null {
  let found: { record: Record; index: number } | null = null;
  let most = SAME;
  for (const record of records)
    for (const [index, s] of record.statements.entries()) {
      const share = overlap(s.content, span);
      if (share > most || (share === most && !found)) [found, most] = [{ record, index }, share];
    }
  return found;
}

/** Common characters over covered characters. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const lostDecision = (d: Correction): Problem =>
  problem(
    "decision-lost",
    `The decision "${d.kind}" by ${d.by} of ${d.at.slice(0, 10)} on "${shortened(d.on.quote)}" finds its words no longer in this version of the text. ` +
      "Look at the statement there and decide again, or take the decision back.",
  );

const shortened = (quote: string): string => (quote.length <= 80 ? quote : `${quote.slice(0, 79)}\u2026`);
