/** Tells which sentences look like reporting though they gave no statement, and why. */
import type { Ground } from "./draft.ts";
import type { Token } from "./tokens.ts";

/** A cue, or somebody of the room as subject with a past verb: worth showing as not understood. */
export function looksLikeReporting(tokens: readonly Token[], cues: number, g: Ground): boolean {
  if (!cues) return false;
  const low = tokens.map((t) => t.low);
  if (low.includes("will") && !low.some((w) => /ed$/.test(w))) return false;
  return g.matches.some(
    (m) =>
      (m.form === "past" || m.form === "pp" || m.form === "s") &&
      !m.pattern.flags.has("only-talks") &&
      !m.pattern.flags.has("only-focus") &&
      !g.tokens.slice(m.group, m.verb).some((t) => t.low === "is" || t.low === "are"),
  );
}

export const reasonOf = (g: Ground): string => {
  const m = g.matches.find((x) => x.base !== "be") ?? g.matches[0];
  return m
    ? `"${g.tokens
        .slice(m.group, m.verb + 1)
        .map((t) => t.raw)
        .join(" ")}" reports something, but not whose words it is`
    : "no reporting words found";
};
