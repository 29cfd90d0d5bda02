/** Works out whose a page is from its offices: the other side's carry their country, the own ones go without. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { announcesMany } from "./announces-many.ts";
import { calls, visits } from "./called-or-visiting.ts";
import { anotherThanTitled, leftOut, namedBefore, takesUp } from "./offices-left-bare.ts";
import { sideByTitle } from "./side-by-title.ts";
import { chiefAtHost } from "./chief-at-host.ts";
import { hasVerb } from "./has-verb.ts";
import { holdersOfOffice } from "./holders-of-office.ts";
import { officeFinder, sentenceEnd, type NamedOffice } from "./named-offices.ts";
import { onlyOther } from "./only-other.ts";
import { ownPosition } from "./own-position.ts";
import { onlyPlace } from "./only-place.ts";
import type { OwnSide, OwnSideText } from "./own-side-text.ts";
import { awayInTitle, pairAhead, titledPair, titleOrder, visited } from "./titled-sides.ts";
import { topicCountries } from "./topic-countries.ts";
import { visitedByOpener } from "./visited-by-opener.ts";
import { weighSides } from "./weigh-sides.ts";

/** The own side by its offices, which go without a country beside the other's; null where the text leaves it open. */
export function sideByOffices(at: OwnSideText, k: Knowledge): OwnSide | null {
  const { title, lead, body, site = null } = at;
  const dateline = datedAbroad(at, k) ? null : at.dateline;
  const find = officeFinder(k);
  // Dated from there, it is the guest whose counterpart is told of: "Earlier today, Holt met her Japanese counterpart".
  const guests = (o: NamedOffice): boolean =>
    dateline !== null && o.country === dateline && /^(?:counterpart|colleague|peer)/.test(lead.slice(o.start));
  const everyInLead = find(lead.slice(0, 700)).filter(
    (o) => !guests(o) && !(o.country === null && OF_FORUM.test(lead.slice(o.start, o.start + 120))),
  );
  const everyInTitle = find(title);
  // "the Foreign Ministers of A and B": whom somebody met, and no office of the page's own.
  const single = (o: NamedOffice): boolean => o.plural === undefined;
  const inLead = everyInLead.filter(single);
  const inTitle = everyInTitle.filter(single);
  const lists = [...everyInLead, ...everyInTitle].filter((o) => !single(o));
  const offices = inLead.length ? inLead : inTitle;
  const [first] = offices.filter(
    (o, i) => !inLead.length || i > 0 || offices.length < 2 || !WITH_OTHER.test(lead.slice(0, o.start)),
  );
  if (!first) return null;
  // Who opens the text as the other side bears a name; "the Latvian Foreign Minister added" may be the house's own.
  const opening = sentenceEnd(lead);
  // "The Canadian Prime Minister NAME has been asked to come as well": no side of talks that the title gives two others.
  const asked = (o: NamedOffice): boolean =>
    o.start > opening &&
    inLead.includes(o) &&
    inTitle.some((t) => t.country !== null) &&
    k.namesIn(title).every((h) => h.code !== o.country) &&
    anotherThanTitled(title, inTitle, lead, o);
  const codes = (found: typeof offices): string[] =>
    found
      .filter(
        (o) =>
          !(o.nameless && o.start > opening) &&
          !asked(o) &&
          !FOR_OTHERS.test(lead.slice(Math.max(0, o.start - 60), o.start)),
      )
      .flatMap((o) => (o.country ? [o.country] : []));
  const elsewhere = new Set(inLead.filter(asked).flatMap((o) => o.country ?? []));
  const minister = /\bministers?\b/i.test(lead.slice(0, 700));
  // "NAME spoke by telephone with OTHER NAME, President of …": the house's own chief may stand without any office.
  const ahead = (inLead.length ? lead : title).slice(0, first.start);
  // "were a topic of discussion between Minister X and": the first of the two.
  const namesFirst =
    TALKS_HELD.test(ahead) ||
    /\bbetween (?:the )?(?:\p{Lu}\p{L}+ )?$/u.test(ahead) ||
    !hasVerb(ahead.replace(FRAME, ""), k);
  const bare =
    !namesFirst ||
    !inLead.length ||
    offices.some(
      (o) =>
        o.country === null &&
        !/^Secretary[- ]?General/i.test(lead.slice(o.start, o.start + 20)) &&
        !namedBefore(lead, o.start, offices) &&
        !takesUp(lead, o.start, opening, offices) &&
        // "Assistant Secretary NAME, who pays a visit to the land": a guest.
        !VISITOR.test(lead.slice(o.start, o.start + 200)),
    );
  const lendsTitle = bare && codes(inLead).length > 0;
  const left = leftOut(
    title,
    inTitle,
    inLead.filter((o) => !anotherThanTitled(title, inTitle, lead, o)),
    new Set(k.namesIn(title).map((h) => h.code)),
  );
  if (left)
    return { country: left, why: "the title names the other side's country and leaves this one out", sure: "plain" };
  // "Minister Babić reaffirmed Croatia's support": whoever goes without a country gives the own side's positions.
  const told = `${title}\n${body}`;
  const everywhere = find(told);
  const position = ownPosition(told, everywhere, new Set(everywhere.filter(single).flatMap((o) => o.country ?? [])), k);
  if (position)
    return {
      country: position,
      why: "its minister goes without a country, and gives this one's positions",
      sure: "plain",
    };
  const titledSide = sideByTitle(
    {
      title,
      lead,
      body,
      dateline,
      everyInTitle,
      everyInLead,
      inTitle,
      inLead,
      first,
      namesFirst,
      told: codes(inLead).length > 0,
    },
    k,
  );
  if (titledSide !== undefined) return titledSide;
  const [acts] = inTitle;
  const others = new Set(lendsTitle ? codes(inLead) : [...codes(offices), ...inTitle.flatMap((o) => o.country ?? [])]);
  for (const code of [...visited(title, k), ...(first.country === null ? awayInTitle(title, k) : [])]) others.add(code);
  if (bare) for (const code of guestGroups(lead, k)) others.add(code);
  const topics = topicCountries(title, body, k);
  const opened = lead.slice(0, opening);
  for (const hit of k.namesIn(opened)) if (visitedByOpener(opened, hit, k)) others.add(hit.code);
  // "The Ministers of Energy of A and B were also present" beside the President of B: A has no other place there.
  const besides = [...new Set(lists.flatMap((o) => o.country ?? []))];
  const [beside, ...third] = besides.filter((code) => !others.has(code));
  if (bare && beside && !third.length && besides.length === 2 && others.size === 1 && inLead.length)
    return {
      country: beside,
      why: "ministers of both sides are named together, and the other side's office carries its country",
      sure: "plain",
    };
  const envoys = inLead.filter(
    (o) => o.country !== null && /^(?:Ambassador|High Commissioner)/.test(lead.slice(o.start)),
  );
  const met =
    first.country === null &&
    (MEETS_SEVERAL.test(lead.slice(first.start, opening)) ||
      lists.length > 1 ||
      (envoys.length > 1 && envoys.length === codes(inLead).length));
  for (const o of met ? lists : []) if (o.country) others.add(o.country);
  // "The President of the Council of Ministers met the President of B": of the countries named, one has such an office.
  if (inLead.length && first.country === null && others.size) {
    const named = new Set(k.namesIn(`${title}\n${body}`).map((h) => h.code));
    const holders = holdersOfOffice(lead, first.start, k).filter((code) => !others.has(code));
    const [holder, ...more] = holders.length > 1 ? holders.filter((code) => named.has(code)) : holders;
    if (holder && !more.length)
      return { country: holder, why: "its own office goes without a country, and is one that it has", sure: "plain" };
  }
  // "his Portuguese counterpart": whoever is called so first is never the house's own.
  // Only the first: the other side has counterparts, too ("he invited his Norwegian colleague").
  const counterpart = find(body.slice(0, 4000)).find(
    (o) =>
      o.country &&
      isState(o.country, k) &&
      /^(?:counterpart|colleague|peer)/.test(body.slice(o.start, o.start + 12)) &&
      k.namesIn(body.slice(Math.max(0, o.start - 30), o.start)).at(-1)?.code === o.country,
  );
  if (counterpart?.country && counterpart.country !== dateline) others.add(counterpart.country);
  const [before, ...after] = titleOrder(title, k);
  const [paired] = pairAhead(title, k);
  if (
    ((before && after.length) || paired) &&
    namesFirst &&
    first.country !== null &&
    first.country === (before ?? paired)
  )
    return {
      country: first.country,
      why: "its office is named first, and so is the country in the title",
      sure: before || dateline === null || dateline === first.country ? "plain" : "likely",
    };
  // "The President of the European Council came to see Prime Minister NAME": the other side is at home.
  const hosted = inLead.length > 0 && chiefAtHost(title, lead, k);
  if (
    namesFirst &&
    !hosted &&
    first.country &&
    !isState(first.country, k) &&
    k.namesIn(title)[0]?.code === first.country
  )
    return { country: first.country, why: "its chief is named first, and so is it in the title", sure: "likely" };
  if (
    first.country &&
    first.country === dateline &&
    namesFirst &&
    inLead.length &&
    offices.every((o) => o.country !== null || o.start > opening)
  )
    return { country: dateline, why: "its office is named first, and its capital in the dateline", sure: "plain" };
  // "Foreign Minister of B visits A" over A's capital: a guest's own house would leave out B, or be dated from there.
  if (
    dateline &&
    acts?.country &&
    acts.country !== dateline &&
    acts.start < 40 &&
    isState(acts.country, k) &&
    visited(title, k).includes(dateline)
  )
    return {
      country: dateline,
      why: "the title's guest visits it, and its capital is in the dateline",
      sure: "likely",
    };
  if (dateline && (before ?? paired) === dateline && isState(dateline, k))
    return { country: dateline, why: "it is named first in the title, and its capital in the dateline", sure: "plain" };
  // "A's FM, B's counterpart discuss" over "TEHRAN –": whoever was called, or came, may open the text.
  if (
    dateline &&
    acts?.country === dateline &&
    acts.start < 40 &&
    isState(dateline, k) &&
    !MEETS.test(title.slice(0, acts.start))
  )
    return {
      country: dateline,
      why: "its office is named first in the title, and its capital in the dateline",
      sure: "plain",
    };
  if (bare && others.size) {
    // Bodies have no ministers of their own.
    const open = (code: string): boolean =>
      !others.has(code) && !topics.has(code) && !elsewhere.has(code) && !(minister && !isState(code, k));
    if (dateline && open(dateline) && !onlyPlace(body, dateline, k))
      return {
        country: dateline,
        why: "its capital stands in the dateline, and the other side's offices carry their country",
        sure: "plain",
      };
    // Where two sides' offices bear their countries, no third is the own one.
    const [most, second] =
      others.size > 1 && !met ? [] : weighSides(`${title}\n${body}`, others, k).filter(([code]) => open(code));
    if (most && most[1] >= 2 && most[1] >= 2 * (second?.[1] ?? 0))
      return {
        country: most[0],
        why: "its own offices go without a country, and this one speaks or is spoken of as a side beside the other",
        sure: "plain",
      };
    if (site && open(site) && namesCountry(`${title}\n${body}`, site, k))
      return {
        country: site,
        why: "its own offices go without a country, and the site is from there",
        sure: "likely",
      };
    const [only, ...more] = [
      ...new Set([...titleOrder(title, k), ...pairAhead(title, k), ...(lendsTitle ? codes(inTitle) : [])]),
    ].filter(open);
    if (only && !more.length)
      return {
        country: only,
        why: "its own offices go without a country, and the title names this one",
        sure: "plain",
      };
    const alone = onlyOther(`${title}\n${body}`, new Set([...others, ...elsewhere]), k);
    if (!most && others.size === 1 && alone && open(alone))
      return {
        country: alone,
        why: "its own offices go without a country, and no third country is named",
        sure: "likely",
      };
    // Two sides that both carry their countries leave no room for a third that is only spoken of.
    const both = new Set(inTitle.length ? codes(inTitle) : []).size > 1 || titledPair(title, k).length > 1;
    if (most && most[1] >= 1 && !both && most[1] >= 2 * (second?.[1] ?? 0))
      return {
        country: most[0],
        why: "its own offices go without a country, and this one speaks or is spoken of as a side",
        sure: "likely",
      };
  }
  // "Germany and China resume …" over "talks with a Chinese delegation led by": the other of the two tells it.
  const guestDelegation = new Set(
    k
      .namesIn(lead)
      .filter((h) => h.as === "demonym" && /\b(?:with|received|hosted) (?:a|the) $/.test(lead.slice(0, h.start)))
      .filter((h) => /^ delegation\b/.test(lead.slice(h.end, h.end + 12)))
      .map((h) => h.code),
  );
  const [receiving, ...others2] = pairAhead(title, k).filter((c) => !guestDelegation.has(c));
  if (bare && !others.size && guestDelegation.size === 1 && receiving && !others2.length)
    return {
      country: receiving,
      why: "the title names both sides, and the other one's delegation came",
      sure: "likely",
    };
  // No office bears a country, and of all countries one speaks or has positions: "reiterated Cyprus' support".
  if (bare && !others.size && offices.every((o) => o.country === null)) {
    const [most, second] = weighSides(`${title}\n${body}`, others, k).filter(
      ([code]) => isState(code, k) && !topics.has(code),
    );
    if (most && most[1] >= 2 && most[1] >= 2 * (second?.[1] ?? 0) && !dateline)
      return {
        country: most[0],
        why: "its own offices go without a country, and this one speaks or is spoken of as a side",
        sure: "likely",
      };
  }
  // "LIMA -- Chairman X met Secretary-General Y in Lima, Peru. X thanked Y for his help to Chile": where they met.
  const away = (code: string): boolean =>
    AWAY.test(`${title}\n${lead}`) && onlyPlace(body, code, k) && rivals(body, new Set([...others, code]), k);
  const atHome = dateline !== null && !away(dateline);
  if (bare && !others.size && atHome && dateline && first.country === null && namesCountry(body, dateline, k))
    return {
      country: dateline,
      why: "its offices go without a country, and its text is dated from there",
      sure: "likely",
    };
  if (bare && others.size && atHome && dateline && !others.has(dateline))
    return {
      country: dateline,
      why: "its own offices go without a country, and its text is dated from there",
      sure: "likely",
    };
  if (before && after.length && (bare || !first.country))
    return { country: before, why: "it is named first in the title", sure: "likely" };
  if (namesFirst && first.country && first.country === dateline && others.size > 1)
    return { country: first.country, why: "its office is named first, and its capital in the dateline", sure: "plain" };
  if (inLead.length && namesFirst && first.country && (announcesMany(title) || announcesMany(lead.slice(0, opening))))
    return { country: first.country, why: "its office is named first, and has several meetings", sure: "likely" };
  if (
    inLead.length &&
    namesFirst &&
    !hosted &&
    first.country &&
    !isState(first.country, k) &&
    !calls(lead, first.start)
  )
    return { country: first.country, why: "its chief is named first", sure: "likely" };
  if (!bare && first.country && others.size > 1 && !visits(lead, first.start) && !calls(lead, first.start)) {
    // A title that names both sides tells better than a text that begins with a quotation.
    const [titled, ...more] = codes(inTitle);
    const named = titled !== undefined && more.some((c) => c !== titled) && inTitle[0]?.country === titled;
    return { country: named ? titled : first.country, why: "its office is named first", sure: "likely" };
  }
  if (
    inLead.length &&
    namesFirst &&
    first.country &&
    others.size === 1 &&
    onlyBodies(lead, offices) &&
    !calls(lead, first.start)
  )
    return { country: first.country, why: "its office is named first, and no other country's is", sure: "likely" };
  const labelled = codes(inLead);
  const bothLabelled =
    labelled.some((c) => c !== labelled[0]) && !visits(lead, first.start) && !calls(lead, first.start);
  // "NAME, President of A, received NAME, Minister of B. Minister NAME was also present": who receives tells of it.
  if (
    inLead.length &&
    namesFirst &&
    bothLabelled &&
    first.country === labelled[0] &&
    (dateline === null || dateline === first.country) &&
    inLead.slice(1).some((o) => o.country !== null && o.country !== first.country && o.start < opening) &&
    /^[^.;]{0,120}?,?\s(?:received|hosted|welcomed)\s/u.test(lead.slice(first.start)) &&
    !/\b(?:was|were|been|being)\s(?:\p{Ll}+\s)?(?:received|hosted|welcomed)\b/u.test(lead.slice(0, opening))
  )
    return { country: first.country, why: "its office is named first, and received the other", sure: "likely" };
  if (paired && bothLabelled && labelled[0] === paired)
    return { country: paired, why: "it is named first in the title, and its office below", sure: "likely" };
  // "Foreign Minister of A meets Ambassador of B" over a text that names them so and goes on with others.
  if (
    acts?.country &&
    bothLabelled &&
    acts.country === labelled[0] &&
    acts.start < 40 &&
    k.namesIn(title).some((h) => h.code !== acts.country && others.has(h.code))
  )
    return { country: acts.country, why: "its office is named first, in the title and below", sure: "likely" };
  return null;
}

/** "met with a delegation of US senators": whose they are, who bear no office. */
const guestGroups = (lead: string, k: Knowledge): string[] =>
  k
    .namesIn(lead.slice(0, 500))
    .filter((h) => {
      const before = lead.slice(0, h.start);
      if (h.as === "metonym") return false;
      return (
        DELEGATION_OF.test(before) ||
        (/\b(?:with|received|hosted|welcomed) (?:an? |the )?(?:delegation|group|team) of (?:the )?$/.test(before) &&
          /^ (?:senators|parliamentarians|lawmakers|deputies|congressmen|members of|MPs)\b/.test(
            lead.slice(h.end, h.end + 20),
          ))
      );
    })
    .map((h) => h.code);

/** "received in Oslo today a delegation of the National Assembly of ", "welcomed a team from the ". */
const DELEGATION_OF =
  /\b(?:received|hosted|welcomed|met)\b(?:(?![.;]\s).){0,60}\ban? (?:[\p{Ll}-]+ ){0,2}(?:delegation|group|team) (?:of|from) (?:the )?(?:\p{Lu}[\p{L}’'-]+ (?:of (?:the )?)?){0,5}$/u;

/** "President X meets Peru's President in Oslo" over "Oslo, Norway, 12 April -": the town bears its country, and is where they met. */
function datedAbroad({ title, lead, body, dateline, dated = lead }: OwnSideText, k: Knowledge): boolean {
  const place =
    dateline === null
      ? null
      : /^(\p{Lu}[\p{L}’' -]{2,24}), (\p{Lu}[\p{L}’' -]{2,24}?)[,:.]?\s\(?\d{1,2}\s/u.exec(dated);
  // "President X meets B's Prime Minister in Lima" over "LIMA, May 6": and the land is nothing but the place.
  const titled =
    dateline !== null &&
    k.namesIn(title).some((h) => h.code === dateline && h.as === "metonym" && / in $/.test(title.slice(0, h.start))) &&
    MEETS.test(title) &&
    onlyPlace(body, dateline, k);
  if (titled) return true;
  return (
    place !== null &&
    k.party(place[2] ?? "") === dateline &&
    title.includes(` in ${place[1]}`) &&
    !weighSides(dated === lead ? lead.slice(place[0].length) : lead, new Set(), k).some(([code]) => code === dateline)
  );
}

/** "President of the World Harbour Forum": an office of no country. */
const OF_FORUM =
  /^\p{L}+(?:[- ]General)? of the (?:(?:World|International|Global)(?: \p{Lu}[\p{L}’'-]+){1,5}|(?:\p{Lu}[\p{L}’'-]+ ){1,4}(?:Forum|Federation|Foundation|Company|Corporation|Association|Group))\b/u;

/** "Chairman X held meetings with Speaker A; President B; and": who opens the text met them one by one. */
const MEETS_SEVERAL = /^[^.;]{0,90}\b(?:held|had) (?:[\p{Ll}-]+ ){0,3}meetings with\b/u;

/** "In the talks with the Ambassador of B, the President of A": who is met stands before who speaks. */
const WITH_OTHER = /^(?:In|At|During|Following|After)\b[^.;,]{3,60}\bwith\s(?:the\s)?(?:\p{Lu}\p{L}+\s){0,2}$/u;

/** "The fourth Dialogue was held in CAPITAL, with ": nobody acts before the first office. */
const TALKS_HELD =
  /^(?:The )?(?:(?!\b(?:Minister|President|Secretary)\b)[^.;]){0,90}\b(?:Dialogue|Consultations?|Meeting|Talks|Round|Session|Commission|Committee|Forum|talks|consultations|meeting)\b[^.;]{0,60}\b(?:was|were|has been|have been) held\b[^.;]{0,80}\b(?:with|by|between)\s(?:the\s)?$/u;

/** "Within the framework of his official visit, " before whoever opens the text. */
const FRAME = /^(?:Within|In|On|During|As part|At|Following|After|Under)\b[^.;,]{3,80},\s$/;

/** "conveyed greetings on behalf of the President and Prime Minister of A": whoever sent the speaker. */
const FOR_OTHERS =
  /\b(?:on behalf of|(?:greetings|wishes|messages?|regards) (?:of|from))\s(?:the\s)?(?:\p{Lu}\p{L}+\sand\s(?:the\s)?)?(?:\p{Lu}\p{L}+\s)?$|\b(?:accreditation|credentials)\b[^.;]{0,40}\s(?:with|to)\s(?:the\s)?$/u;

const VISITOR =
  /^\p{L}+(?:\s(?:of|for|and|the|\p{Lu}[\p{L}.’'-]*)){0,9},\swho (?:pays|paid|(?:is|was) (?:on|paying|making)) an? (?:\p{Ll}+ ){0,3}visit\b/u;

/** Do all offices without a country belong to somebody whom no country has: "Speaker of the … Parliament", "Secretary-General"? */
const onlyBodies = (lead: string, offices: readonly { start: number; country: string | null }[]): boolean =>
  offices.every(
    (o) =>
      o.country !== null ||
      /^(?:Speaker|Secretary[- ]General|Commissioner|Director|Coordinator|Representative|Envoy)\b/.test(
        lead.slice(o.start),
      ),
  );

/** "on the sidelines of the Congress", "joined other leaders", "during his visit": somebody is away from home. */
const AWAY =
  /\b(?:sidelines?|margins?|fringes?) of\b|\b(?:attends?|attending|attended(?! by)|joins?|joined (?:other|fellow|world|the other)|participat(?:es|ed|ing) in|arriv(?:es|ed) in)\b|\bduring (?:his|her|the) (?:[\p{L}-]+ ){0,3}(?:visit|trip)\b(?! of the)/iu;

/** Is some state besides these more than a place in the text, or do two of these bear their countries? */
const rivals = (text: string, besides: ReadonlySet<string>, k: Knowledge): boolean =>
  [...besides].filter((code) => isState(code, k)).length > 2 ||
  [...new Set(k.namesIn(text).map((h) => h.code))].some(
    (code) => isState(code, k) && !besides.has(code) && !onlyPlace(text, code, k),
  );

const namesCountry = (text: string, code: string, k: Knowledge): boolean =>
  k.namesIn(text).some((h) => h.code === code);

/** "Ports undersecretary meets Japan's minister": whoever the title names behind is met. */
const MEETS =
  /\s(?:meets?|met|receives?|received|hosts?|hosted|welcomes?|welcomed|visits?|visited|calls? on|called on|calls?|(?:speaks?|spoke|talks?) (?:with|to))\s/iu;
