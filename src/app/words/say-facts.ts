/** The facts on which documents disagree, a line each: "start: JPN 4:20, KOR 4:40". */
import type { Comparison, ManyComparison } from "../../model/comparison.ts";
import { clockOf, dateWords, offsetWords } from "./date-words.ts";

const FIELDS: { readonly [field: string]: string } = {
  kind: "kind",
  format: "form",
  parties: "parties",
  place: "place",
  margins: "margins of",
  "time.start": "start",
  "time.durationMinutes": "length",
  initiator: "asked for by",
  atmosphere: "tone",
  participants: "present only here",
};

/** One row a fact: its name, and what each document says. */
export function factRows(c: Comparison | ManyComparison): { name: string; values: string[] }[] {
  const facts = "documents" in c ? c.facts : c.facts.map(({ field, a, b }) => ({ field, values: [a, b] }));
  return facts.map(({ field, values }) => ({
    name: field === "participants" && "documents" in c ? "present" : (FIELDS[field] ?? field),
    values: values.map(say),
  }));
}

/** One line a fact. */
export const sayFacts = (c: Comparison | ManyComparison, labels: readonly string[]): string[] =>
  factRows(c).map(({ name, values }) => `${name}: ${values.map((v, i) => `${labels[i]} ${v}`).join("; ")}`);

function say(value: unknown): string {
  if (value === null || value === undefined) return "not given";
  if (Array.isArray(value)) return value.length ? value.map(String).join(", ") : "nobody else";
  if (typeof value !== "object") return String(value);
  const {
    edtf,
    approximate,
    utcOffset,
    value: minutes,
  } = value as { edtf?: string; approximate?: boolean; utcOffset?: string | null; value?: number };
  const about = approximate ? "about " : "";
  if (minutes !== undefined) return `${about}${minutes} minutes`;
  if (edtf === undefined) return JSON.stringify(value);
  const clock = clockOf(edtf);
  return `${dateWords(edtf)}${clock ? `, ${about}${clock}` : ""}${utcOffset ? ` (${offsetWords(utcOffset)})` : ""}`;
}
