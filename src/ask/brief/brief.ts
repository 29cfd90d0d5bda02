/** What a readout says anew, again, otherwise and no more, against an earlier one of the same parties. */
import type { Brief, Changed, Returned } from "../../model/brief.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { align, type Alignment, type Pair } from "../align/align.ts";
import { wordFinder, type WordFinder } from "../align/find-words.ts";
import { languageOf, type Language } from "../align/language.ts";
import { mattersOf, type Matter } from "../align/matter.ts";
import { sameMatter, weigh } from "../align/similarity.ts";
import { directionOf } from "./direction.ts";
import { standsAgain } from "./kept.ts";
import { wordChanges } from "./word-changes.ts";

/** From here on a statement returns to the matter of an undertaking, whoever speaks and however. */
const RETURNS = 0.4;

/** Today's readout against the one before; without one everything is new. `formulas` is what an archive knows of them. */
export function brief(
  now: Record,
  before: Record | null,
  k: Knowledge,
  formulas: Brief["formulas"] = { appeared: [], gone: [] },
): Brief {
  const start = { now: now.document.id, before: before?.document.id ?? null, formulas };
  if (!before)
    return {
      ...start,
      records: [now],
      kept: [],
      changed: [],
      new: now.statements.map((s) => s.id),
      dropped: [],
      guarded: [],
      issues: { appeared: [...issuesOf(now)], vanished: [] },
      undertakings: [],
    };
  const language = languageOf(k);
  const texts = { a: now.document.text, b: before.document.text };
  const alignment = align(now, before, k);
  const kept: Pair[] = [];
  const changed: Pair[] = [];
  for (const pair of alignment.pairs) (standsAgain(pair, texts, language) ? kept : changed).push(pair);
  const find = wordFinder(now, k);
  return {
    ...start,
    records: [now, before],
    kept: kept.map(ids),
    changed: changed.map((pair): Changed => ({
      ...ids(pair),
      ...directionOf(pair, language),
      diff: wordChanges(phrase(before, pair.b), phrase(now, pair.a)),
    })),
    new: alignment.onlyA.map((m) => m.statement.id),
    dropped: alignment.onlyB.map((m) => m.statement.id),
    guarded: alignment.onlyB.flatMap((m) => {
      const found = find(m);
      return found ? [{ statement: m.statement.id, ...found }] : [];
    }),
    issues: issuesMoved(now, before, alignment),
    undertakings: undertakings(now, before, alignment, find, language, k),
  };
}

const ids = ({ a, b }: Pair): { now: string; before: string } => ({ now: a.statement.id, before: b.statement.id });

/** Reporting words and content in one line, in the order of the text. */
function phrase({ document: { text } }: Record, { statement: { cue, content } }: Matter): string {
  const [said, how] = [text.slice(content.start, content.end), text.slice(cue.start, cue.end)];
  if (cue.start <= content.start && content.end <= cue.end) return how;
  if (content.start <= cue.start && cue.end <= content.end) return said;
  return content.start < cue.start ? `${said} ${how}` : `${how} ${said}`;
}

const issuesOf = ({ statements }: Record): Set<string> => new Set(statements.flatMap((s) => s.topics));

/** Issues that came and went; one that a partner still names has not gone. */
function issuesMoved(now: Record, before: Record, { pairs }: Alignment): Brief["issues"] {
  const [fresh, old] = [issuesOf(now), issuesOf(before)];
  const linked = new Set(
    pairs.flatMap(({ a, b }) => (a.topics.length && b.topics.length ? [] : [...a.topics, ...b.topics])),
  );
  return {
    appeared: [...fresh].filter((i) => !old.has(i) && !linked.has(i)),
    vanished: [...old].filter((i) => !fresh.has(i) && !linked.has(i)),
  };
}

/** What was promised last time, and whether today's text returns to it. */
function undertakings(
  now: Record,
  before: Record,
  { pairs }: Alignment,
  find: WordFinder,
  language: Language,
  k: Knowledge,
): Returned[] {
  const [today, last] = [mattersOf(now, k), mattersOf(before, k)];
  const w = weigh(today, last, language);
  return last.flatMap((m): Returned[] => {
    if (!m.statement.undertaking) return [];
    const partner = pairs.find((p) => p.b.statement.id === m.statement.id)?.a.statement.id;
    const returning = today
      .filter((t) => t.statement.id === partner || sameMatter(t, m, w, language) >= RETURNS)
      .map((t) => t.statement.id);
    return [{ before: m.statement.id, now: returning, words: returning.length ? null : find(m) }];
  });
}
