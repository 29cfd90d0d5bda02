/** Names the PLOVER event type of an act, by the table. */
import type { Act } from "../model/act.ts";
import type { Knowledge } from "../model/knowledge.ts";

/** The event of the row for this act, one for joint (or single) statements before one for all; "" without a row. */
export function ploverOf(act: Act, joint: boolean, k: Knowledge): string {
  const rows = k.plover.filter((row) => row.act === act);
  return (rows.find((row) => row.joint === joint) ?? rows.find((row) => row.joint === null))?.event ?? "";
}
