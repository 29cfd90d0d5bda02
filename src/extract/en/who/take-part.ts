/** Picks from a sentence those whom it shows as taking part, and leaves those whom it merely speaks of. */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { fold } from "./fold.ts";
import type { Finders } from "./finders.ts";
import type { Mention } from "./mentions.ts";
import type { Heard, Zone } from "./room-types.ts";
import { LED } from "./sides.ts";

const PURPOSE =
  /\b(?:to|that|which|where|whose|who|whom|about|regarding|during|following|after|ahead|since|because|as well as the|in which|noting|stressing|adding|when|while|before)\b/i;
const OTHER_VERB =
  /\band\s+(?:also\s+|later\s+|then\s+)?(?:called on|paid a (?:courtesy )?(?:call|visit)|met|visited|was received by|delivered|attended(?! by)|addressed|will)\b/i;
export const SPOKESPERSON =
  /\bspokes(?:person|man|woman)|press (?:secretary|chief|officer|director)|(?:head|chief|director) of (?:the )?(?:press|communications?)\b|media advis[eo]r/i;
/** "met with the Fisheries Spokesman of the Harbour Party": a guest, not the voice of a house. */
const MET_DIRECTLY =
  /\b(?:(?:met|talks|talked|spoke|meeting|meets) with|met|meets|received|receives|hosted)\s(?:the\s)?$/i;
/** "A, Deputy State Secretary, told our news agency": whoever tells of the talks. */
const TELLS =
  /^,?\s(?:has\s|have\s)?(?:told|said to|informed|confirmed to)\s(?:the\s|our\s|a\s)?(?:\p{Lu}\p{L}*\s)?(?:\p{Ll}+\s)?(?:agency|press|media|reporters|journalists|newspaper|correspondent|broadcaster)\b/u;
export const ATTENDED_BY =
  /\b(?:attended|accompanied|joined)(?:\s+also)?(?:\s+on (?:the [\w ]+ side|(?:the|this|his|her) (?:\w+ )?(?:trip|visit|tour)))?\s+by\b|\bin the presence of\b/i;
/** "the outcome of the meeting between X and Y": people of another meeting. */
const EARLIER_MEETING =
  /\b(?:previous|earlier|past|upcoming|forthcoming|planned|next) (?:[\p{L}-]+ ){0,3}(?:meetings?|talks|call|conversation|discussions) with\s+(?:the\s+)?$|\b(?:praised|recalled|hailed|commended|applauded) the (?:[\p{L}-]+ ){0,3}(?:meeting|talks|call|discussions|consultations|visit) [^.;]{0,30}between\s+(?:the\s+)?$|\b(?:outcomes?|results?|agreed|reached|follow\w*|implement\w*|organi[sz]\w*|hosting|facilitat\w*|mediat\w*|arrang\w*|build\w* (?:up)?on|since the|recent|previous|last) [^.;]{0,50}between\s+(?:the\s+)?$|\b(?:commitments?|agreements?|decisions?|understandings?|pledges?|promises?)\s(?:that|which)\s(?:the\s)?$/iu;
/** "This understanding was reached during a telephone conversation between X and Y": the talks that are read out. */
const REACHED_THERE =
  /\b(?:was|were) (?:reached|settled|agreed) (?:during|in|at) an? (?:[\p{L}-]+ ){0,3}(?:conversation|call|meeting) between\s+(?:the\s+)?$/u;
/** "in line with the directions of King X", "the coronation of King N": whose something is, was not thereby there. */
const WHOSE =
  /(?<!\b(?:meetings?|talks|call|visit|conversation|consultations|dialogue|encounter|summit|gathering|audience|reception|session|chairmanship|credentials|credence|letters|guests?|hands|part|side|team|group|delegations?|participation|attendance|presence|arrival|company|consisting|comprising|composed|made up|chaired|membership) )\bof\s+(?:the\s+)?$/i;
/** "In the Secretary-General's meeting with Y": whose talks these are took part. */
/** "Holt's trip to Fiji was opened by the meeting with Y": so did whose trip it was. */
const OWN_TRIP =
  /^['’]s\s(?:\p{Ll}+\s){0,2}(?:trip|visit)\b[^.;]{0,40}\b(?:opened|began|started|begun|kicked off)\s(?:by|with)\s(?:the|an?)\s(?:\p{Ll}+\s)?(?:meeting|talks|conversation)\swith\s/u;
const OWN_TALKS = /^['’]?s?\s(?:\p{Ll}+\s){0,2}(?:meeting|talks|call|conversation|discussions|encounter)\swith\s/u;
const BESIDE =
  /^,?\s(?:and|as well as)\s(?:(?:the|(?:his|her|their)\s(?:friend|brother|sister|colleague),?)\s)?$|^,?\sand\s(?:the|an?)\s(?:[\p{L}-]+\s){0,4}delegation,?\s(?:led|headed)\sby\s(?:the\s)?$/iu;
/** "the visit of X to B and her talks with": those whom X met then. */
const THEIR_TALKS =
  /^[^.;]{0,40}\b(?:his|her|their)\s(?:[\p{L}-]+\s){0,2}(?:talks|meetings?|call|conversation|visit)\s(?:with|to)\s(?:the\s)?$/u;
/** "Minister X and Ambassador Y": two of one side, so far as this tells. */
const LISTED = /^(?:,\s|,?\s(?:and|as well as)\s)$/;
const FILLER = /(?:\s|\b(?:the|then|former|his|her|their|a|an)\b)+$/i;

/** "On Friday ", "Today " before whoever opens the text. */
const DAY_BEFORE =
  /^(?:(?:On|Last|This) (?:\p{Ll}+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|Earlier today)(?: (?:morning|afternoon|evening))? $/u;

const BETWEEN = /\bbetween\s(?:the\s)?$/;

/** "a dinner in honour of X": the guest at table. */
const FEAST = /\b(?:dinner|lunch(?:eon)?|breakfast|banquet|reception|iftar)\b[^.;,]{0,50}\bin honou?r of\s(?:the\s)?$/;

const ofEarlierMeeting = (before: string): boolean => EARLIER_MEETING.test(before) && !REACHED_THERE.test(before);

/** Do the words right before a person show that they take no part? */
export function notTakingPart(before: string, f: Finders): boolean {
  if (ofEarlierMeeting(before)) return true;
  const tail = before.replace(FILLER, "");
  const hit = f.notTakingPart(tail).at(-1);
  if (!hit || hit.end !== tail.length) return false;
  // "in the presence of King X"; "The visit of President X to B began with a meeting with"
  // "hosted a dinner in honour of X"
  if (/hono/.test(hit.value) && FEAST.test(before)) return false;
  // "said Lund following his talks with Minister X"
  if (
    /^following/.test(hit.value) &&
    /\b(?:said|told|added|stressed) (?:\p{Lu}[\p{L}’'-]+ ){1,4}$/u.test(tail.slice(0, hit.start))
  )
    return false;
  // "the newly elected Minister X"
  if (hit.value === "elected" && /\b(?:newly|recently|re-?)\s?$/.test(tail.slice(0, hit.start))) return false;
  // "accompanied on the visit by Minister X"
  if (hit.value === "visit by" && /\baccompanied on \p{Ll}+ (?:\p{Ll}+ )?$/u.test(tail.slice(0, hit.start)))
    return false;
  if (hit.value === "presence of" && /\bin the $/.test(tail.slice(0, hit.start))) return false;
  if (hit.value === "visit of" && /^The (?:[\p{L}-]+ ){0,3}$/u.test(before.slice(0, hit.start))) return false;
  // Whoever "received the visit of" somebody met them.
  return !(
    hit.value.startsWith("visit") && /\b(?:received|hosted|welcomed) (?:the|a)\s*$/i.test(tail.slice(0, hit.start))
  );
}

/** Does the sentence tell of another meeting of the day? */
export const turnsToOtherTalks = (words: string, f: Finders): boolean =>
  f.otherTalks(words).some((h) => !h.value.startsWith("^") || h.start === 0);

/** Takes from one sentence those whom it shows as coming together. */
export function pickFrom(
  text: string,
  h: Heard,
  zone: Zone,
  take: (m: Mention, zone: Zone, gap: string) => void,
  f: Finders,
  k: Knowledge,
  /** Words of the names that sentences before this one gave in full. */
  named: ReadonlySet<string> = new Set(),
): void {
  let last: Mention | null = null;
  let withSomebody = false;
  let elsewhere: Mention | null = null;
  for (const m of h.mentions) {
    const before = text.slice(Math.max(h.span.start, m.start - 80), m.start);
    const gap: string =
      last !== null
        ? text.slice(last.end, m.start)
        : zone === "title"
          ? text.slice(h.span.start, m.start)
          : (BETWEEN.exec(before)?.[0] ?? "");
    if (m.office !== null && SPOKESPERSON.test(m.office) && !MET_DIRECTLY.test(before)) continue;
    if (TELLS.test(text.slice(m.end, m.end + 90))) continue;
    // "Accompanying the Minister were A and B": they were the Minister's company.
    if (m.name === null && /^Accompanying (?:the )?$/.test(text.slice(h.span.start, m.start))) continue;
    const trip = OWN_TRIP.test(text.slice(m.end, m.end + 130));
    if (m.possessive && zone !== "title" && !trip && !OWN_TALKS.test(text.slice(m.end, m.end + 60))) continue;
    // "After Holt's first day as president": what somebody has become.
    if (m.name === null && /\b(?:day|days|term|year|years|tenure|inauguration|stint) as (?:the )?$/.test(before))
      continue;
    // "organising the meeting between X and Y": Y met X, and nobody here.
    if (
      ofEarlierMeeting(before) ||
      (elsewhere !== null &&
        (BESIDE.test(text.slice(elsewhere.end, m.start)) || THEIR_TALKS.test(text.slice(elsewhere.end, m.start))))
    ) {
      elsewhere = m;
      continue;
    }
    if (notTakingPart(before, f)) {
      // "agreed upon by Presidents A and B"
      if (/\b(?:by|of)\s(?:the\s)?$/.test(before)) elsewhere = m;
      continue;
    }
    if (m.name !== null && !m.bare && last !== null && WHOSE.test(before) && !FEAST.test(before)) {
      elsewhere = m;
      continue;
    }
    // "Malaysia, the ASEAN Chair": who has the chair is named by the country.
    if (m.name === null && /^Chair$/i.test(m.office ?? "") && m.party !== null && !isState(m.party, k)) continue;
    // "received by President X, and current Chair of B's Organ": what else the one just named is.
    if (
      m.name === null &&
      /^Chair/i.test(m.office ?? "") &&
      last !== null &&
      /^,?\sand\s(?:the\s)?(?:current\s|incoming\s|outgoing\s)?$/.test(gap)
    )
      continue;
    if (m.bare && !(trip && m.words.length >= 2) && !bareFits(text, m, before, h.span, last !== null, zone, f, named))
      continue;
    if (m.name === null && m.office !== null && m.party === null && last !== null && zone !== "lead") continue;
    if (
      last !== null &&
      withSomebody &&
      PURPOSE.test(gap) &&
      !ATTENDED_BY.test(gap) &&
      !BESIDE.test(gap) &&
      // "while on the Danish side the delegation was chaired by Y"
      !(LED.test(gap) && /\b(?:side|delegation)\b/.test(gap))
    )
      continue;
    if (last !== null && OTHER_VERB.test(gap) && (withSomebody || !/\band\s+(?:then\s+)?met\b/i.test(gap))) break;
    if (last !== null && gap.length > 400) continue;
    // Who welcomed a guest at the airport need not have sat at the table.
    if (zone === "attended" && /\bairport\b|\bon arrival\b/i.test(gap)) break;
    if (
      /\b(?:of|for|by)\s+(?:the\s+)?$/i.test(before) &&
      m.name === null &&
      zone !== "attended" &&
      !/\b(?:meeting|talks|call|visit|conversation|chairmanship|chaired|hosted|received|led|headed) (?:of|by)\s+(?:the\s+)?$/i.test(
        before,
      )
    )
      continue;
    take(m, zone, gap);
    if (last !== null && !LISTED.test(gap) && (m.party !== last.party || m.counterpartOf !== null)) withSomebody = true;
    last = m;
  }
}

/** A bare run of capitals is a person where it acts or is met: "Pavel X spoke", "met with Gu Wenming". */
function bareFits(
  text: string,
  m: Mention,
  before: string,
  span: Span,
  met: boolean,
  zone: string,
  f: Finders,
  named: ReadonlySet<string>,
): boolean {
  if (/\b(?:in|at|from|to|of|near|on|the|for|this|its|their|his|her|['’]s)\s+$/i.test(before)) return false;
  const after = text.slice(m.end, m.end + 40);
  const verb =
    f.meetingVerbs(after.slice(0, 24)).some((h) => h.start <= 2) ||
    (zone === "title" && f.meetingVerbs(after.slice(0, 40)).some((h) => h.start <= 4));
  const first =
    m.start - span.start < 3 ||
    /(?:^|[.:]\s|,\s)$/.test(before.slice(-3)) ||
    /\d,?\s+$/.test(before) ||
    DAY_BEFORE.test(text.slice(span.start, m.start));
  // "Arai had a meeting with", after a sentence that named her in full
  const known = m.words.every((w) => named.has(fold(w)));
  if (verb && first && (m.words.length >= 2 || zone === "title" || known)) return true;
  // "Anan welcomed his Malaysian counterpart": one name, and whose counterpart is met.
  if (
    verb &&
    /^\s\p{Ll}+\s(?:his|her)\s(?:\p{L}+\s){0,3}(?:counterpart|peer|colleague)/u.test(text.slice(m.end, m.end + 80))
  )
    return true;
  const withWhom =
    /\b(?:with|and|between|(?:led|headed) by|met|meets|hosted|hosts|received|receives|welcomed|welcomes)\s+$/i.test(
      before,
    );
  if (!withWhom || (m.words.length < 2 && !known)) return false;
  return met
    ? /^\s*(?:[,.;:()–—]|$|in\b|on\b|at\b|to\b|today\b|and\b|met\b|spoke\b|held\b|who\b|yesterday\b|this\b|this\b|by\b|over\b|for\b)/.test(
        after,
      )
    : zone === "title" || /^\s*(?:and|,)/.test(after);
}
