/** Gives each who took part a party and a name. */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { fold } from "./fold.ts";
import type { Mention } from "./mentions.ts";
import { canHold, onlyHolder } from "./own-office.ts";
import { ofUnknownLand } from "./unknown-land.ts";
import { countryOfPlace } from "./place.ts";
import type { Someone } from "./people.ts";
import type { Guest, Taken } from "./room-types.ts";
import { sameOffice } from "./same-office.ts";
import { ATTENDED_BY } from "./take-part.ts";

/** "Meeting with X", "Call with X" as a title: X is the other side. */
const TITLED_WITH =
  /^(?:\p{L}+\s){0,3}(?:meeting|talks|call|conversation|consultations|discussions|lunch|dinner)\swith\s(?:the\s)?$/iu;
/** The one before is not who meets: "hosted by X | and also met with | Y". */
const ALSO_MET =
  /^,?\s(?:and|as well as)\s(?:also|then|later|subsequently)\s(?:met|meeting|held talks|spoke)(?:\swith)?\s(?:the\s)?$/u;
const ENVOYS = /\b(?:envoy|special representative|personal representative)\b/i;
/** Offices that only one holds. */
const TOP = /^(?:President|Prime Minister|King|Queen|Head of State|Premier|Chancellor)$/i;
/** Nothing but a comma or "and" between two of a list, or another office of the second: "and Solicitor General and ". */
const LIST_JOINT = /^(?:[,;]\s|[,;]?\s(?:and|as well as)\s)(?:the\s)?(?:(?:\p{Lu}[\p{L}’'-]+\s){1,3}and\s)?$/u;

/** Whoever stands behind these is on the other side than the one before. */
const ACROSS =
  /\b(?:with|met|meets|received|receives|hosted|hosts|welcomed|welcomes|called on|calls on|from|comprising|led by|headed by|received by|hosted by|spoke to|telephoned|called|visited)\b/i;
const PRESENT = /\bin the presence of\s(?:the\s)?$/i;
const BARE_ENVOY = /^(?:ambassador|high commissioner)$/i;
const BOTH_CAME = /^,?\s(?:both|jointly|together)\s(?:called on|met|visited|paid|were received|held)\b/;

/** Gives each their party: the one named, the publisher's for an office without a country, the other side's for the rest. */
export function seat(
  raw: readonly Taken[],
  personOf: ReadonlyMap<Mention, Someone>,
  own: string | null,
  clues: readonly string[],
  k: Knowledge,
  /** Before whom a pronoun of the house's own stands: "The trip began in B, where he met President X"; -1 where none does. */
  pronounMet: number,
  /** All whom the text names. */
  named: ReadonlySet<string>,
): Guest[] {
  const guests: Guest[] = [];
  // "the GCC delegation was led by X, Minister of Foreign Affairs of A": a body's side, whichever member leads it.
  const body = (r: Taken): string | null => (r.side !== null && !isState(r.side, k) ? r.side : null);
  const explicit = raw.map((r) => body(r) ?? personOf.get(r.mention)?.party ?? r.mention.party ?? r.side);
  const others = [...new Set([...explicit, ...clues])].filter((p): p is string => p !== null && p !== own);
  /** Does somebody else show an office of this party, so that who has no country need not be theirs? */
  const theirs = (party: string | undefined, not: number): boolean =>
    raw.some(
      (r, i) =>
        i !== not &&
        explicit[i] === party &&
        // "meets the UK Minister of Locks" as a title over "the Minister of Locks, NAME": nobody else.
        !(
          r.mention.name === null &&
          r.zone === "title" &&
          (sameOffice(r.mention.office, raw[not]?.mention.office ?? null, party ?? null, k) ||
            // "talks with Peruvian Envoy" over "the Special Representative of President NAME, NAME"
            (/^envoy$/i.test(r.mention.office ?? "") && ENVOYS.test(raw[not]?.mention.office ?? "")))
        ) &&
        (r.mention.party !== null || r.side === party) &&
        r.mention.counterpartOf === null,
    );
  let following = false;
  const companions: [Guest, Someone][] = [];
  /** Was the one before met by the own side, and is it not told whose they are? */
  let metOpenly = false;
  const pointedAt = own !== null && pronounMet >= 0;
  for (const [at, r] of raw.entries()) {
    const m = r.mention;
    const person = personOf.get(m) ?? null;
    if (person && guests.some((g) => g.person === person)) continue;
    const office = person?.office ?? m.office;
    // "President X, who was accompanied by Minister Y and Director Z", "X and his Minister Y": they are of X's side.
    const whose = /(\p{Lu}[\p{L}'’-]+)\s(?:and|with)\s(?:his|her)\s$/u.exec(r.gap)?.[1];
    const leader = whose
      ? [...personOf.values()].find((p) => p.words.has(fold(whose)))
      : raw[at - 1] && personOf.get(raw[at - 1]!.mention);
    const led = leader ? (leader.party ?? guests.find((g) => g.person === leader)?.party ?? null) : null;
    const company =
      /\b(?:accompanied by|together with|and|with)\s(?:his|her)\s$/i.test(r.gap) ||
      /\b(?:accompanied|joined|supported|assisted) by\s(?:(?:the|new|newly|appointed)\s)*$/i.test(r.gap) ||
      // "Minister X was joined by A and Minister Y by B"
      (r.zone === "attended" && /^\sby\s(?:the\s)?$/.test(r.gap)) ||
      // "headed by Minister X, with Minister Y"
      (raw[at - 1]?.led === true && /^,\s(?:together\s)?with\s(?:(?:help|support)\sfrom\s)?(?:the\s)?$/.test(r.gap)) ||
      (following && LIST_JOINT.test(r.gap));
    let party =
      body(r) ?? person?.party ?? m.party ?? (company && led !== null && m.counterpartOf === null ? led : r.side);
    party ??= townOf(office, k);
    // "The Foreign Minister of B, X, held talks with his counterpart Y": whose counterpart Y is, is not of Y's side.
    const oneSide = raw.slice(0, at).some((o, i) => o.zone === r.zone && explicit[i] === others[0]);
    // "Minister X called on the President of B and held talks with his counterpart": the counterpart is X's.
    const facing = raw[/^[\s,]*and\s\p{Ll}+\s/u.test(r.gap) ? at - 2 : at - 1];
    const against = facing?.zone === r.zone ? (facing.mention.party ?? null) : null;
    if (party === null && m.counterpartOf !== null)
      party =
        others.length !== 1
          ? null
          : against !== null && against === others[0]
            ? own
            : own !== null || !oneSide
              ? (others[0] ?? null)
              : null;
    else if (party === null && !(office !== null && ofUnknownLand(office, k))) {
      // "Chinese Communist Party Politburo Member": the adjective is part of the title and tells the party.
      const first = office?.split(/\s/)[0] ?? "";
      const held =
        office === null ? null : ((/^\p{Lu}\p{Ll}+$/u.test(first) ? k.party(first) : null) ?? onlyHolder(office, k));
      // "Nepal-Finland consultations": an office that the table gives to one country is another's where neither side is it.
      // "the Defence Secretary" where Britain is never named: such an office others have, too, whatever the table holds.
      const elsewhere =
        held !== null &&
        own === null &&
        ((clues.length >= 2 && !clues.includes(held)) || (!named.has(held) && / /.test(office ?? "")));
      const only = elsewhere ? null : held;
      // Whoever stands behind "with" or "received" is on the other side than the one before.
      const across = ACROSS.test(r.gap);
      const metFirst = pointedAt && at === pronounMet && others.length === 1;
      const last = guests.at(-1)?.party ?? null;
      const withUs = r.gap === " with " && r.zone === "lead" && others.length === 1;
      const ownTaken = pointedAt || guests.some((g) => g.party === own && g.principal && g.person !== null);
      const ownThere = ownTaken || (own !== null && !isState(own, k) && guests[0]?.party === own);
      const ownCan = own !== null && (office === null || canHold(office, own, k));
      // "met with the Chairman X, the Prime Minister Y and the Foreign Minister of A, Z": the list ends with whose they are.
      const other = own === null && guests.some((g) => g.party !== null && g.principal);
      const listed = across && (ownTaken || other) && m.name !== null ? ofList(raw, explicit, at) : null;
      // "received the Chilean envoy, in the presence of Ambassador X": of either side.
      if (PRESENT.test(r.gap) && BARE_ENVOY.test(office ?? m.honorific ?? "") && last !== null && last !== own)
        party = null;
      else if (company && leader && led === null && guests.some((g) => g.person === leader)) party = null;
      else if (r.sent && own !== null && others.length === 1) party = others[0] ?? null;
      else if (r.sent && own !== null && explicit[at + 1] === own) party = null;
      else if (metFirst) party = others[0] ?? null;
      else if (listed !== null && listed !== own) party = listed;
      // "Mr. A, President and Mr. B, Prime Minister of X"
      else if (
        (ownTaken || own === null) &&
        m.name !== null &&
        TOP.test(office ?? "") &&
        raw[at + 1]?.gap === " and " &&
        // "the meeting between Prime Minister A and Chilean President B"
        !/\bbetween\s/.test(r.gap) &&
        TOP.test(raw[at + 1]?.mention.office?.replace(/ of .*$/, "") ?? "") &&
        explicit[at + 1]
      )
        party = explicit[at + 1] ?? null;
      else if (only !== null && first !== "" && only === k.party(first)) party = only;
      else if (withUs || (r.zone === "title" && others.length === 1 && TITLED_WITH.test(r.gap)))
        party = others[0] ?? null;
      // "where he was hosted by X and also met with Y": the guest met both.
      else if (ALSO_MET.test(r.gap) && ownTaken && last !== null && last !== own) party = last;
      else if (across && last !== null && last !== own && ownCan && guests.some((g) => g.party === last)) party = own;
      else if (
        ownTaken &&
        across &&
        others.length === 1 &&
        (pointedAt || !(ownCan && office !== null && theirs(others[0], at)))
      )
        party = others[0] ?? null;
      // "attended by the UK Home Secretary A, High Commissioner B": each side's people may follow.
      // "met Finnish Prime Minister A, Foreign Minister B and Speaker C": the list goes on with the host's own.
      else if (ownTaken && r.zone === "attended" && last !== own && guests.length > 0 && LIST_JOINT.test(r.gap))
        party = null;
      else if (ownTaken && last !== null && last !== own && LIST_JOINT.test(r.gap)) party = last;
      // "a topic of discussion between Latvian Minister A and Assistant Secretary B": the one and the other.
      else if (m.name !== null && /^,? and (?:the )?$/.test(r.gap) && /\bbetween\s/.test(raw[at - 1]?.gap ?? ""))
        party =
          explicit[at - 1] == null || others.length !== 1 || explicit[at - 1] === others[0]
            ? null
            : (others[0] ?? null);
      // "Ghana's envoy X met Prime Minister A, Foreign Minister B": the list goes on with those met, whoever's they are.
      else if (ownTaken && metOpenly && LIST_JOINT.test(r.gap)) party = null;
      // "Peru's Minister A and Undersecretary B both called on C"
      else if (last !== null && last !== own && LIST_JOINT.test(r.gap) && BOTH_CAME.test(raw[at + 1]?.gap ?? ""))
        party = last;
      // "NATO's chief met Prime Minister A and President B": the list goes on with the other side, whichever it is.
      else if (ownThere && last === null && guests.length > 1 && LIST_JOINT.test(r.gap)) party = null;
      // "Mr X met with the Director-General": the house's own chief is named, so who has no office is the one met.
      else if (
        office === null &&
        others.length === 1 &&
        !isState(own ?? "", k) &&
        !raw.some((o, i) => explicit[i] === others[0] && o.mention.name !== null) &&
        raw.some((o, i) => i !== at && explicit[i] === own && o.mention.name !== null)
      )
        party = others[0] ?? null;
      else if (ownCan) party = own;
      else if (only !== null && (own === null || only !== own)) party = only;
      // "X met her Canadian counterpart Y": whose counterpart Y is does not speak for Canada.
      else if (own !== null && at === 0 && raw[1]?.mention.counterpartOf != null && explicit[1] !== own) party = own;
      else if (own !== null) {
        const before = [...guests].reverse().find((g) => g.party !== null && g.party !== own);
        party =
          before && office !== null && isState(before.party ?? "", k)
            ? before.party
            : others.length === 1
              ? (others[0] ?? null)
              : null;
      }
      if (own === null && party === null && only !== null) party = only;
      // "talks with A's Foreign Minister X and Prime Minister Y": the list goes on with A's.
      if (own === null && party === null && last !== null && LIST_JOINT.test(r.gap) && r.zone !== "attended")
        party = last;
      // All sides are told and all but one have their person already: the last one's is who has no country.
      const left = own === null && party === null ? clues.filter((c) => !explicit.includes(c)) : [];
      if (left.length === 1 && clues.length >= 2) party = left[0] ?? null;
    }
    if (ATTENDED_BY.test(r.gap)) following = true;
    else if (!/^[\s,;]*(?:and)?[\s,;]*(?:the\s+)?$/i.test(r.gap)) following = false;
    // "the Under-Secretary of State, Political Director NAME": one person with two offices, where no list goes on.
    const before = guests.at(-1);
    const alone = !/^\s*(?:,|,?\s*and(?:\s+the)?)\s*$/.test(raw[at + 1]?.gap ?? "");
    if (person && before && !before.person && before.mention.name === null && /^,\s*$/.test(r.gap) && alone)
      guests.pop();
    const principal = r.led || (r.zone !== "attended" && !following);
    const guest = { person, mention: m, party, office, principal };
    guests.push(guest);
    metOpenly = party === null && m.name !== null && (ACROSS.test(r.gap) || (metOpenly && LIST_JOINT.test(r.gap)));
    if (company && leader) companions.push([guest, leader]);
  }
  for (const g of guests)
    if (takenTwice(g, guests, k)) {
      g.party = null;
      for (const [o, leader] of companions) if (leader === g.person && o.mention.party === null) o.party = null;
    }
  for (const [i, g] of guests.entries()) {
    const next = guests[i + 1];
    const both = next && LIST_JOINT.test(raw.find((r) => r.mention === next.mention)?.gap ?? "");
    if (!both || g.party === null || g.party !== next.party || !oneHolds(g, next, k)) continue;
    // "in the presence of Foreign Ministers A and B": which of them is whose, the text does not show.
    g.party = next.party = null;
  }
  return guests.filter((g) => !saidAgain(g, guests, own));
}

/** Do two, of neither of whom a country is told, hold an office that only one of a country holds? */
const oneHolds = (a: Guest, b: Guest, k: Knowledge): boolean =>
  a.person !== null &&
  b.person !== null &&
  a.person !== b.person &&
  [a, b].every((g) => g.person?.party === null && g.mention.party === null) &&
  ONE_HOLDER.test(a.office ?? "") &&
  sameOffice(a.office, b.office, a.party, k);
const ONE_HOLDER =
  /^(?:(?:Vice )?President|Prime Minister|(?:Foreign|Defen[cs]e|Finance|Interior|Trade|Health|Energy|Justice) (?:Minister|Secretary)|Minister (?:of|for) (?:Foreign Affairs|Defen[cs]e|Finance|the Interior|Trade|Health|Energy|Justice))$/i;

/** "Mayor of Bergen": whose town it is. */
function townOf(office: string | null, k: Knowledge): string | null {
  const town = /^(?:Lord |Deputy )?Mayor of (\p{Lu}[\p{L}’' -]+)$/u.exec(office ?? "")?.[1];
  return town === undefined ? null : countryOfPlace(town, k);
}

/** "President X met Peru President Y": X, for whom no country is told, cannot be the President of the same. */
const takenTwice = (g: Guest, guests: readonly Guest[], k: Knowledge): boolean =>
  g.person !== null &&
  g.party !== null &&
  g.person.party === null &&
  g.mention.party === null &&
  TOP.test(g.office ?? "") &&
  guests.some(
    (o) =>
      o !== g &&
      o.person !== null &&
      o.party === g.party &&
      o.person.party === g.party &&
      TOP.test((o.office ?? "").replace(/ of .*$/, "")) &&
      sameOffice(g.office, o.office, g.party, k),
  );

/** The party of the last of a list that begins at `at`, where only that one bears it. */
function ofList(raw: readonly Taken[], explicit: readonly (string | null)[], at: number): string | null {
  for (let i = at + 1; i < raw.length; i++) {
    if (!LIST_JOINT.test(raw[i]?.gap ?? "") || raw[i]?.mention.counterpartOf !== null) return null;
    if (explicit[i]) return explicit[i] ?? null;
  }
  return null;
}

/** "The Secretary and the Foreign Minister discussed": whoever was named with that very office, where both sides have their person. */
const saidAgain = (g: Guest, guests: readonly Guest[], own: string | null): boolean =>
  g.person === null &&
  g.party === own &&
  g.mention.name === null &&
  g.mention.party === null &&
  g.office !== null &&
  guests.some((o) => o.party === own && o.person !== null) &&
  guests.some(
    (o) => o.person !== null && o.party !== own && o.office !== null && fold(o.office) === fold(g.office ?? ""),
  );

/** With two parties, whoever is on nobody's side is on the side that nobody is on yet. */
export function lastChance(
  g: Guest,
  parties: readonly string[],
  own: string | null,
  guests: readonly Guest[],
): string | null {
  // Where no side is the house's own, the one who has the counterpart takes up a side.
  const rest = parties.filter((p) => (own !== null ? p !== own : !guests.some((o) => o.party === p)));
  return g.mention.counterpartOf !== null && rest.length === 1 ? (rest[0] ?? null) : null;
}

/** "X, who called on him on assuming his duties as Ambassador of B": an office of a side whose one named person has none is theirs. */
export function lendOwnOffice(guests: Guest[]): void {
  for (const g of guests.slice()) {
    if (g.person !== null || g.mention.name !== null || g.office === null || g.party === null) continue;
    const theirs = guests.filter((o) => o !== g && o.party === g.party);
    const [only] = theirs;
    if (theirs.length !== 1 || !only?.person || only.office !== null || only.person.office !== null) continue;
    if (only.mention.counterpartOf !== null) continue;
    only.office = g.office;
    guests.splice(guests.indexOf(g), 1);
  }
}

/** Each person once. */
export function merge(guests: readonly Guest[]): Guest[] {
  const out: Guest[] = [];
  for (const g of guests) {
    const same = g.person && out.find((o) => o.person === g.person);
    if (same) same.principal = same.principal || g.principal;
    else out.push(g);
  }
  return out;
}
