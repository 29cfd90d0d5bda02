/** Works out from the text alone whose side tells it: a house names the other side's country and leaves out its own. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { bodyAtHome } from "./body-at-home.ts";
import { bodyOfJourney } from "./body-on-journey.ts";
import { taggedCountry } from "./country-tag.ts";
import { declaringSide } from "./declaring-side.ts";
import { ENVOY } from "./envoys.ts";
import { hostOfEnvoy } from "./host-of-envoy.ts";
import { namedInFull } from "./named-in-full.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";
import type { OwnSide, OwnSideText } from "./own-side-text.ts";
import { receivesAtHome, receivesGroup, receivesInCapital } from "./receiving-side.ts";
import { sideByOffices } from "./side-by-offices.ts";
import { takenUpOffice } from "./taken-up-office.ts";
import { titledEnvoy } from "./titled-envoy.ts";
import { weighSides } from "./weigh-sides.ts";

/** The side, or null where the text leaves it open. */
export function ownSide(at: OwnSideText, k: Knowledge): OwnSide | null {
  return (
    guestOfGovernment(at, k) ??
    hostOfGuest(at, k) ??
    taggedSide(at, k) ??
    receivingBody(at, k) ??
    accreditedTo(at, k) ??
    inFirstPerson(at, k) ??
    onBehalf(at, k) ??
    congratulated(at, k) ??
    receivesEnvoy(at, k) ??
    atOwnOffice(at, k) ??
    namedInFull(at, k) ??
    receivesAtHome(at, k) ??
    receivesGroup(at, k) ??
    receivesInCapital(at, k) ??
    takenUpOffice(at, k) ??
    titledEnvoy(at, k) ??
    sideByOffices(at, k) ??
    declared(at, k)
  );
}

/** "On behalf of the people and government of A, the President thanked", "Minister X was accompanied by A's Ambassador to B". */
function onBehalf({ title, lead, body }: OwnSideText, k: Knowledge): OwnSide | null {
  const offices = [...officeFinder(k)(title), ...officeFinder(k)(lead.slice(0, 700))];
  const [first] = officeFinder(k)(lead.slice(0, 300));
  if (first?.country !== null || ENVOY.test(lead.slice(first.start))) return null;
  const words = body.slice(0, 5000);
  const codes = new Set<string>();
  for (const hit of k.namesIn(words)) {
    if (hit.as === "grouping" || hit.as === "metonym" || !isState(hit.code, k)) continue;
    const before = words.slice(Math.max(0, hit.start - 160), hit.start);
    const after = words.slice(hit.end, hit.end + 60);
    const speaks = BEHALF.test(before) && BARE_SUBJECT.test(after);
    if (speaks && !offices.some((o) => o.country === hit.code)) codes.add(hit.code);
    // "congratulated Lind on becoming the Chairman of the Assembly of A"
    const congratulated = BECAME.exec(before)?.groups?.["name"];
    if (congratulated && lead.slice(0, sentenceEnd(lead)).includes(congratulated)) codes.add(hit.code);
    if (ACCOMPANIED.test(before) && OWN_ENVOY.test(after)) codes.add(hit.code);
    if (WITH_CHIEF.test(before) && /^ to (?:the )?\p{Lu}/u.test(after)) codes.add(hit.code);
  }
  const [only, ...more] = codes;
  return only && !more.length
    ? { country: only, why: "who goes without a country speaks for it, or its ambassador came along", sure: "likely" }
    : null;
}
const BEHALF =
  /\b[Oo]n behalf of the (?:(?:people|government|Government|People)(?: and (?:the )?(?:people|government|Government|People))?) of (?:the )?$/u;
const BARE_SUBJECT = /^,? (?:the )?(?:president|prime minister|minister|premier|chancellor|PM)\b(?! of\b)/i;
const BECAME =
  /\bcongratulated (?:(?:Mr|Ms|Mrs|Dr)\.? |(?:\p{Lu}\p{L}+ ){0,3})?(?<name>\p{Lu}[\p{L}’'-]+) (?:on|for) (?:(?:his|her) )?(?:becoming|being|(?:re-?)?election|appointment|assum\p{L}+|taking|inauguration)\b(?:(?![.;]\s).){0,70} of (?:the )?(?:(?:Republic|Kingdom|State) of (?:the )?)?$/u;
/** "Minister X was accompanied by the Chief of Cabinet and the " */
const ACCOMPANIED =
  /(?:^|[.!?]\s|\n)(?:The )?(?:(?:Foreign |Prime )?(?:Minister|President) )?\p{Lu}[\p{L}’'-]+ (?:was|is) accompanied by (?:(?![.!?]\s).){0,110}$/u;
/** "With the President were the Minister of Ports, X, and the Permanent Representative of ": whose President it is. */
const WITH_CHIEF =
  /(?:^|[.!?]\s|\n)(?:Present )?[Ww]ith the (?:President|Prime Minister|Foreign Minister|Minister) (?:were|was) (?:(?![.!?]\s).){0,120}\b(?:Permanent Representative|Ambassador|High Commissioner) of (?:the )?(?:Republic of )?$/u;
const OWN_ENVOY = /^['’]?s? (?:Ambassador|High Commissioner|Consul[- ]General) (?:to|in)\b/;

/** "congratulated Lind on her start as Chairwoman of A's Assembly" over "Chairwoman Anna Lind": whose chair she has. */
function congratulated({ lead, body }: OwnSideText, k: Knowledge): OwnSide | null {
  const said = CONGRATULATED.exec(body.slice(0, 3000));
  const name = said?.groups?.["name"];
  const [first] = officeFinder(k)(lead.slice(0, 300));
  if (!said || !name || first?.country !== null || !lead.slice(first.start, first.start + 80).includes(`${name} `))
    return null;
  const from = said.index + said[0].length;
  const [hit] = k.namesIn(body.slice(from, from + 60));
  return hit?.as === "name" && isState(hit.code, k) && /^(?:\p{L}+ ){0,4}$/u.test(body.slice(from, from + hit.start))
    ? {
        country: hit.code,
        why: "its office goes without a country, and its holder was congratulated on it",
        sure: "plain",
      }
    : null;
}
const CONGRATULATED =
  /\bcongratulated (?:(?:\p{Lu}[\p{L}.’'-]*|his|her) ){0,3}?(?<name>\p{Lu}[\p{L}\p{M}’'-]+) (?:up)?on (?:his|her) [^.;]{0,60}?\bas (?:the )?(?:new )?(?:(?:National|General|Prime|Foreign|State) )?(?:Chair\p{L}*|President|Speaker|Minister|Secretary|Premier|Chancellor)(?:-?General)? (?:for [^.;]{3,30} )?of (?:the )?/u;

/** "Minister X received the Ambassador of B to A": A's minister. */
function receivesEnvoy({ title, lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const country = hostOfEnvoy(title, lead, k);
  return country
    ? { country, why: "an envoy sent to it was received by an office without a country", sure: "likely" }
    : null;
}

/** "The Prime Minister said at talks with B's minister at her office in CAPITAL": whose capital it is. */
function atOwnOffice({ title, lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const at = /\bat (?:his|her) (?:\p{Ll}+ )?(?:office|residence) in (?=\p{Lu})/u.exec(lead.slice(0, 500));
  const [first] = officeFinder(k)(lead.slice(0, 300));
  if (!at || !first || first.country !== null || first.start > at.index) return null;
  const from = at.index + at[0].length;
  const hit = k.namesIn(lead.slice(from, from + 60)).find((h) => h.start === 0 && h.as === "metonym");
  const guest = [...officeFinder(k)(title), ...officeFinder(k)(lead.slice(0, 700))].some(
    (o) => o.country === hit?.code,
  );
  return hit && !guest
    ? { country: hit.code, why: "an office without a country receives at its office there", sure: "likely" }
    : null;
}

/** Who declares, unless it is the side whose offices alone bear their country: a guest can say what his host supports. */
function declared(at: OwnSideText, k: Knowledge): OwnSide | null {
  const side = declaringSide(at.body, at.dateline, k);
  const [first, ...rest] = officeFinder(k)(at.lead.slice(0, 700));
  const host = first?.country === null && rest.some((o) => o.country === side?.country && o.country !== at.dateline);
  return host ? null : side;
}

/** "I met the Minister of B. … A will take part": who tells in the first person, and speaks of A as a side. */
function inFirstPerson({ lead, body }: OwnSideText, k: Knowledge): OwnSide | null {
  if (!I_MET.test(lead)) return null;
  const others = new Set(officeFinder(k)(lead.slice(0, sentenceEnd(lead))).flatMap((o) => o.country ?? []));
  if (!others.size) return null;
  const counts = new Map(weighSides(body, others, k).filter(([code]) => !others.has(code)));
  // "Greece will take part": in the first person a promise is the own side's.
  for (const hit of k.namesIn(body))
    if (hit.as === "name" && !others.has(hit.code) && /^\s(?:will|shall)\s/.test(body.slice(hit.end, hit.end + 8)))
      counts.set(hit.code, (counts.get(hit.code) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 && most[1] >= 2 * (second?.[1] ?? 0)
    ? { country: most[0], why: "it tells in the first person, and speaks of this country as a side", sure: "likely" }
    : null;
}
const I_MET = /^\s*["“]?(?:Today,?\s)?I\s(?:\p{Ll}+\s){0,2}(?:met|had|held|spoke|hosted|welcomed|received)\b/u;

/** "with the Minister of B, who is paying a visit to our country": A, whose office stands beside B's. */
function hostOfGuest({ lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const at = /\b(?:visit(?:ing|s)? (?:to )?|stay in |arriv\p{L}+ in |trip to )our country\b/u.exec(lead.slice(0, 900));
  if (!at) return null;
  const offices = officeFinder(k)(lead.slice(0, at.index)).flatMap((o) => o.country ?? []);
  const guest = offices.at(-1);
  const [host, ...more] = [...new Set(offices)].filter((c) => c !== guest);
  return host && !more.length ? { country: host, why: "the other side visits “our country”", sure: "plain" } : null;
}

/** "NAME, Prime Minister of B, paid an official visit to A as Guest of the Government": A's own government. */
function guestOfGovernment({ lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const at = /\bvisit(?:ed)? (?:to )?(?:the )?(?=\p{Lu})/gu;
  for (const m of lead.slice(0, 900).matchAll(at)) {
    const from = m.index + m[0].length;
    const hit = k.namesIn(lead.slice(from, from + 80)).find((h) => h.start === 0 && h.as === "name");
    if (
      hit &&
      /^ as (?:a |an |the )?(?:State |official )?guest of the government\b(?! of)/iu.test(lead.slice(from + hit.end))
    )
      return { country: hit.code, why: "the guest came as one of its government", sure: "plain" };
  }
  return null;
}

/** "A: President takes the credentials of B's envoy" over "the new Ambassador of B to A". */
function taggedSide({ title, lead, dateline }: OwnSideText, k: Knowledge): OwnSide | null {
  const country = taggedCountry(title, lead, dateline, k);
  return country
    ? { country, why: "the title begins with it, and so its text tells of its own", sure: "likely" }
    : null;
}

/** "Secretary General X welcomed the Minister of B to NATO Headquarters": the body whose seat it is. */
function receivingBody({ title, lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const country = bodyAtHome(lead, k);
  if (country) return { country, why: "its chief receives at its seat", sure: "plain" };
  const journey = bodyOfJourney(title, lead, k);
  return journey
    ? { country: journey, why: "the title and the text begin with its chief's journey", sure: "likely" }
    : null;
}

/** "The Ambassador of A presented her credentials to the President of B": B tells of it. */
function accreditedTo({ title, lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const at = /\bpresented (?:his|her|their|the) (?:letters? of )?(?:credentials|credence)\b[^.;]{0,30}\bto\s/u.exec(
    lead.slice(0, 500),
  );
  const host = at && officeFinder(k)(lead.slice(at.index, at.index + 300)).find((o) => o.country !== null);
  // "Fiji: envoy speaks in Lima" over "the High Commissioner of Fiji presented": the envoy's own house tells it.
  const [sender] = k.namesIn(title);
  if (
    at &&
    sender?.start === 0 &&
    /^\s*:\s/.test(title.slice(sender.end, sender.end + 3)) &&
    host?.country !== sender.code &&
    officeFinder(k)(lead.slice(0, 600)).some((o) => o.country === sender.code && ENVOY.test(lead.slice(o.start)))
  )
    return {
      country: sender.code,
      why: "its envoy presented credentials, and the title begins with it",
      sure: "likely",
    };
  return host?.country
    ? { country: host.country, why: "an envoy presented credentials to its head of state", sure: "likely" }
    : null;
}
