/** Names the matters that a statement is about, by the table of issues. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Span } from "../../model/span.ts";
import { find, sow } from "./issues/find-forms.ts";
import type { Forest, Hit } from "./issues/find-forms.ts";
import { proposeMatter } from "./issues/propose-matter.ts";

const forests = new WeakMap<Knowledge, Forest>();

/**
 * Issues named by a statement's own words and by its fronted frame ("Regarding the strait,"), in the order of the words;
 * `candidate` is the phrase inside `words` that seems to be the matter when no issue was named. A form that is only the
 * name of one of `parties` counts for nothing: between Kyiv and its guests, "Ukraine" is a party, not a matter.
 */
export function nameIssues(
  words: string,
  frame: string | null,
  k: Knowledge,
  parties: readonly string[] = [],
): { topics: string[]; candidate: Span | null } {
  let forest = forests.get(k);
  if (!forest) forests.set(k, (forest = sow(k.issues)));
  const others = (text: string, hits: Hit[]): Hit[] =>
    parties.length ? hits.filter((h) => !parties.includes(k.party(text.slice(h.start, h.end)) ?? "")) : hits;
  const hits = [...others(words, find(words, forest)), ...(frame ? others(frame, find(frame, forest)) : [])];
  const strong = hits.filter((h) => h.kind === "form");
  const topics = new Set((strong.length ? strong : hits).map((h) => k.issues[h.issue]?.id ?? ""));
  return { topics: [...topics], candidate: topics.size ? null : proposeMatter(words, k) };
}
