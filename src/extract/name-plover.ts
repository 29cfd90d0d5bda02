/** Names the PLOVER event type of an act, by the table. */
import type { Act } from "../model/act.ts";
import type { Knowledge } from "../model/knowledge.ts";
import { onceFor } from "../model/once-for.ts";

const byAct = onceFor((rows: Knowledge["plover"]) => Map.groupBy(rows, (row) => row.act));

/** The event of the row for this act, one for joint (or single) statements before one for all; "" without a row. */
export function ploverOf(act: Act, joint: boolean, k: Knowledge): string {
  const rows = byAct(k.plover).get(act) ?? [];
  return (rows.find((row) => row.joint === joint) ?? rows.find((row) => row.joint === null))?.event ?? "";
}
