/** Weighs how far a text speaks of each country as a side of the talks. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { isMinority } from "./minority.ts";
import { isField } from "./named-offices.ts";
import { wordSet } from "../../model/once-for.ts";

/**
 * How often each country speaks, is a side, or stands in a pair with the other side ("China hopes", "the Chinese side",
 * "Qatar's readiness", "between the UAE and Norway", "its relations with the UAE"), the most frequent first.
 */
export function weighSides(text: string, others: ReadonlySet<string>, k: Knowledge): [string, number][] {
  const verbs = wordSet(k.lists["finite-verbs"]);
  const positions = wordSet(k.lists["positions"]);
  const nouns = (k.lists["side-words"] ?? []).map((w) => ` ${w.replace(/\s*\*$/, "")}`);
  const counts = new Map<string, number>();
  const hits = k
    .namesIn(text)
    .filter((h) => h.as !== "grouping" && !isField(text, h) && !isMinority(text, h) && !isMember(text, h));
  for (const [i, hit] of hits.entries()) {
    const after = text.slice(hit.end, hit.end + 60).toLowerCase();
    const next = /^(['’]s?)?\s+(\p{L}+)/u.exec(after);
    const word = next?.[2] ?? "";
    const behind = text.slice(Math.max(0, hit.start - 70), hit.start);
    const side =
      hit.as === "demonym"
        ? nouns.some((n) => after.startsWith(n)) &&
          !TOLD_OF.test(behind) &&
          !inTurnOrAt(text.slice(Math.max(0, hit.start - 40), hit.start), after)
        : !next?.[1] && (verbs.has(word) || WILLS.has(word));
    const possessive = hit.as !== "demonym" && next?.[1] !== undefined;
    const owned = after.replace(/^['’]s?/, "").match(/\p{L}+/gu) ?? [];
    // "Iran's position was discussed": a matter, and nobody's own words.
    const owns = possessive && owned.slice(0, 3).some((w) => positions.has(w)) && !MATTER.test(after);
    const partner =
      hit.as !== "demonym" &&
      PARTNER.test(behind) &&
      !TOPIC_OF_BOTH.test(text.slice(Math.max(0, hit.start - 140), hit.start));
    const paired = [hits[i + 1], hits[i - 1]].some(
      (h) =>
        h &&
        others.has(h.code) &&
        PAIR.test(h.start > hit.end ? text.slice(hit.end, h.start) : text.slice(h.end, hit.start)),
    );
    // "The Latvian Foreign Minister underlined": a house names its own minister so when it goes on.
    const speaks =
      hit.as === "demonym" &&
      /^\s(?:[a-z]+ ){0,2}(?:minister|president|chancellor|secretary|premier|diplomacy|leader|legislator)\b/.test(
        after,
      );
    const accredited =
      hit.as !== "demonym" &&
      ACCREDITED.test(text.slice(Math.max(0, hit.start - 110), hit.start)) &&
      // "(residence in Rome)"
      !/\((?:with |in )?(?:residence|residing|resident|based)\s\S+\s$/u.test(behind) &&
      !followsOf(text, hit) &&
      !/\b(?:earlier|previously|formerly|served|posted|worked|was)\b[^.;]{0,40}$/.test(
        text.slice(Math.max(0, hit.start - 60), hit.start),
      );
    // "the Ambassador of Iraq in Berlin", where Iraq is not the other side: the house's own envoy, wherever the talks were.
    const sender = accredited ? hits[i - 1] : undefined;
    const ownEnvoy =
      sender !== undefined &&
      !others.has(sender.code) &&
      /\b(?:Ambassador|High Commissioner|Consul[- ]General) of (?:the )?$/u.test(
        text.slice(Math.max(0, sender.start - 40), sender.start),
      ) &&
      hit.start - sender.end < 20;
    if (ownEnvoy) counts.set(sender.code, (counts.get(sender.code) ?? 0) + 1);
    const host = accredited && !ownEnvoy;
    // "Oman: Minister X's mission goes on" over "in Muscat, Oman": a place away from home bears its country.
    const opens =
      hit.start === 0 &&
      /^\s*:\s/.test(after) &&
      !hits.some(
        (h) => h !== hit && h.code === hit.code && TOWN_OF.test(text.slice(Math.max(0, h.start - 40), h.start)),
      );
    // The other side was invited to the house's own country.
    const invited = hit.as !== "demonym" && INVITED.test(text.slice(Math.max(0, hit.start - 90), hit.start));
    // "Ukraine must be at the heart", "Russia has failed": so are third countries spoken of.
    const spokenOf = side && hit.as !== "demonym" && SPOKEN_OF.has(word);
    const guest = hit.as === "name" && GUEST.test(text.slice(Math.max(0, hit.start - 60), hit.start));
    // "expressed his gratitude to the Government of Ethiopia": whom the other side thanks.
    const thanked = hit.as === "name" && THANKED.test(behind);
    const full = host || (side && !spokenOf) || owns || paired || partner || opens || speaks || thanked;
    const little = possessive || spokenOf ? 0.5 : 0;
    // "ambassadors in Oslo" can be met by a guest of Oslo, too.
    const many = /\bambassadors\b[^.;]{0,70}$/i.test(text.slice(Math.max(0, hit.start - 110), hit.start));
    const accreditedAt = many && hit.as === "metonym" ? 0.25 : 1.5;
    const weight = invited || guest ? 3 : host ? accreditedAt : full ? (hit.as === "metonym" ? 0.5 : 1) : little;
    // "the war in Ukraine", "called on Iran", "Russia's troops", "between Israel and Syria": what the talks were about.
    const ahead = text.slice(Math.max(0, hit.start - 90), hit.start);
    const near = hits[i + 1];
    const apart =
      near !== undefined &&
      near.code !== hit.code &&
      !others.has(hit.code) &&
      !others.has(near.code) &&
      others.size > 0 &&
      isState(hit.code, k) &&
      isState(near.code, k) &&
      hit.as === "name" &&
      near.as === "name" &&
      /\bbetween (?:the )?$/.test(ahead) &&
      /^ and (?:the )?$/.test(text.slice(hit.end, near.start));
    if (apart) counts.set(near.code, (counts.get(near.code) ?? 0) - 1.5);
    const about =
      (hit.as === "name" && ABOUT.test(ahead)) ||
      apart ||
      /^['’]s? (?:\p{L}+ )?(?:aggression|war|invasion|troops|attacks?|threats?|annexation|occupation|regime|crisis|conflict|civil war|army|opposition|nuclear program(?:me)?)\b/u.test(
        after,
      );
    if (about) counts.set(hit.code, (counts.get(hit.code) ?? 0) - 1.5);
    else if (weight) counts.set(hit.code, (counts.get(hit.code) ?? 0) + weight);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** "during the Irish Presidency" is a turn in a body's chair, "at the Canadian Foreign Ministry" where talks were: no side speaks. */
export const inTurnOrAt = (before: string, after: string): boolean =>
  (/^\spresidency\b/.test(after) && TURN.test(before)) ||
  (/^\s(?:foreign )?(?:ministry|office|department|embassy)\b/.test(after) && AT.test(before));
const TURN =
  /\b(?:during|under|within|throughout|at the end of)\s(?:the\s)?(?:(?:current|upcoming|coming|next|last)\s)?$/iu;
const AT = /\b(?:at|in)\sthe\s$/iu;

/** "Member States of the EU must plan": the states speak, and not the body. */
const isMember = (text: string, hit: NameHit): boolean =>
  /\b[Mm]ember (?:[Ss]tates|[Cc]ountries) of (?:the )?$/.test(text.slice(Math.max(0, hit.start - 30), hit.start));

/** "in Muscat, " */
const TOWN_OF = /\b[Ii]n \p{Lu}[\p{L}’' -]{2,24}, $/u;

/** What joins two names of one pair: "UAE-Russian", "Pakistan and Oman", "the UK and the Republic of Korea". */
const PAIR = /^(?:\s?[-–/]\s?|\s(?:and|&)\s(?:the\s)?(?:(?:\p{Lu}[\p{L}’']+\s){1,3}of\s(?:the\s)?)?)$/u;

/** Where an envoy is accredited: "the Ambassador of Norway to ", "Ambassador of the US in ", "the accreditation ceremony with the President of ". */
const ACCREDITED =
  /\b(?:ambassadors?|high commissioners?|chargé d['’]affaires|(?<!honorary )consul[- ]general|envoys)\b[^.;]{0,70}\s(?:to|in|accredited (?:to|in))\s(?:the\s)?(?:(?:State|Republic|Kingdom|Sultanate) of\s(?:the\s)?)?$|\b(?:accreditation|credentials)\b[^.;]{0,50}\b(?:President|King|Queen|Emperor|Governor[- ]General|Emir|Sultan) of\s(?:the\s)?$/i;

/** "Ambassador to the Court of Norway's King": the country belongs to something else. */
const followsOf = (text: string, hit: NameHit): boolean => /^['’]s?\s/.test(text.slice(hit.end, hit.end + 3));

const MATTER =
  /^['’]s?\s(?:[\p{L}-]+\s){1,5}(?:was|were|is|are)\s(?:also\s)?(?:discussed|noted|raised|known|reviewed|touched|addressed|mentioned|considered|praised|commended)\b/u;
const ABOUT =
  /\b(?:war|situation|crisis|conflict|events|developments|fighting|violence|coup|unrest|elections?) (?:in|on|around|over) (?:the )?$|\b(?:called on|urged|sanctions (?:against|on)|pressure on|aggression (?:of|by)|need to support|condemned|(?:keep|prevent|stop|deter|placing|putting|punish|force|pressing?)) (?:the )?$|\b(?:Envoy|Representative|Coordinator|Mission|Rapporteur)\b[^.;]{0,60}\s(?:for|on|to|in) (?:the )?$/u;

/** What the other side has with the house's own country: "its relations with ", "support for ". */
const PARTNER =
  /\b(?:cooperat(?:e|ing)|collaborat(?:e|ing)|coordinat(?:e|ing)|relations?|ties|cooperation|collaboration|coordination|partnerships?|links|friendship|engagement|dialogue|work|efforts|consultations?|communication|alliance)\s(?:\p{Ll}+\s){0,4}with\s(?:the\s)?(?:(?:State|Republic|Kingdom|Sultanate) of\s(?:the\s)?)?$/u;

/** "the tolls announced by the Fijian authorities": of whose deeds somebody else speaks. */
const TOLD_OF = /\b(?:announced|imposed|taken|caused|committed|carried out|conducted|levied|ordered) by (?:the )?$/u;

/** "The ministers discussed ferries and the relations with Russia": what both talked about. */
const TOPIC_OF_BOTH =
  /\b(?:discuss(?:ed|ion|ions)?|topics|addressed|reviewed|talked about|touched upon|views on)\s(?:[\p{L}-]+,?\s){0,10}?(?:the\s)?relations with\s(?:the\s)?$/u;

const THANKED =
  /\b(?:gratitude|thanks|appreciation|thankfulness)\sto\s(?:the\s)?(?:(?:[Pp]eople|[Gg]overnment)(?:\sand\s(?:the\s)?(?:[Pp]eople|[Gg]overnment))?\sof\s(?:the\s)?)?(?:(?:State|Republic|Kingdom|Sultanate) of\s(?:the\s)?)?$/u;

/** "extended an invitation to Minister Y to visit ", "invited him to ". */
const INVITED = /\binvit(?:ed|ation|ing)\b(?:(?![.;]).)*\b(?:visit|to)\s(?:the\s)?$/;

/** The other side came to the house's own country: "who is on a working visit to ", "who are in ". */
const GUEST =
  /\bwho (?:is|are|was|were) (?:currently )?(?:(?:on|paying|making) an? (?:[\p{L}-]+ ){0,4}visit to|visiting|in) (?:the )?$/u;

/** "Namibia wants clean ports" */
const WILLS = new Set("values wants seeks considers intends aims looks backs favours favors".split(" "));

/** Verbs that tell of a country rather than let it speak. */
const SPOKEN_OF = new Set("must should is are was were has have had does did can could may might".split(" "));
