/** Since when a matter has been told: how many of a publisher's readouts before have a statement on it. */
import type { History } from "../../model/brief.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { languageOf } from "../align/language.ts";
import { mattersOf, type Matter } from "../align/matter.ts";
import { similarity, weigh } from "../align/similarity.ts";

/** So alike two statements are that one counts as having stood before: more than for being paired, because it is counted. */
const STOOD = 0.5;

/** A readout before, with its day. */
export interface Earlier {
  day: string | null;
  record: Record;
}

/** `earlier` is the newest first, and its first is the one that `now` is held against. */
export function since(now: Record, earlier: readonly Earlier[], k: Knowledge): History {
  const language = languageOf(k);
  const today = mattersOf(now, k);
  const told = earlier.map(({ day, record }) => ({ day, matters: mattersOf(record, k) }));
  const days = (m: Matter, own: readonly Matter[], among: typeof told): (string | null)[] =>
    among.flatMap(({ day, matters }) => {
      const w = weigh(own, matters, language);
      return matters.some((x) => x === m || similarity(m, x, w, language) >= STOOD) ? [day] : [];
    });
  const said = (of: "now" | "before", own: readonly Matter[]): History["statements"] =>
    own.map((m) => {
      const found = days(m, own, told);
      return { of, statement: m.statement.id, told: found.length, first: found.at(-1) ?? null, last: found[0] ?? null };
    });
  return {
    over: told.length,
    from: told.at(-1)?.day ?? null,
    statements: [...said("now", today), ...said("before", told[0]?.matters ?? [])],
  };
}
