/** Tells the kind of the engagement and its forms from the title and the sentences that open the readout. */
import type { Kind } from "../../../model/engagement.ts";
import type { PhraseHit } from "./phrase-finder.ts";
import type { Finders } from "./finders.ts";

/** A title that announces a visit and no meeting on it. */
const VISIT =
  /^(?:(?:first|maiden|introductory|official|state|working|friendly) )*visit (?:of|by|to [\p{L} ]{3,40} (?:of|by) the)\b|\bpa(?:id|ys) an? (?:[a-z]+ )?visit to\b/iu;

/** A headline about a visit that ended. */
const ENDED_VISIT =
  /\b(?:concludes?|concluded|wraps up|wrapped up|ends|completes) (?:an? |his |her )?(?:[a-z-]+ ){0,3}visit to\b/iu;

/** An opening whose first sentence tells of a visit. */
const PAID_VISIT =
  /^[^]{0,400}?(?<!\bwho (?:is |was |has )?)\b(?:(?:paid|pays|undertook|made|conducted|concluded|concludes|completed|wrapped up|wraps up|was on) (?:(?:today|yesterday) )?(?:an? |his |her )|is paying an? )(?:[\p{L}\d-]+ ){0,4}visit to\b/iu;

/** An opening whose first sentence tells of a journey: "travelled to Peru for a two-day working visit", "visited Lima on Monday for talks". */
const WENT_ON_VISIT =
  /^[^.;]{3,240}?\b(?:travell?ed to \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3} (?:\p{L}+ )?(?:for|on) an? (?:[\p{L}\d-]+ ){0,3}visit\b|visited \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2} (?:on \p{Lu}\p{L}+day )?(?:\([^()]{6,20}\) )?for talks\b)/u;

/** Who was received or met, and what they had with them. */
const BROUGHT =
  /\b(?:received|met|met with|hosted|welcomed) (?:(?:today|yesterday) )?(?:the (?:visiting )?)?(?:his |her |H\.E\. )?\p{Lu}[^.;]{4,160}\bwho (?:\p{Ll}+ )?(?:handed|delivered|passed|conveyed|presented|carried|brought|gave)\b/u;

/** The first strong phrase of the title, then of the lead; weak ones only where no strong one is found. */
export function readKind(
  title: string,
  lead: string,
  parties: number,
  grouped: boolean,
  f: Finders,
  /** The first sentence of the text, which may stand ahead of those that tell who met. */
  first = "",
): Kind {
  if (ENDED_VISIT.test(title)) return "visit";
  if (VISIT.test(title) && f.kinds(title).every((h) => h.value.endsWith("-weak"))) return "visit";
  const main = mainPart(lead);
  const strong = talksAsVerb(title, main) ? null : (firstStrong(f.kinds(title), title) ?? null);
  const inLead = f.kinds(main);
  // "X paid an official visit to Y from 26 to 28 February. The two ministers held talks": the visit is what is read out.
  if (strong === null && (tellsVisit(lead, f) || tellsVisit(first, f))) return "visit";
  let kind = strong;
  const leadStrong = firstStrong(inLead, main);
  // A title that says "meeting" or nothing gives way to a lead that says it was on the screen or the telephone.
  if (
    kind === null ||
    (kind === "meeting" &&
      leadStrong !== null &&
      leadStrong !== "meeting" &&
      leadStrong !== "letter" &&
      !/\b(?:met|meeting)\b/i.test(main.slice(0, 200)))
  )
    kind = leadStrong ?? kind;
  // "Hale Talks with Peru's Paz" over "spoke today with"
  if (
    kind === "meeting" &&
    leadStrong === null &&
    /^[^.;]{3,160}? spoke (?:today |yesterday |on \p{Lu}\p{Ll}+ )?(?:with|to) /u.test(main) &&
    f.kinds(title).every((h) => h.value.endsWith("-weak") || /^talks?$/i.test(title.slice(h.start, h.end)))
  )
    kind = null;
  if ((kind === "call" || kind === "meeting") && inLead.some((h) => h.value === "video-call")) kind = "video-call";
  // "said that it is time to continue, during his phone conversation with": behind what was said stands how.
  if (kind === null && !inLead.length) kind = firstStrong(f.kinds(lead), lead);
  if (kind === null) {
    const weak =
      f.kinds(title).find((h) => h.value.endsWith("-weak") && !/^ (?:of|about) /.test(title.slice(h.end))) ??
      // "Minister X and Secretary Y, who is paying a visit": on what occasion one of them was there.
      inLead.find(
        (h) =>
          h.value.endsWith("-weak") &&
          !/\bwho (?:is |was |has )?\p{Ll}+ (?:an? |his |her )?(?:\p{Ll}+ )?$/u.test(main.slice(0, h.start)),
      );
    if (weak?.value === "call-weak")
      kind = /\b(?:on|at|in) the (?:margins|sidelines|fringes)\b|\bin person\b/i.test(lead) ? "meeting" : "call";
    else if (weak?.value === "visit-weak") kind = "visit";
  }
  // "received Foreign Minister X, who handed him a letter": whoever brings a letter is met.
  if (kind === "letter" && BROUGHT.test(lead)) kind = "meeting";
  kind = kind ?? "meeting";
  if (kind === "meeting" && (parties >= 5 || grouped)) return "multilateral";
  return kind;
}

/** Does a text begin with a journey, and tell of no meeting before it? */
function tellsVisit(text: string, f: Finders): boolean {
  const told = PAID_VISIT.exec(text)?.[0] ?? WENT_ON_VISIT.exec(text)?.[0].replace(/ for talks$/, "");
  return told !== undefined && firstStrong(f.kinds(told), told) === null;
}

/** "Moe Talks with Peru's Paz" over "Minister Liv Moe spoke today with": the headline's noun is a verb, and tells no more. */
function talksAsVerb(title: string, lead: string): boolean {
  const name = /^(?:\p{Lu}[\p{L}.’'-]+ ){0,4}?(?<last>\p{Lu}[\p{L}’'-]+) (?:T|t)alks (?:with|to) /u.exec(title)
    ?.groups?.["last"];
  return name !== undefined && new RegExp(`${RegExp.escape(name)} (?:also )?(?:spoke|talked) `, "u").test(lead);
}

function firstStrong(hits: readonly PhraseHit[], text: string): Kind | null {
  // "The President spoke at State House when she held talks with her counterpart": that is no call.
  const weak = hits.find((h) => h.value === "call-weak" && !/^ (?:at|in|during|when|after)\b/.test(text.slice(h.end)));
  for (const h of hits) {
    if (h.value.endsWith("-weak")) continue;
    const words = text.slice(h.start, h.end).toLowerCase();
    // "the Chairperson of the African Union Commission"
    if (words === "commission" && /\b(?:Union|European|Economic|Electoral) $/.test(text.slice(0, h.start))) continue;
    // "bilateral ties" are no bilateral.
    if (
      /^(?:bi|tri|quadri)lateral$/.test(words) &&
      /^\s(?!with\b|between\b|on\b|in\b|at\b|held\b|was\b)\p{Ll}/u.test(text.slice(h.end))
    )
      continue;
    // "spoke today with ... at the meeting": a noun after "spoke" alone does not make it a meeting.
    if (
      h.value === "meeting" &&
      weak &&
      weak.start < h.start &&
      /^(?:exchange|round|session|partnership|forum|committee|commission|ministerial|bilateral|trilateral|talks?|conference|welcomed|summit|dialogue|consultations?)/.test(
        words,
      )
    )
      continue;
    // "Receives Phone Call from", "held talks by video link": what follows tells how.
    if (h.value === "meeting" && !/^(?:met|meets|meet|meetings?)$/.test(words)) {
      const how = hits.find(
        (o) => o.start > h.start && o.start - h.end < 60 && (o.value === "call" || o.value === "video-call"),
      );
      if (how && !/[.;]/.test(text.slice(h.end, how.start))) return how.value as Kind;
    }
    return h.value as Kind;
  }
  return null;
}

/** The lead up to what its people wanted to talk about. */
function mainPart(lead: string): string {
  const cut =
    /\b(?:to (?:discuss|follow|reaffirm|review|exchange|congratulate|thank|express|consult|address|advance|continue|coordinate|underscore|reiterate|condemn)|ahead of|following|after (?:the|his|her|their)|during which|in which|where)\b/i.exec(
      lead,
    );
  return cut && cut.index > 40 ? lead.slice(0, cut.index) : lead;
}

/** Forms the engagement took, in the order of the table's first mention in the text. */
export function readFormats(title: string, lead: string, margins: boolean, f: Finders): string[] {
  const out: string[] = [];
  for (const h of f.formats(title)) if (!out.includes(h.value)) out.push(h.value);
  for (const h of f.formats(lead)) {
    // "... and called on the Prime Minister" tells of another meeting.
    if (
      h.value === "courtesy-call" &&
      /\b(?:and|also|then|later)\s+(?:also\s+)?(?:paid a\s+)?$/i.test(lead.slice(Math.max(0, h.start - 24), h.start))
    )
      continue;
    if (
      /\b(?:look\w* forward to|next|upcoming|forthcoming|future|planned) (?:the |their |a |an )?(?:[a-z]+ )?$/i.test(
        lead.slice(Math.max(0, h.start - 40), h.start),
      )
    )
      continue;
    if (!out.includes(h.value)) out.push(h.value);
  }
  if (margins) out.push("margins");
  return out;
}
