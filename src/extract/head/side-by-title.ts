/** Works out whose a page is from the offices in its title, held beside those that open its text. */
import type { Knowledge } from "../../model/knowledge.ts";
import { calls, visits } from "./called-or-visiting.ts";
import { ENVOY } from "./envoys.ts";
import type { NamedOffice } from "./named-offices.ts";
import type { OwnSide } from "./own-side-text.ts";
import {
  awayInTitle,
  calledOn,
  chiefAtSeat,
  hostingCapital,
  hostInTitle,
  leadersHost,
  metInTitle,
  subjectOfTitle,
  titledChief,
} from "./titled-sides.ts";

/** The title and the opening of a page, with the offices named in them. */
export interface TitledPage {
  title: string;
  lead: string;
  body: string;
  /** Country of the dateline, where the text is dated from home. */
  dateline: string | null;
  everyInTitle: readonly NamedOffice[];
  everyInLead: readonly NamedOffice[];
  /** Without offices in the plural. */
  inTitle: readonly NamedOffice[];
  inLead: readonly NamedOffice[];
  first: NamedOffice;
  /** Nobody acts before the first office. */
  namesFirst: boolean;
  /** The opening gives some office its country. */
  told: boolean;
}

/** The own side by the title; null where the title shows that either side may tell of it, undefined where it says nothing. */
export function sideByTitle(
  { title, lead, body, dateline, everyInTitle, everyInLead, inTitle, inLead, first, namesFirst, told }: TitledPage,
  k: Knowledge,
): OwnSide | null | undefined {
  // "Telephone conversation with US President NAME" over "The President of Russia described": whom the title leaves out.
  const partners = new Set(everyInTitle.flatMap((o) => o.country ?? []));
  const hosts = new Set(everyInLead.flatMap((o) => (o.country && !partners.has(o.country) ? [o.country] : [])));
  const [host] = hosts;
  if (
    host &&
    hosts.size === 1 &&
    partners.size === 1 &&
    TALKS_WITH.test(title) &&
    !everyInTitle.some((o) => !o.country)
  )
    return { country: host, why: "the title names the other side, and its own office stands below", sure: "likely" };
  // "Jamaica's Foreign Minister holds talks with Colombia's Vice Minister" over a text that names no country's office.
  const [acts, meets] = inTitle;
  if (
    acts?.country &&
    meets?.country &&
    acts.country !== meets.country &&
    acts.start < 30 &&
    !told &&
    /\b(?:holds?|held|meets?|met|receives?|received|hosts?|hosted|engages?|welcomes?|welcomed|talks|speaks|spoke)\b/u.test(
      title.slice(acts.start, meets.start),
    )
  )
    return { country: acts.country, why: "its office is named first in the title", sure: "likely" };
  const called = calledOn(title, lead, k);
  if (called)
    return { country: called, why: "the title leaves out whose its office is that is called on", sure: "plain" };
  const capital = hostingCapital(title, k);
  if (capital) return { country: capital, why: "the title says that its capital hosts the other side", sure: "likely" };
  const leaders = leadersHost(title, k);
  if (leaders && !inLead.some((o) => o.country === leaders && visits(lead, o.start)))
    return { country: leaders, why: "the title says that its leaders receive the other side", sure: "likely" };
  // "High Commissioner in Canada meets envoys" over "Ghana's High Commissioner to Canada".
  const envoy = acts?.country === null && ENVOY.test(title.slice(acts.start)) && awayInTitle(title, k).length > 0;
  if (envoy && first.country && ENVOY.test(lead.slice(first.start)) && !awayInTitle(title, k).includes(first.country))
    return { country: first.country, why: "its envoy opens the title without a country", sure: "likely" };
  // "Ambassador of Peru in Norway meets mayor": the embassy tells of it as often as the host.
  if (
    acts?.country &&
    acts.start < 20 &&
    ENVOY.test(title.slice(acts.start)) &&
    first.country === acts.country &&
    ENVOY.test(lead.slice(first.start)) &&
    namesFirst &&
    !dateline &&
    /^[^.;]{0,90}\b(?:meets?|met|visits?|visited|speaks|spoke|attends?|attended|holds?|held)\b/.test(
      title.slice(acts.start),
    ) &&
    !inLead.some((o) => o.country !== null && o.country !== first.country)
  )
    return null;
  const hostTitled = hostInTitle(title, lead, k);
  if (hostTitled)
    return {
      country: hostTitled,
      why: "its office goes without a country, and receives who visits this one",
      sure: "plain",
    };
  // "Kenya's Foreign Minister meets Chilean lawmaker" over "Foreign Minister of Kenya NAME met".
  const other = metInTitle(title, k);
  // "was in Nairobi, meeting … according to a foreign ministry release": either's ministry.
  if (other && acts?.country && inTownOf(other, title, k) && BARE_SOURCE.test(body)) return null;
  if (
    other &&
    acts?.country &&
    other !== acts.country &&
    acts.country === inLead[0]?.country &&
    namesFirst &&
    (dateline === null || dateline !== other) &&
    !visits(lead, first.start) &&
    !calls(lead, first.start)
  )
    return { country: acts.country, why: "its office is named first, in the title and below", sure: "likely" };
  // "FM holds talks with Norwegian counterpart in Oslo" over "OSLO - NAME, Minister of … and Kenyans Abroad".
  if (other && acts?.country === null && acts.start < 30 && namesFirst && first.country && first.country !== other)
    return {
      country: first.country,
      why: "its office is named first, and the title leaves out its country",
      sure: "likely",
    };
  // "Fisheries Minister sees U.S. Embassy" over "NAME, Togo's Minister for Fisheries, welcomed".
  const titledOffice =
    acts?.country === null && acts.start < 30 && namesFirst && inLead.length > 0 ? title.slice(acts.start) : "";
  if (
    first.country &&
    MET_BY_OFFICE.test(titledOffice) &&
    !ENVOY.test(titledOffice) &&
    !ENVOY.test(lead.slice(first.start)) &&
    lead.slice(first.start, first.start + 5) === titledOffice.slice(0, 5) &&
    k.namesIn(title).length > 0 &&
    k.namesIn(title).every((h) => h.code !== first.country)
  )
    return {
      country: first.country,
      why: "its office is named first, and the title leaves out its country",
      sure: "likely",
    };
  const chief = titledChief(title, lead, k) ?? chiefAtSeat(lead, k);
  if (chief) return { country: chief, why: "the title leaves out whose its chief is", sure: "plain" };
  const subject = subjectOfTitle(title, lead, k);
  if (subject)
    return { country: subject, why: "the title begins with its office, and leaves out its country", sure: "likely" };
  return undefined;
}

const inTownOf = (code: string, title: string, k: Knowledge): boolean =>
  k.namesIn(title).some((h) => h.code === code && h.as === "metonym" && /\sin $/.test(title.slice(0, h.start)));

const BARE_SOURCE =
  /\b(?:according to|in|said|by)\b[^.;]{0,20}\b(?:[Ff]oreign [Mm]inistry|[Mm]inistry of [Ff]oreign [Aa]ffairs) (?:press )?(?:release|statement|communiqu[eé])\b/u;

/** "Minister sees ", "Minister for Ports receives ": the title's first office and whom it meets. */
const MET_BY_OFFICE =
  /^\p{L}+(?: (?:of|for|and|\p{Lu}[\p{L}.’'-]*)){0,8} (?:sees|meets?|met|receives?|received|hosts?|hosted|welcomes?|welcomed|greets?|discusses|talks (?:with|to)|(?:holds?|held) (?:\p{L}+ ){0,2}(?:talks|meeting|discussions) with)\b/u;

/** "Telephone conversation with ", "Meeting with " at the head of a title: who is named next is the other side. */
const TALKS_WITH =
  /^(?:\p{L}+\s){0,3}(?:call|conversation|meeting|talks|consultations|discussions?) with (?:the )?\p{Lu}/iu;
