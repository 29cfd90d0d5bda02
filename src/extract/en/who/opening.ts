/** Finds the sentences that open a readout: those that say that people came together. */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Finders } from "./finders.ts";
import { onlyHolder } from "./own-office.ts";
import { partyClues, travelledTo } from "./party-clues.ts";
import type { Heard } from "./room-types.ts";
import { notTakingPart, turnsToOtherTalks } from "./take-part.ts";

export const titleSpeaks = (title: string, f: Finders): boolean =>
  f.kinds(title).length > 0 || f.meetingVerbs(title).length > 0;

/** "presented on Monday, 3 March, her credentials to": a day between the verb and what the envoy brought. */
const PRESENTED =
  /\b(?:presented|presents)\b[^.;]{1,50}\b(?:his|her|their|the) (?:letters? of )?(?:credentials|credence)\b/iu;

/** Does a sentence have words for people coming together? */
const comesTogether = (words: string, f: Finders): boolean =>
  f.meetingVerbs(words).length > 0 || PRESENTED.test(words) || ON_THE_TELEPHONE.test(words);

/** "This was settled during a telephone conversation between A and B". */
const ON_THE_TELEPHONE = /\b(?:during|in) (?:a|the) (?:tele)?phone (?:call|conversation) between\b/;

/** Talks to come, and talks held. */
const PLANNED =
  /\b(?:will|shall|(?:is|are) (?:expected|scheduled|set|due|going|slated) to)\s(?:also\s)?(?:pay|undertake|hold|meet|visit|receive|host|travel|lead|conduct|embark|have talks)\b/;
const HELD =
  /\b(?:met|meets|held|holds|spoke|speaks|received|receives|receiving|hosted(?! (?:in|by))|hosts|visited|visits|welcomed|called|calls|talked|discussed|discusses|conferred|took place|exchanged|agreed|co-chaired|chaired|convened|gathered|attended|had|paid|telephoned|phoned|consulted|is (?:on|paying)|arrived|signed)\b/i;

/** Words with which a text that told only of a visit comes to those met on it. */
const MEETS =
  /\b(?:(?:meetings?|talks|discussions) with|met|audience|called on|courtesy call|received by|held (?:[\p{L}-]+ ){0,3}(?:talks|consultations|discussions|meeting))\b/iu;
/** A text that tells first of a visit goes on with those met on it, one after the other. */
const VISIT =
  /\b(?:paid|pays|paying|undertook|made|conducted|concluded|on) (?:an? |his |her )?(?:[\p{L}-]+ ){0,4}visit\b|\bvisited (?:the )?\p{Lu}/u;

/** "Joint statement by the Foreign Ministers of A, B and C", "The Foreign Ministers of A, B and C strongly reject". */
const SIGNED =
  /^(?:Joint |Following is the )?(?:(?:[Ss]tatement|[Dd]eclaration) (?:by|of|from) )?(?:[Tt]he )?(?:[\p{L}-]+ ){0,3}(?:ministers|leaders|presidents|secretaries) of\b/iu;

/** How a second sentence takes up that the two named before it met. */
const IN_THEIR_TALKS =
  /^The two (?:[\p{L}-]+ ){0,2}(?:ministers|leaders|presidents|officials|sides) (?:also )?(?:met|discussed|spoke|talked|held)\b|^(?:In|At|During) (?:their|the|a) (?:[\p{L}-]+ ){0,4}(?:meeting|talks|call|conversation|discussions|encounter)\b/iu;

/** "At a video conference today, X and his counterpart Y confirmed". */
const AT_TALKS =
  /^(?:In|At|During) (?:a|an|their|the) (?:[\p{Ll}-]+ ){0,3}(?:meeting|talks|(?:video ?|tele)conference|call|conversation|encounter)\b(?! with\b)[^.;]{0,40}, (?=[^.;]{6,120}\band (?:his|her)\b[^.;]{3,30}\bcounterpart\b)/u;

/** How a later sentence says that the two did: "The virtual meeting between the two officials", "the two top diplomats engaged in", "The DPM/FM met". */
const OF_THE_TWO =
  /\b(?:meeting|call|talks|conversation|discussions?) (?:between|of) the two\b|\bthe two (?:[\p{L}-]+ ){0,3}(?:met|held|had|engaged in|spoke|discussed)\b|\bthe [A-Z]{2,4}(?:\/[A-Z]{2})? met\b/iu;

/** How South Asian houses say at which talks something was said. */
const MADE_REMARKS =
  /\b(?:made (?:the|this|these|those) (?:remarks?|comments?|observations?|statements?|call)|said this|(?:made|disclosed|stated|revealed) (?:this|it)(?: plain| known| clear)?|(?:He|She) (?:spoke|was speaking)|(?:expressed|gave) (?:the|this|these) (?:hope|views?|assurance))\b[^.;]{0,40}\b(?:while|when|during|as|in)\b/iu;

/** The first sentences that say people came together, up to where two parties are named. */
export function findOpening(
  text: string,
  title: string,
  heard: readonly Heard[],
  titleHeard: Heard,
  own: string | null,
  f: Finders,
  k: Knowledge,
  /** One of several meetings of a page: its first sentence opens it. */
  cut = false,
): { sentences: number[]; together: boolean } {
  const sentences: number[] = [];
  const met = new Set<string>();
  const count = (h: Heard): void => {
    for (const m of h.mentions)
      if (
        (!m.bare || m.words.length >= 2) &&
        // "with his counterparts of countries in the region": who they are is still to come.
        !(
          m.counterpartOf !== null &&
          m.name === null &&
          m.party === null &&
          /counterparts\b/.test(text.slice(m.start, m.end))
        ) &&
        !notTakingPart(text.slice(Math.max(h.span.start, m.start - 80), m.start), f)
      )
        met.add(m.party ?? (m.counterpartOf !== null ? "?" : (own ?? "own")));
  };
  const speaks = titleSpeaks(title, f);
  // Talks that are only announced have not been held.
  const told = heard.slice(0, 8).map((h) => text.slice(h.span.start, Math.min(h.span.end, h.span.start + 600)));
  if (told.some((w) => PLANNED.test(w)) && !told.some((w) => HELD.test(w)) && !HELD.test(title))
    return { sentences: [], together: false };
  let together = false;
  let others = false;
  let first: string | null = null;
  let visit = false;
  for (const [i, h] of heard.entries()) {
    if (i >= 8 && sentences.length) break;
    if (i >= 14) break;
    const words = text.slice(h.span.start, Math.min(h.span.end, h.span.start + 1500));
    const verb = comesTogether(words, f);
    const people = h.mentions.filter((m) => !m.bare || m.words.length >= 2);
    const sided = partyClues(words, false, k);
    const firstPerson =
      /\b(?:I|We|we)\s+(?:\p{Ll}+\s+)?(?:met|spoke|hosted|held|welcomed|received|had|visited)\b/u.test(words);
    const allOfUs =
      (/^["“]?We,\s/.test(words) && sided.length >= 2) || (i < 2 && sided.length >= 3 && SIGNED.test(words));
    // "X and his counterpart Y have reaffirmed … . In their first meeting, both": the next sentence says that they met.
    const pair =
      i === 0 &&
      people.filter((m) => m.name !== null && !m.possessive).length >= 2 &&
      (AT_TALKS.test(words) ||
        IN_THEIR_TALKS.test(text.slice(heard[1]?.span.start ?? 0, heard[1]?.span.end ?? 0)) ||
        ((people.some((m) => m.counterpartOf !== null) || new Set(people.flatMap((m) => m.party ?? [])).size > 0) &&
          heard
            .slice(1, 9)
            .some((o) => OF_THE_TWO.test(text.slice(o.span.start, Math.min(o.span.end, o.span.start + 400))))));
    // "X said so. … He made the remarks while paying a courtesy call on Y": who said so stands in the first sentence.
    const [teller] = heard;
    if (
      i > 0 &&
      !sentences.length &&
      teller &&
      MADE_REMARKS.test(words) &&
      people.some((m) => m.name !== null) &&
      teller.mentions.some((m) => m.name !== null && !m.bare)
    ) {
      sentences.push(0);
      count(teller);
      sentences.push(i);
      count(h);
      together = true;
      others = true;
      continue;
    }
    const settled = i === 0 && agreedTogether(words, h);
    if ((!verb && !allOfUs && !pair && !settled) || (!people.length && sided.length < 2 && !firstPerson)) continue;
    // A visit of which nobody of the other side is named yet opens with those met on it.
    const open: boolean = sentences.length > 0 && (!others || visit) && MEETS.test(words);
    if (visit && !open && met.size >= 2) continue;
    if (sentences.length && met.size >= 2 && !open) break;
    if (sentences.length && turnsToOtherTalks(words, f) && !open) break;
    if (sentences.length && i - (sentences.at(-1) ?? 0) > (visit ? 6 : 2)) break;
    if (
      sentences.length === 0 &&
      !speaks &&
      !allOfUs &&
      !pair &&
      met.size === 0 &&
      !(cut && h.mentions.some((m) => m.party !== null && m.party !== own && !m.bare)) &&
      !(own !== null && heMet(words, h, heard[i - 1], own, text, k)) &&
      !plausible(words, h, own, sided, f, k)
    )
      continue;
    sentences.push(i);
    visit ||= open && !cut && VISIT.test(text.slice(heard[sentences[0] ?? 0]?.span.start ?? 0, h.span.start));
    count(h);
    const named = people.filter(
      (m) => m.name !== null && !notTakingPart(text.slice(Math.max(h.span.start, m.start - 80), m.start), f),
    );
    // Where no side is the house's own, whoever is named first is one side.
    first ??= named.find((m) => m.party !== null)?.party ?? null;
    others ||= named.some((m) => m.party !== null && m.party !== (own ?? first)) || named.length >= 2;
    for (const c of sided) met.add(c);
    if (firstPerson && own !== null) met.add(own);
    together = together || pair || settled || verb || sided.length >= 2;
  }
  for (const m of titleHeard.mentions) if (!m.bare && m.party !== null) met.add(m.party);
  if (speaks && !sentences.length) for (const [i] of heard.slice(0, 2).entries()) sentences.push(i);
  return { sentences, together: together || (speaks && f.kinds(title).some((h) => h.value !== "letter")) };
}

const COUNTERPARTS_TALK =
  /^[^.;]{4,140}\band (?:his|her) (?:[\p{L}-]+ ){1,3}(?:counterpart|peer|colleague)\b[^.;]{0,80}\b(?:discussed|have been discussing|exchanged views|reviewed)\b/u;

/**
 * "X of A arrived in Oslo. He met Foreign Minister Y of B", "X of A visited Kenya. In Nairobi, he met with Foreign Minister
 * Y": the one of the sentence before met somebody of another side, or of the country visited.
 */
function heMet(words: string, h: Heard, before: Heard | undefined, own: string, text: string, k: Knowledge): boolean {
  const met =
    /^(?:In \p{Lu}[\p{L} ’'-]{2,24}, )?(?:[Hh]e|[Ss]he) (?:\p{Ll}+ )?(?:met(?: with)?|held (?:talks|a meeting) with|was received by|was hosted by)\b/u;
  if (!met.test(words) || !before || before.mentions[0]?.name == null || before.mentions[0].party !== own) return false;
  const there = travelledTo(text.slice(before.span.start, before.span.end), k);
  return h.mentions.some(
    (m) =>
      m.name !== null && m.party !== own && !m.possessive && (m.party !== null || (there !== null && there !== own)),
  );
}

const MADE_VISIT =
  /\b(?:wrapped up|concluded|completed|ended|paid|made|undertook) (?:\p{Ll}+ )?(?:an? |his |her )(?:[\p{L}-]+ ){0,4}visit to (?:the )?(?:(?:\p{Lu}\p{L}+ ){1,2}of )?/u;

const DONE_TOGETHER =
  /^,? (?:(?:have|has|today|yesterday|jointly|on \p{Lu}\p{Ll}+) )*(?:discussed|exchanged views|reviewed|talked about|agreed)\b/u;

/** "Foreign Minister X of A and Ambassador Y of B have discussed": both named, and what they did. */
function agreedTogether(words: string, h: Heard): boolean {
  const [one, two] = h.mentions;
  return (
    one?.name != null &&
    two?.name != null &&
    one.party !== null &&
    two.party !== null &&
    one.party !== two.party &&
    !one.possessive &&
    one.start - h.span.start < 60 &&
    /^,? and (?:the )?(?:(?:new|newly|elected|appointed|visiting|acting) )*$/.test(
      words.slice(one.end - h.span.start, two.start - h.span.start),
    ) &&
    DONE_TOGETHER.test(words.slice(two.end - h.span.start))
  );
}

/** Does a sentence without help from the title look like people coming together: two sides and a verb between? */
function plausible(
  words: string,
  h: Heard,
  own: string | null,
  sided: readonly string[],
  f: Finders,
  k: Knowledge,
): boolean {
  const parties = new Set(
    h.mentions
      .filter((m) => !m.bare && !m.possessive)
      .map(
        (m) => m.party ?? (m.counterpartOf !== null ? "?" : (m.office && onlyHolder(m.office, k)) || (own ?? "own")),
      ),
  );
  const bare = h.mentions.filter((m) => m.bare && m.words.length >= 2).length;
  const kinds = f.kinds(words).length > 0;
  const names = new Set(h.mentions.filter((m) => !m.bare && m.name).map((m) => m.words.join(" "))).size;
  const withOther =
    own !== null &&
    h.mentions.some((m) => m.party !== null && m.party !== own && !m.possessive) &&
    /\b(?:call|meeting|talks|conversation|discussions?|consultations?|met|spoke)\b[^.;]{0,60}\bwith\b/i.test(words);
  if (withOther && kinds) return true;
  // "NAME, Prime Minister of B, paid an official visit to A", told by A.
  if (
    own !== null &&
    h.mentions.some((m) => m.name !== null && m.party !== null && m.party !== own && !m.possessive) &&
    k
      .namesIn(words)
      .some(
        (n) =>
          n.code === own &&
          /\bpa(?:id|ys) (?:an? |his |her )?(?:[\p{L}-]+ ){0,4}visit to (?:the )?$/iu.test(
            words.slice(Math.max(0, n.start - 70), n.start),
          ),
      )
  )
    return true;
  // "NAME, Minister of A, has wrapped up his official visit to B, at the invitation of his counterpart NAME"
  const made = MADE_VISIT.exec(words);
  if (
    made &&
    names >= 2 &&
    k
      .namesIn(words)
      .some(
        (n) =>
          n.start <= made.index + made[0].length &&
          n.end > made.index + made[0].length &&
          h.mentions.some((m) => m.party === n.code && m.name),
      )
  )
    return true;
  // "X and his Australian counterpart Y have been discussing": they talked, whatever the talks are called.
  if (names >= 1 && COUNTERPARTS_TALK.test(words)) return true;
  if (agreedTogether(words, h)) return true;
  // "Receiving the Foreign Minister of B, NAME, the Foreign Minister noted"
  if (names >= 2 && parties.size >= 2 && /^(?:Receiving|Hosting|Meeting)\b/.test(words)) return true;
  // "The Foreign Secretary met with a delegation of U.S. senators"
  if (/\b(?:met|received|hosted|welcomed)\b/.test(words) && parties.size > 0 && sided.some((c) => !parties.has(c)))
    return true;
  return (
    comesTogether(words, f) &&
    kinds &&
    (parties.size >= 2 ||
      names >= 2 ||
      sided.length >= 2 ||
      (parties.size === 1 && bare > 0) ||
      /\b(?:I|We|we)\s+(?:\p{Ll}+\s+)?(?:met|spoke|hosted|held|welcomed|received|had)\b/u.test(words))
  );
}
