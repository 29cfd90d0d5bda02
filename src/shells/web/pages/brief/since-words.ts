/** Since when the matter of a statement has been told, in words: "for the first time in 12 readouts since 2027". */
import type { History } from "../../../../model/brief.ts";
import { count, html, type Html } from "../../html.ts";
import { dateOf } from "../../parts/date.ts";

/** Which list of a brief the statement stands in. */
export type How = "new" | "dropped" | "changed" | "kept" | "promised";

/** The readouts before today's that were looked at, the one it is held against among them. */
export function sinceWords({ over, from, statements }: History, of: "now" | "before", id: string, how: How): Html {
  const s = statements.find((x) => x.of === of && x.statement === id);
  if (!s || !over) return "";
  const among = html`${count(over, "readout")} since ${dateOf(from)}`;
  if (how === "new")
    return s.told
      ? html`not last time, but in ${s.told} of ${among}, last on ${dateOf(s.last)}`
      : html`for the first time in ${among}`;
  if (!s.told) return "";
  if (s.told <= 1 && how !== "kept" && how !== "changed") return html`said last time alone, of ${among}`;
  return html`in ${s.told} of ${among}, first on ${dateOf(s.first)}`;
}
