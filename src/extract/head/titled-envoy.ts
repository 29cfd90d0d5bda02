/** Reads whose page tells of an envoy's meeting: the title begins with the envoy and names whom he met. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";
import type { OwnSide, OwnSideText } from "./own-side-text.ts";

/** "Ambassador X's meeting with the Minister of B" over "X, the Ambassador of A to B, met": A. */
export function titledEnvoy({ title, lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const name = MEETS.exec(title)?.groups?.["name"];
  if (name === undefined) return null;
  const find = officeFinder(k);
  const met = new Set(find(title).flatMap((o) => o.country ?? []));
  const opened = lead.slice(0, sentenceEnd(lead));
  const last = name.split(/\s/).at(-1) ?? name;
  const envoy = find(opened).find(
    (o) =>
      o.country !== null &&
      /^(?:Ambassador|High Commissioner)\b/.test(opened.slice(o.start)) &&
      opened.slice(Math.max(0, o.start - 60), o.start + 110).includes(last),
  );
  return envoy?.country && isState(envoy.country, k) && met.size > 0 && !met.has(envoy.country)
    ? { country: envoy.country, why: "the title begins with its envoy, and names whom the envoy met", sure: "likely" }
    : null;
}
const MEETS =
  /^(?:The )?(?:Ambassador|High Commissioner) (?<name>\p{Lu}[\p{L}’'-]*?(?: \p{Lu}[\p{L}-]+){0,2})(?:['’]s? (?:[\p{Ll}-]+ )?(?:meeting|talks|conversation) with| (?:meets?|met|had a meeting|held a meeting|holds talks|had talks)(?: with)?) (?:the )?\p{Lu}/u;
