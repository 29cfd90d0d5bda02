/** What a party has said on an issue over time, and where its words turned. */
import type { Act } from "../../model/act.ts";
import type { Position } from "../../model/track.ts";
import type { DocumentRow, Filter, Store } from "../../store/contract.ts";
import { citeRow } from "../formula/cite.ts";

/** From slight to heavy: only acts of one line are compared. */
const LINES: readonly (readonly Act[])[] = [
  ["exchange-views", "share-view", "agree", "conclude-instrument"],
  ["state", "emphasize"],
  ["concern", "regret", "condemn"],
  ["hope", "intend"],
  ["recognize", "welcome", "appreciate", "support"],
];

/** Statements on an issue in the order of their days; `turn` compares with the same house and speakers before. */
export async function positions(store: Store, issue: string, filter: Filter, most = 2000): Promise<Position[]> {
  const out: Position[] = [];
  const documents = new Map<string, DocumentRow | null>();
  const before = new Map<string, Position>();
  for await (const s of store.statements({ ...filter, topic: [issue] }, { limit: most })) {
    if (!documents.has(s.document)) documents.set(s.document, await store.document(s.document));
    const of = documents.get(s.document);
    if (!of) continue;
    const position: Position = {
      ...citeRow(s, of),
      cue: s.cue.words,
      strength: s.strength,
      addressees: s.addressees,
      undertaking: s.undertaking,
      turn: null,
    };
    const key = `${s.publisher} ${[...s.speakers].sort().join()}`;
    const last = before.get(key);
    if (last && last.document !== position.document) position.turn = turnOf(last, position);
    before.set(key, position);
    out.push(position);
  }
  return out;
}

function turnOf(before: Position, now: Position): Position["turn"] {
  if (!before.act || !now.act) return null;
  if (before.act !== now.act) {
    const line = LINES.find((l) => l.includes(before.act as Act) && l.includes(now.act as Act));
    if (!line) return "other-act";
    return line.indexOf(now.act) > line.indexOf(before.act) ? "stronger" : "weaker";
  }
  const step = (now.strength ?? 0) - (before.strength ?? 0);
  return Math.abs(step) < 0.05 ? null : step > 0 ? "stronger" : "weaker";
}
