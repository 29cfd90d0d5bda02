/** Names the matters that a statement is about, by the table of issues. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";
import type { Span } from "../../model/span.ts";
import { find, know, sow } from "./issues/find-forms.ts";
import type { Forest, Hit } from "./issues/find-forms.ts";
import { proposeMatter } from "./issues/propose-matter.ts";
import { split } from "./issues/split-words.ts";

const forestOf = onceFor((issues: Knowledge["issues"]): Forest => sow(issues));

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
  /** Family names in the room: "Dana Rice" is no crop. */
  names: ReadonlySet<string> = new Set(),
): { topics: string[]; candidate: Span | null } {
  const forest = forestOf(k.issues);
  const cut = (text: string) => split(text, (word) => know(forest, word));
  const others = (text: string, hits: Hit[]): Hit[] =>
    hits.filter((h) => {
      const said = text.slice(h.start, h.end);
      return !names.has(said) && !(parties.length && parties.includes(k.party(said) ?? ""));
    });
  const own = cut(words);
  const hits = others(words, find(own, forest));
  if (frame) hits.push(...others(frame, find(cut(frame), forest)));
  const strong = hits.filter((h) => h.kind === "form");
  const topics = new Set((strong.length ? strong : hits).map((h) => k.issues[h.issue]?.id ?? ""));
  return { topics: [...topics], candidate: topics.size ? null : proposeMatter(words, own, k) };
}
