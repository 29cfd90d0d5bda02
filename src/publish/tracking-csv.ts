/** What is followed over time as CSV: uses of formulas, positions, undertakings, a relationship's engagements. */
import type { FormulaLife, Position, Relationship, UndertakingEntry } from "../model/track.ts";
import { citedCsv } from "./cited-csv.ts";
import { tableCsv } from "./table-csv.ts";

export const formulasCsv = (lives: readonly FormulaLife[]): string =>
  citedCsv(
    lives.flatMap((l) => l.uses.map((u) => ({ ...u, formula: l.formula }))),
    [
      ["formula", (u) => u.formula],
      ["exact", (u) => u.exact],
    ],
  );

export const positionsCsv = (positions: readonly Position[]): string =>
  citedCsv(positions, [
    ["turn", (p) => p.turn],
    ["strength", (p) => p.strength],
    ["cue", (p) => p.cue],
  ]);

export const undertakingsCsv = (entries: readonly UndertakingEntry[]): string =>
  citedCsv(entries, [
    ["status", (u) => u.status],
    ["by", (u) => u.by.join("; ")],
    ["to", (u) => u.to.join("; ")],
    ["due", (u) => u.due?.edtf ?? null],
    ["firmness", (u) => u.firmness],
    ["returns", (u) => u.returns.length],
    ["silent", (u) => u.silent],
    ["later_readouts", (u) => u.later],
    ["followed_to", (u) => u.followedTo],
  ]);

export const relationCsv = (r: Relationship): string =>
  tableCsv<Relationship["engagements"][number]>(
    [
      ["engagement", (e) => e.id],
      ["day", (e) => e.day],
      ["kind", (e) => e.kind],
      ["level", (e) => e.level],
      ["place", (e) => e.place],
      ["parties", (e) => e.parties.join("; ")],
      ["readouts", (e) => e.readouts.map((x) => `${x.publisher ?? "?"}:${x.document}`).join("; ")],
    ],
    r.engagements,
  );
