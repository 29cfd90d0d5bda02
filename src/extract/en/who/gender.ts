/** Tells whether a person is a woman or a man, from honorifics, "her counterpart" and the pronouns that go on after a name. */
import { firstIn } from "../../../model/in-order.ts";
import type { Section } from "../../../model/head.ts";
import type { Guest, Seen } from "./room-types.ts";

/** A person named more often has shown it by then. */
const MOST_MENTIONS = 60;

/** Characters in which a purpose still is the subject's. */
const FAR = 200;
const COUNTERPART =
  /^ \p{Ll}[^.;,]{0,70}?\b(his|her) (?:[\p{L}-]+ ){0,3}(?:counterpart|colleague|peer|guest|host|interlocutor)\b/u;
/** "… and thanked him for", "…, assuring her that": a verb whose object goes on with who was just named. */
const OBJECT =
  /^[^.;]{0,90}?(?:\band|,) (?:also )?(?:thanked|assured|invited|wished|told|informed|urged|briefed|congratulated|assuring|thanking|inviting|telling|wishing) (him|her)(?= (?:for|on|to|that|of|about|success|well|every)\b|[,.])/u;
const TO_EXPRESS = /^[^.;]*?\bto (?:express|convey|renew|offer|extend|reiterate) (his|her)\b/;

/** Index of the sentence in which a place lies, or -1. */
function sentenceAt({ sentences }: Section, place: number): number {
  const at = firstIn(sentences, (s) => s.end > place);
  return (sentences[at]?.start ?? Infinity) <= place ? at : -1;
}

export function tellGender(g: Guest, seen: Seen, text: string, section: Section): "f" | "m" | null {
  if (g.person?.gender) return g.person.gender;
  if (g.mention.gender) return g.mention.gender;
  // "X met her Egyptian counterpart": the possessive is X's.
  for (const other of seen.guests) {
    const whose = other.mention.counterpartOf;
    if (
      (whose === "f" || whose === "m") &&
      other !== g &&
      other.party !== g.party &&
      g.mention.end <= other.mention.start &&
      seen.guests.filter((o) => o.party === g.party).length === 1
    )
      return whose;
  }
  if (!g.person) return null;
  let f = 0,
    m = 0;
  for (const mention of g.person.mentions.slice(0, MOST_MENTIONS)) {
    const i = sentenceAt(section, mention.start);
    const s = section.sentences[i],
      next = section.sentences[i + 1];
    // "congratulated President Arai on her win and thanked her for the pilots": she is the one congratulated.
    const object =
      s && mention.start - s.start > 12
        ? OBJECT.exec(text.slice(mention.end, Math.min(s.end, mention.end + FAR)))
        : null;
    const between = object
      ? seen.people.some(
          (p) =>
            p !== g.person &&
            p.mentions.some((x) => x.start >= mention.end && x.start < mention.end + (object[0]?.length ?? 0)),
        )
      : true;
    if (object && !between) {
      if (object[1] === "her") f++;
      else m++;
      continue;
    }
    if (!s || mention.end > s.end || mention.start - s.start > 30) continue;
    // "President Arai spoke with President Holt to express her sympathy": the purpose is the subject's.
    const purpose = TO_EXPRESS.exec(text.slice(mention.end, Math.min(s.end, mention.end + FAR)))?.[1];
    if (purpose && mention.start - s.start < 12) {
      if (purpose === "her") f++;
      else m++;
      continue;
    }
    // "Minister Arai extended felicitations to her American counterpart": whose counterpart it is opens the sentence.
    const whose = COUNTERPART.exec(text.slice(mention.end, Math.min(s.end, mention.end + FAR)))?.[1];
    if (whose && mention.start - s.start < 12 && !mention.possessive) {
      if (whose === "her") f++;
      else m++;
      continue;
    }
    // Only where nobody else stands in the sentence can "She" that follows be read back.
    const others = seen.people.filter(
      (p) => p !== g.person && p.mentions.some((x) => x.start >= s.start && x.end <= s.end),
    );
    if (others.length) continue;
    const inside = text.slice(mention.end, s.end);
    const follow = next && next.block === s.block ? text.slice(next.start, next.start + 5) : "";
    if (
      /^She\b/.test(follow) ||
      /^[^.;]{0,40}\b(?:expressed|renewed|reiterated|conveyed|offered|extended|voiced)\s+her\b/.test(inside)
    )
      f++;
    if (
      /^He\b/.test(follow) ||
      /^[^.;]{0,40}\b(?:expressed|renewed|reiterated|conveyed|offered|extended|voiced)\s+his\b/.test(inside)
    )
      m++;
  }
  return f && !m ? "f" : m && !f ? "m" : null;
}
