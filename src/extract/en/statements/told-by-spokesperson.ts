/** "The spokesperson stated that the Minister praised X": the page's own voice, behind which the report itself begins. */
import type { Discourse } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import type { Token } from "./tokens.ts";
import { is, REPORTS_PAST } from "./word-classes.ts";

const SPOKES = /^spokes(?:person|man|woman)$/;
/** Tokens in which the spokesperson is named, then in which they say something. */
const NAMED = 16;
const SAYS = 14;
/** Longest subject of what is told. */
const SUBJECT = 14;

/** First token of what the spokesperson tells of those who met; null where they tell of nobody in the room. */
export function toldBySpokesperson(tokens: readonly Token[], text: string, d: Discourse): number | null {
  if (d.room.parties.length < 2) return null;
  const at = tokens.findIndex((t, i) => i < NAMED && SPOKES.test(t.low));
  if (at < 0 || tokens.slice(0, at).some((t) => is(t, REPORTS_PAST) || t.kind === "mark")) return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + SAYS); i++) {
    if (tokens[i]?.low !== "that" || !is(tokens[i - 1], REPORTS_PAST)) continue;
    for (let n = i + 2; n < Math.min(tokens.length, i + SUBJECT); n++)
      if (whoIs(tokens.slice(i + 1, n), text, d)) return i + 1;
    return null;
  }
  return null;
}
