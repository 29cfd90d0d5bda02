/**
 * Names a house that no line of the page names by those who spoke for it: a page about a Transport Minister or a Speaker
 * alone, in which no foreign ministry is mentioned, is not said to be the Foreign Ministry's.
 */
import type { Attendee, Engagement } from "../../model/engagement.ts";
import type { Head } from "../../model/head.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { spokenName } from "../../model/spoken-name.ts";

/** Offices whose house a foreign ministry may be. */
const FOREIGN =
  /\b(?:foreign|external|diplom\w*|ambassador|high commissioner|consul|envoy|state secretary|secretary of state|under-?secretary|permanent secretary|deputy minister|vice minister|director|secretary[- ]general|expatriates?|counsell?or|special representative)\b/i;
const PARLIAMENT =
  /\b(?:speaker|parliament|assembly|senate|congress|chamber|knesset|sejm|saeima|rada|duma|majlis|bundestag)\b/i;
const NAMES_FOREIGN =
  /\b(?:foreign|external) (?:affairs|ministry|office|department|minister|secretary)\b|\b(?:MFA|MOFA|MoFA|DFAT|DFA)\b|\bdiplomatic service\b/i;
/** Characters in which the page may name its house. */
const FAR = 20_000;

/** The publisher to put on the record: the head's own, with a plainer name where only a style gave it one. */
export function houseOfThoseMet(
  head: Head,
  engagements: readonly (Engagement | null)[],
  text: string,
  k: Knowledge,
): Head["publisher"] {
  const { publisher, publisherBasis } = head;
  if (!publisher || publisherBasis !== "house style" || !/\b(?:foreign|external)\b/i.test(publisher.name))
    return publisher;
  const offices = engagements
    .flatMap((e): readonly Pick<Attendee, "party" | "office">[] => e?.participants ?? [])
    .flatMap((p) => (p.party === publisher.country && p.office ? [p.office] : []));
  if (!offices.length || offices.some((o) => FOREIGN.test(o)) || NAMES_FOREIGN.test(text.slice(0, FAR)))
    return publisher;
  // A parliament goes by many names: only the country is sure.
  const name = offices.every((o) => PARLIAMENT.test(o))
    ? (k.state(publisher.country)?.name ?? publisher.country)
    : `Government of ${spokenName(publisher.country, k)}`;
  return { ...publisher, name };
}
