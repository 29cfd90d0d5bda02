/** Tells whose minister receives an envoy: "Minister X received at his office the Ambassador of B to A". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { ENVOY } from "./envoys.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";

/** "Ambassador to ", "Ambassador of Norway accredited to the Republic of " */
const ENVOY_TO =
  /\b(?:Ambassador|High Commissioner)(?:[- ][Dd]esignate)?(?: of (?:the )?(?:\p{Lu}[\p{L}’'-]+ (?:of (?:the )?)?){1,4})?(?:accredited )? ?to (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?$/u;
const RECEIVES = /\b(?:receives?|received|welcomed|welcomes|hosted|meets?|met|granted)\b/;

/** The state to which the other's envoy is sent, where an office without a country receives the envoy; else null. */
export function hostOfEnvoy(title: string, lead: string, k: Knowledge): string | null {
  for (const words of [title, lead.slice(0, Math.min(sentenceEnd(lead), 500))]) {
    const [first, ...rest] = officeFinder(k)(words);
    if (!first || first.country !== null || ENVOY.test(words.slice(first.start))) continue;
    const sender = rest.find((o) => o.country !== null && ENVOY.test(words.slice(o.start)));
    if (!sender) continue;
    const host = k
      .namesIn(words)
      .find((h) => h.start > sender.start && h.code !== sender.country && sentTo(words, first.start, h, k));
    if (host) return host.code;
  }
  return null;
}

const sentTo = (words: string, from: number, hit: NameHit, k: Knowledge): boolean =>
  hit.as === "name" &&
  isState(hit.code, k) &&
  ENVOY_TO.test(words.slice(from, hit.start)) &&
  RECEIVES.test(words.slice(from, hit.start));
