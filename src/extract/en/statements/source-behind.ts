/** Finds where a sentence ends and its source begins: "…, Azernews reports, citing the Ministry", "… – Agencies". */
import type { Discourse } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import { spokesNames } from "./told-by-spokesperson.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { Token } from "./tokens.ts";
import { is, REPORTS_PAST } from "./word-classes.ts";

/** How many words a source is looked for in. */
const LONGEST = 22;
const HOUSE =
  /\b(?:(?:federal )?department of foreign affairs|foreign office|state department|the office|embassy|(?:press|media|information|communications?) (?:service|office|department|release|division|unit|bureau|directorate)|statement|readout|communiqu[eé]|news agency|agency|agencies|court|ministry(?:['’]s)?|spokes\w+|press (?:chief|secretary|officer)|web ?site|diwan|presidency|(?:the )?(?:same )?source|the text|mofa|mfa)\b/;
const TOLD =
  /\b(?:said|says|reports?|reported|added|informs?|informed|writes|stated|concluded|noted|read|reads|disclosed|revealed)(?: (?:in|on|via) (?:(?:a|an|its|the|his|her) )?(?:[a-z]+ ){0,2}(?:statement|release|post|tweet|readout|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|x|facebook|twitter|telegram))?$/;

/** "reads a press release", "adds the statement". */
const READS =
  /^(?:said|says|added|reported) (?:the )?(?:mfa|dfa|mofa|dfat|meti|mea|pmo|dirco)$|^(?:said|says|reported|announced) (?:a|an|the) (?:[a-z'’]+ ){0,6}(?:directorate|ministry|office|service|agency)$|^(?:said|says|reads?|adds?|added|stated|noted|indicates?|indicated) (?:a|an|the) (?:[a-z]+ ){0,2}(?:release|statement|communiqu[eé]|readout)(?: (?:from|of|by) the [a-z ]{4,40})?$/;

/** Index of the comma or dash before the source at the end of a sentence; null where it names none. */
export function sourceBehind(tokens: readonly Token[], text: string, d: Discourse): number | null {
  let end = tokens.length;
  while (end > 0 && /^[.…]$/.test(tokens[end - 1]?.raw ?? "")) end--;
  let cut: number | null = null;
  for (let i = end - 1; i > Math.max(3, end - LONGEST); i--) {
    const mark = tokens[i]?.raw;
    if (mark !== "," && mark !== "–" && mark !== "—" && mark !== "-") continue;
    const tail = tokens.slice(i + 1, cut ?? end);
    if (!tail.length) continue;
    if (tail.some((t) => /^["“”«»]$/.test(t.raw))) break;
    if (!isSource(tail, mark === ",", text, d) && !(mark === "," && saidByIt(tokens, i, cut ?? end, text, d))) break;
    cut = i;
  }
  return cut;
}

/** "They focused on pilots, it added": the agency's own word, behind a sentence that says who spoke. */
function saidByIt(tokens: readonly Token[], comma: number, end: number, text: string, d: Discourse): boolean {
  const tail = tokens
    .slice(comma + 1, end)
    .map((t) => t.low)
    .join(" ");
  // "Hale stressed the need for pilots, Moss said": a name that nobody here bears.
  const stranger =
    end - comma === 3 &&
    tokens[comma + 1]?.capital === true &&
    /^(?:said|added|noted)$/.test(tokens[comma + 2]?.low ?? "") &&
    !whoIs(tokens.slice(comma + 1, comma + 2), text, d);
  if (d.room.parties.length < 2 || !(stranger || IT_SAID.test(tail))) return false;
  for (let i = 1; i < comma; i++)
    if (is(tokens[i], REPORTS_PAST) && subjectBefore(tokens, i, 0, text, d) && tokens[i - 1]?.low !== "it") return true;
  return false;
}
const IT_SAID = /^it (?:also |further )?(?:said|added|noted|stated|reported|explained|indicated|pointed out)$/;

function isSource(tail: readonly Token[], comma: boolean, text: string, d: Discourse): boolean {
  const low = tail.map((t) => t.low).join(" ");
  const [first] = tail;
  // "– Agencies", "— KUNA": a dateline put last.
  if (!comma) return tail.length <= 3 && tail.every((t) => t.capital && t.kind === "word");
  if (/^(?:according to|as reported by|citing|quoting)\b/.test(low))
    return (
      HOUSE.test(low) ||
      // "according to the FDFA"
      (tail.length <= 4 && /^\p{Lu}{3,}$/u.test(tail.at(-1)?.raw ?? "")) ||
      (tail.length <= 5 && tail.slice(1).some((t) => t.capital) && !whoIs(tail.slice(2), text, d))
    );
  if (READS.test(low)) return true;
  // ", White said", behind "spokesperson Dana W. White"
  if (tail.length === 2 && first?.capital && /^(?:said|added|noted|stated)$/.test(tail[1]?.low ?? ""))
    return spokesNames(text).has(first.raw) && !whoIs([first], text, d);
  // "reports Azertac"
  if (
    /^reports?$/.test(first?.low ?? "") &&
    tail.length > 1 &&
    tail.length <= 4 &&
    tail.slice(1).every((t) => t.capital)
  )
    return true;
  // "Harbor Wire correspondent reports", "the Harbor Wire cites the ministry"
  if (/^(?:(?:a|an|the|our) )?(?:[\p{L}.]+ ){1,3}correspondents? (?:reports?|reported|informs?|writes)$/u.test(low))
    return true;
  const cites =
    /^(?:the )?((?:[\p{L}.]+ ){1,3})(?:cites?|quotes?|reports?) (?:with reference to |citing )?(?:the )?.{2,}/u.exec(
      low,
    );
  if (cites && first?.capital && (HOUSE.test(low) || /\b(?:mfa|mofa|dfa|mea)$/.test(low)) && !whoIs([first], text, d))
    return true;
  if (!TOLD.test(low)) return false;
  if (HOUSE.test(low)) return !whoIs(tail.slice(0, -1), text, d)?.names.length;
  // "Okapi Court reports": the house that a page comes from, though its name stands for the country.
  const who = whoIs(tail.slice(0, -1), text, d);
  const house = /reports$/.test(low) && who !== null && !who.names.length && who.how === "country";
  // "AzerTAc reported": a name that nobody in the room bears, with the verb of an agency.
  return (
    /(?:reports?|reported|informs|writes)$/.test(low) &&
    tail.length <= 5 &&
    first?.capital === true &&
    (!who || house) &&
    tail.slice(0, -1).every((t) => t.capital || t.raw === "." || ["has", "the", "news"].includes(t.low))
  );
}
