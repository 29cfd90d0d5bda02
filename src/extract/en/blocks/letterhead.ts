/** Reads letterheads: "Ministry of Foreign Affairs of X", "Embassy of X in Y", "REPUBLIC OF X", "Office of the President". */
import { fold } from "../../head/match-phrase.ts";
import { onceFor } from "../../../model/once-for.ts";
import type { Knowledge } from "../../../model/knowledge.ts";

export interface Letterhead {
  /** The words of the line, without "Issued by the" and the like. */
  name: string;
  /** Party the line names, or null. */
  country: string | null;
  /** The line names an office or body, not only the country. */
  body: boolean;
}

const LONGEST = 110;
const TALKS =
  /\b(?:Consultations?|Meetings?|Talks|Dialogues?|Summit|Call|Conversation|Visit|Round)(?:\s*\(.{1,30}\))?$/;
/** "Delegation of A's Congress Calls On X" is a title. */
const ACTS =
  /\b(?:Calls|Meets?|Receives|Received|Visits|Holds|Held|Discuss|Discusses|Welcomes?|Hosts?|Greets?|Meet|Receive|Visit|Sees?|Attends|Pays|Paid|Condemns|Urges|Congratulates)\b/;
/** "Peru's Foreign Secretary at the State House", "Minister Lind in the Palace" */
const SOMEBODY =
  /^(?!(?:The )?(?:Office|Ministry|Department|Embassy|Mission|Permanent|Delegation|Presidency|Consulate|High)\b).*\b(?:Minister|Secretary|President|Ambassador|Envoy|Premier|Consul)\b.*\s(?:at|in)\s(?:the\s)?\p{Lu}/u;
const PREFIX =
  /^(?:issued by|published by|released by|from|by|source|(?:press|news|media) release)\s*:?\s+(?:the\s+)?/i;

/** "Ministry of Foreign Affairs, May 14, 2031 6:44 PM": the day behind the house. */
const DAY_BEHIND =
  /,?\s(?:[-–—|]\s)?(?:\p{L}+day,?\s)?(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?|\d{1,2}\.?\s\p{L}{3,9}\.?)\s\d{4}(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?)?$/u;

export interface LetterheadWords {
  /** Words of body-heads.txt. */
  heads: readonly string[];
  /** Words of name-links.txt. */
  links: ReadonlySet<string>;
}

/** The line as a letterhead, or null when it is none. */
export function letterhead(text: string, k: Knowledge, words: LetterheadWords): Letterhead | null {
  if (text.length > LONGEST || text.length < 4 || /[.!?;]$/.test(text.replace(/\b(?:[A-Z]\.)+$/, ""))) return null;
  const name = text
    .replace(PREFIX, "")
    // "[Ministry of Foreign Affairs of Peru] [Friday, Mar 1, 2034]"
    .replace(/\]\s*\[.*$/, "")
    .replace(DAY_BEHIND, "")
    .replace(/^[\s([*-]+|[\s)\]*:,-]+$/g, "")
    .replace(/\s\([^()]*$/, "")
    .trim();
  if (words.links.has(name.split(/\s+/).at(-1)!.toLowerCase())) return null;
  if (!name || name.split(/\s+/).length > 14) return null;
  // "India-Norway Foreign Office Consultations" names talks, not a house.
  if (TALKS.test(name) || ACTS.test(name) || SOMEBODY.test(name)) return null;
  // "Related: Norway Elected to the Council of ...": a link, whatever body it names.
  if (/^\p{L}[\p{L} ]{1,24}:\s/u.test(name)) return null;
  const folded = fold(name);
  const head = bodyHead(words.heads).test(folded);
  const whole = head ? null : k.party(name);
  if (!head)
    return whole &&
      /^(?:the )?(?:republic|kingdom|state|government|federal|commonwealth|sultanate|people|united|socialist|islamic|hellenic|swiss)/.test(
        folded,
      )
      ? { name, country: whole, body: false }
      : null;
  // Every word with a capital, save the small ones: a sentence or a title in running words is no letterhead.
  const small = name.split(/\s+/).filter((w) => /^\p{Ll}/u.test(w) && !words.links.has(w.toLowerCase()));
  if (small.length && !SMALL_FIELD.test(name)) return null;
  // "Embassy of A in B": where a mission is tells nothing of whose it is.
  const mission = /\b(?:embassy|consulate|mission|delegation)\b/.test(folded);
  const first = k.namesIn(name).find(
    (h) =>
      h.as !== "grouping" &&
      !(mission && /\b(?:in|to|at)\s(?:the\s)?$/i.test(name.slice(0, h.start))) &&
      // "General Secretariat - Tokyo": where a body's people are.
      !(h.as === "metonym" && /\bSecretariat\s[-–—]\s$/.test(name.slice(0, h.start))),
  );
  return { name, country: first?.code ?? null, body: true };
}

/** "Ministry of defence Republic of A": the field in small letters, the state behind it. */
const SMALL_FIELD =
  /^(?:Ministry|Department) (?:of|for) (?:\p{Ll}+ ){1,4}(?:of (?:the )?)?(?:Republic|Kingdom|State|Federation|Sultanate) of (?:the )?\p{Lu}[\p{L}’' -]+$/u;

/** One of the heads as a word of the line, or beginning a word after "'s". */
const bodyHead = onceFor((heads: readonly string[]): RegExp => {
  const any = heads.map((h) => RegExp.escape(h)).join("|");
  return new RegExp(`(?:^| )(?:${any})(?: |$)|'s (?:${any})`);
});
