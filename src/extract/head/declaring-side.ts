/** Tells whose statement a page is by who declares in it: "The Philippines rejects the claim", "The Ministry condemns". */
import type { Knowledge } from "../../model/knowledge.ts";
import { wordSet } from "../../model/once-for.ts";
import type { OwnSide } from "./own-side-text.ts";

/** What may stand between the beginning of a sentence and the country that is its subject. */
const BEFORE =
  /(?:^|[.!?]["”’)]?\s+|\n\s*)(?:(?:In this (?:regard|context)|Therefore|Furthermore|Moreover),?\s)?(?:The\s)?(?:(?:Government|Ministry of Foreign Affairs|Foreign Ministry|Department of Foreign Affairs|Presidency|People) of (?:the\s)?)?(?:(?:State|Republic|Kingdom|Sultanate) of (?:the\s)?)?$/u;
/** A house that names its own organ leaves out the country. */
const ORGAN =
  /(?:^|[.!?]["”’)]?\s+|\n\s*)The (?:(?:Foreign|External Affairs) Ministry|(?:Federal )?Foreign Office|(?:Ministry|Department) (?:of|for) (?:Foreign|External|International)(?:\s(?:and\s|&\s)?\p{Lu}\p{L}+,?){1,6})\s(?:\p{L}+ly\s|also\s)?(\p{Ll}+)/gu;

/** The party that declares most often as the subject of a sentence; null where two do as often, or none does. */
export function declaringSide(words: string, dateline: string | null, k: Knowledge): OwnSide | null {
  const verbs = wordSet(k.lists["declaring-verbs"]);
  const counts = new Map<string, number>();
  for (const hit of k.namesIn(words)) {
    if (hit.as === "demonym") continue;
    const verb = /^\s(?:\p{L}+ly\s|also\s|further\s)?(\p{Ll}+)/u.exec(words.slice(hit.end, hit.end + 40))?.[1] ?? "";
    if (!verbs.has(verb) || !BEFORE.test(words.slice(Math.max(0, hit.start - 90), hit.start))) continue;
    counts.set(hit.code, (counts.get(hit.code) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const organ = [...words.slice(0, 4000).matchAll(ORGAN)].some((m) => verbs.has(m[1] ?? ""));
  if (organ && dateline && (!most || most[0] === dateline || (counts.get(dateline) ?? 0) === most[1]))
    return {
      country: dateline,
      why: "its capital stands in the dateline, and an organ is named without its country",
      sure: "plain",
    };
  if (!most || second?.[1] === most[1]) return null;
  const plain = most[0] === dateline || (!second && (most[1] > 1 || organ));
  return { country: most[0], why: "it is the one who declares here", sure: plain ? "plain" : "likely" };
}
