/** Reads whose words a copy says it passes on: "the Azerbaijani foreign ministry's press service reported". */
import type { Knowledge } from "../../model/knowledge.ts";

/** A house of one country's government that can have readouts. */
const HOUSE =
  "(?:foreign ministry|ministry of foreign affairs|ministry of external affairs|mfa|foreign office|presidency|presidential (?:press service|office|administration|spokes\\p{L}+)|president['’]s (?:press service|office)|prime minister['’]s (?:press service|office)|state department|department of state|(?:royal|amiri|emiri) (?:court|diwan)|government['’]?s? (?:press service|office|spokes\\p{L}+))";
const BEHIND = new RegExp(`^(?:['’]s?)? (?:the )?(?:\\p{L}+ ){0,2}${HOUSE}`, "iu");
const AHEAD = new RegExp(
  `${HOUSE}(?:,? and (?:\\p{Lu}\\p{L}+[ ,]+){1,3})? (?:of|for) (?:the )?(?:(?:[\\p{Lu}]\\p{L}+ ){1,3}of (?:the )?)?$`,
  "iu",
);
/** Words that make the house the source of what is told. */
const SOURCE =
  /\b(?:press (?:service|office|department|release)|information (?:of|from)|spokes\p{L}+|statement|web ?site|according to|cit(?:es|ing)|reports?|reported|said|readout|learned from)\b/iu;

/** The turn of a state to preside over a body is no house. */
const ROTATING =
  /\b(?:rotating|council|EU|G20|G7|OSCE|ASEAN|BRICS)\b[^.;]{0,40}\bpresidency\b|\bpresidency of (?:the )?(?:\p{L}+ )?(?:council|EU|european|G20|G7|OSCE|UN security)\b/iu;

/** "must be fixed during the Irish Presidency", whatever is presided over. */
const TURN = /\b(?:during|under|throughout) the (?:current |upcoming |coming |next |last )?$/iu;

const REPORTS =
  /^(?:['’]s)?(?: press (?:service|office|department))?,? (?:reports?|reported|informs?|informed|said)\b|^ press (?:service|office)\b/u;
const CITING = /(?:,|[.”"]|\b(?:according to|reported by|cit(?:ing|es)))\s(?:the\s)?$/iu;

/** The country whose house the opening names as its source; null where it names none, or several. */
export function attributedHouse(opening: string, k: Knowledge): string | null {
  const codes = new Set<string>();
  for (const hit of k.namesIn(opening)) {
    if (hit.as === "grouping") continue;
    const after = opening.slice(hit.end, hit.end + 90);
    const before = opening.slice(Math.max(0, hit.start - 110), hit.start);
    if (hit.as === "metonym") {
      // "..., the Kremlin reports": a residence has no other readouts than its own; a capital can stand for anybody there.
      const residence = opening.slice(hit.start, hit.end) !== k.state(hit.code)?.metonyms[0];
      if (residence && REPORTS.test(after) && CITING.test(before)) codes.add(hit.code);
      continue;
    }
    // "MFA Ukraine's press service"
    if (/\b(?:MFA|MOFA) $/.test(before) && SOURCE.test(sentencePart(after, "first"))) codes.add(hit.code);
    else if (BEHIND.test(after)) {
      if (/^[^.;]{0,40}presidency\b/i.test(after) && (ROTATING.test(opening) || TURN.test(before))) continue;
      if (SOURCE.test(sentencePart(before, "last")) || SOURCE.test(sentencePart(after, "first"))) codes.add(hit.code);
    } else if (AHEAD.test(before) && SOURCE.test(sentencePart(before, "last"))) codes.add(hit.code);
  }
  const [only, ...more] = codes;
  return more.length ? null : (only ?? null);
}

/** What of a stretch stands in the sentence next to it. */
function sentencePart(words: string, which: "first" | "last"): string {
  const parts = words.split(/(?<=[.;\n])\s/u);
  return (which === "first" ? parts[0] : parts.at(-1)) ?? "";
}
