/** Where clauses begin, and what tense and form their verb group has. */
import { beforeJoin } from "./joins.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARY, HAVE, MODAL, is } from "./word-classes.ts";

export const isPassiveGroup = (m: CueMatch, tokens: readonly Token[]): boolean =>
  tokens.slice(m.group, m.verb).some((t) => ["is", "are", "was", "were", "been"].includes(t.low));

export const finiteGroup = (m: CueMatch, tokens: readonly Token[]): boolean =>
  tokens.slice(m.group, m.verb).some((t) => is(t, AUXILIARY) && t.low !== "being" && t.low !== "having");

/** Left edge with its conjunction: "…, and also | urged". */
export const edgeBefore = (tokens: readonly Token[], at: number, least: number): number =>
  beforeJoin(tokens, at, least);

export const tense = (m: CueMatch, tokens: readonly Token[]): "past" | "present" => {
  const lead = tokens[m.group]?.low ?? "";
  if (m.group < m.verb && (is(tokens[m.group], HAVE | MODAL) || lead === "is" || lead === "are"))
    return lead === "had" || lead === "would" ? "past" : "present";
  for (let i = m.group; i <= m.verb; i++) {
    const low = tokens[i]?.low ?? "";
    if (low === "was" || low === "were" || low === "had" || low === "would" || low === "could") return "past";
    if (is(tokens[i], MODAL) || low === "is" || low === "are" || low === "has" || low === "have") return "present";
  }
  // "went on to stress", "continued to urge": the tense stands in the first word.
  if (m.form === "base" && m.group < m.verb && /^(?:went|took|used|had|did)$|ed$/.test(lead)) return "past";
  return m.form === "past" || m.form === "pp" ? "past" : "present";
};

/** A clause can begin here: sentence start, or after "and", a comma, a semicolon, "while". */
export function boundary(tokens: readonly Token[], from: number): boolean {
  const b = tokens[from - 1];
  return (
    !b ||
    [",", ";", ":", "—", "–", '"', "”", "“"].includes(b.raw) ||
    ["and", "while", "whereas", "but", "though", "although", "then", "which"].includes(b.low)
  );
}
