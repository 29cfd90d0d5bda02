/** What a party has said on an issue over time, and where its words turned. */
import type { Act } from "../../model/act.ts";
import type { Position } from "../../model/track.ts";
import type { Filter, StatementRow, Store } from "../../store/contract.ts";
import { citeRow } from "../formula/cite.ts";

/** From slight to heavy: only acts of one line are compared. */
const LINES: readonly (readonly Act[])[] = [
  ["exchange-views", "share-view", "agree", "conclude-instrument"],
  ["state", "emphasize"],
  ["concern", "regret", "condemn"],
  ["hope", "intend"],
  ["recognize", "welcome", "appreciate", "support"],
];

export interface PositionsWanted {
  /** The newest so many. */
  most?: number;
  /** Only those before this one, named as "0a1b2c.1 s3". */
  after?: string | undefined;
}

/** So many are given when nothing else is asked. */
const MOST = 2000;
/** Of so many statements before it a statement is compared with the last of the same house and speakers. */
const READ_BACK = 500;

/**
 * The newest statements on an issue, in the order of their days. `turn` compares with what the same house last told of the same
 * speakers among the statements just before.
 */
export async function positions(
  store: Store,
  issue: string,
  filter: Filter,
  { most = MOST, after }: PositionsWanted = {},
): Promise<Position[]> {
  const order = { descending: true, limit: most + READ_BACK, ...(after !== undefined && { after }) };
  const rows = (await Array.fromAsync(store.statements({ ...filter, topic: [issue] }, order))).reverse();
  const asked = Math.max(0, rows.length - most);
  const out: Position[] = [];
  const before = new Map<string, number>();
  for (const [i, s] of rows.entries()) {
    const voice = `${s.publisher} ${[...s.speakers].sort().join()}`;
    const at = before.get(voice) ?? -1;
    const last = at >= i - READ_BACK ? rows[at] : undefined;
    if (i >= asked)
      out.push({
        ...citeRow(s),
        cue: s.cue.words,
        strength: s.strength,
        addressees: s.addressees,
        undertaking: s.undertaking,
        turn: last && last.document !== s.document ? turnOf(last, s) : null,
      });
    before.set(voice, i);
  }
  return out;
}

function turnOf(before: StatementRow, now: StatementRow): Position["turn"] {
  if (before.act !== now.act) {
    const line = LINES.find((l) => l.includes(before.act) && l.includes(now.act));
    if (!line) return "other-act";
    return line.indexOf(now.act) > line.indexOf(before.act) ? "stronger" : "weaker";
  }
  const step = (now.strength ?? 0) - (before.strength ?? 0);
  return Math.abs(step) < 0.05 ? null : step > 0 ? "stronger" : "weaker";
}
