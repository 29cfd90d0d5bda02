/** A party's name as a sentence takes it: "the United Kingdom", "Japan". */
import type { Knowledge } from "./knowledge.ts";

/**
 * The name of the state or body with this code, with its article, or the code where no table has it. Names that say what
 * kind of state or body they name take an article, and so do those whose long form has one.
 */
export function spokenName(code: string, k: Knowledge): string {
  const row = k.state(code);
  if (!row) return code;
  const takes =
    /\b(United|Republic|Kingdom|Union|Nations|Islands|Federation|League|Organi[sz]ation)\b/.test(row.name) ||
    row.names.some((n) => n.toLowerCase().endsWith(`the ${row.name.toLowerCase()}`));
  return takes ? `the ${row.name}` : row.name;
}
