/** Works out whose a page is from who receives: in his own capital, or a group that bears its country itself. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { ENVOY } from "./envoys.ts";
import { isMinority } from "./minority.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";
import type { OwnSide, OwnSideText } from "./own-side-text.ts";

/** "President of A NAME received a delegation of members of the National Assembly of B": A. */
export function receivesGroup({ lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const opened = lead.slice(0, sentenceEnd(lead));
  const [first] = officeFinder(k)(opened);
  if (!first?.country || !isState(first.country, k)) return null;
  const hit = k.namesIn(opened).find((h) => h.start > first.start && GROUP.test(opened.slice(first.start, h.start)));
  return hit && hit.as !== "metonym" && isState(hit.code, k) && hit.code !== first.country
    ? {
        country: first.country,
        why: "its office is named first, and receives the other side's delegation",
        sure: "likely",
      }
    : null;
}
const GROUP =
  /(?<!\b(?:was|were|been|being) )\b(?:received|receives|hosted|welcomed)\b(?:(?![.;,]\s).){0,60}?\ban? (?:[\p{Ll}-]+ ){0,2}(?:delegation|group|team) (?:of|from) (?:the )?(?:(?:members|deputies|lawmakers|representatives) of (?:the )?)?(?:\p{Lu}[\p{L}’'-]+ (?:of (?:the )?)?){0,5}$/u;

/** "MANAMA: Prince X, Commander of the A Armed Forces, received": A, whose capital stands in the dateline. */
export function receivesAtHome({ lead, dateline }: OwnSideText, k: Knowledge): OwnSide | null {
  const opened = lead.slice(0, sentenceEnd(lead));
  const verb = /(?<!\b(?:was|were|been|being) )\b(?:received|receives|hosted|hosts|welcomed|welcomes)\s/.exec(opened);
  if (!verb || dateline === null || !isState(dateline, k)) return null;
  const offices = officeFinder(k)(opened);
  const hosts = offices.filter((o) => o.start < verb.index);
  return hosts.some((o) => o.country === dateline) &&
    hosts.every((o) => o.country === null || o.country === dateline) &&
    offices.every((o) => o.start < verb.index || o.country !== dateline)
    ? { country: dateline, why: "its office receives, and its capital stands in the dateline", sure: "plain" }
    : null;
}

/** "Minister X received the ambassadors of B and C in CAPITAL", where its country is named besides. */
export function receivesInCapital({ title, lead, body }: OwnSideText, k: Knowledge): OwnSide | null {
  const opened = lead.slice(0, sentenceEnd(lead));
  const [first, ...rest] = officeFinder(k)(opened);
  if (first?.country !== null || ENVOY.test(opened.slice(first.start)) || AWAY.test(`${title}\n${opened}`)) return null;
  const verb = RECEIVES.exec(opened.slice(first.start));
  if (!verb) return null;
  const from = first.start + verb.index + verb[0].length;
  const guests = new Set(rest.flatMap((o) => o.country ?? []));
  for (const h of k.namesIn(opened)) if (h.start >= from && h.as !== "metonym") guests.add(h.code);
  const at = k
    .namesIn(opened)
    .filter(
      (h) =>
        h.as === "metonym" &&
        h.start >= from &&
        /\bin $/.test(opened.slice(0, h.start)) &&
        !/^['’]/.test(opened.slice(h.end)),
    );
  const [place, ...more] = new Set(at.map((h) => h.code));
  if (!place || more.length || !guests.size || guests.has(place) || !isState(place, k)) return null;
  // The country itself, not only the town: "Thailand trains with its neighbours", "Vietnam's standing".
  const named = [title, body].some((text) =>
    k.namesIn(text).some((h) => h.code === place && h.as !== "metonym" && !isMinority(text, h)),
  );
  return named ? { country: place, why: "an office without a country receives in its capital", sure: "likely" } : null;
}
const RECEIVES =
  /^[^.;]{0,120}?(?<!\b(?:was|were|been|being) )\b(?:received|receives|hosted|hosts|welcomed|welcomes)\s/u;
/** "on the sidelines of the summit": there nobody is at home. */
const AWAY = /\b(?:sidelines?|margins?|fringes?) of\b|\b(?:summit|conference|forum|congress)\b/i;
