/** Reads whose positions somebody without a country gives as the own: "Babić reaffirmed Croatia's support". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { NamedOffice } from "./named-offices.ts";

/** Verbs that give a position of the speaker's own, whatever it is. */
const GIVES =
  "(?:reaffirmed|reiterated|renewed|restated|reconfirmed|expressed|voiced|conveyed|declared|reaffirms|reiterates|expresses)";
/** Verbs that do so only with a noun of the will. */
const TELLS =
  "(?:stressed|underlined|underscored|emphasi[sz]ed|confirmed|affirmed|outlined|presented|explained|set out)";
const POSITION =
  "(?:support|commitment|position|stance|readiness|willingness|determination|interest|intention|wish|desire|solidarity|concern|gratitude|appreciation|priorities|resolve|condolences|openness|preparedness|expectations?|view)";
const WILL =
  "(?:commitment|position|stance|readiness|willingness|determination|interest|intention|wish|desire|priorities|resolve|openness|preparedness|expectations?)";
const PROMISES =
  "(?:promised|pledged|vowed|assured \\p{L}+(?:\\s\\p{Lu}\\p{L}+)? that|announced that|reaffirmed that|reiterated that)";
const LITTLE = "(?:\\s(?:\\p{L}+ly|also|again|further|then|once more|and))*\\s";
const THE = "(?:the\\s)?(?:(?:Republic|Kingdom|State|Federation|Sultanate)\\sof\\s(?:the\\s)?)?";

const BEHIND = new RegExp(`^(?:['’]s?)?\\s(?:\\p{L}+,?\\s(?:and\\s)?){0,3}?(?<noun>${POSITION})\\b`, "u");
const AHEAD = new RegExp(`(?<subject>\\p{Lu}[^.;:,“”"]{1,60}?)${LITTLE}(?<verb>${GIVES}|${TELLS})\\s${THE}$`, "u");
const PROMISE = new RegExp(`(?<subject>\\p{Lu}[^.;:,“”"]{1,60}?)${LITTLE}${PROMISES}\\s${THE}$`, "u");
/** "held meetings to explain Malta's aims" */
const PURPOSE = new RegExp(
  `(?:^|[.!?]["”’)]?\\s|\\n)(?<clause>[^.!?\\n]*\\s(?:held|met|attended|visited|holds|meets|visits|travelled)\\b[^.!?\\n]*)\\sto\\s(?:explain|present|outline|promote|convey|express|reaffirm|reiterate)\\s${THE}$`,
  "u",
);
const AIMS =
  /^['’]s?\s(?:\p{L}+,?\s(?:and\s)?){0,2}?(?:aims|goals|objectives|priorities|position|positions|views?|vision|plans|candidacy|bid|interests)\b/u;
/** "support for Ukraine", "the war in Ukraine": a matter of the talks. */
const TOPIC =
  /\b(?:(?:support|aid|assistance|help|concern|sanctions) (?:for|to|against|on)|solidarity with|(?:war|situation|aggression|invasion|events|developments|peace|crisis|conflict) (?:in|on|against|of|for)|stand(?:s|ing)? (?:with|by)) (?:the )?$/u;
const WILLED = new RegExp(`^${WILL}$`);
const GIVEN = new RegExp(`^${GIVES}$`);

/** The state; null where none is, where two are, or where it is one of `others`, whose offices bear their countries. */
export function ownPosition(
  text: string,
  offices: readonly NamedOffice[],
  others: ReadonlySet<string>,
  k: Knowledge,
): string | null {
  const bare = bareNames(text, offices);
  const [own] = bare;
  if (own === undefined || (!others.size && bare.size !== 1)) return null;
  const found = new Set<string>();
  for (const hit of k.namesIn(text)) {
    if (hit.as === "grouping" || hit.as === "metonym" || others.has(hit.code) || !isState(hit.code, k)) continue;
    const before = text.slice(Math.max(0, hit.start - 140), hit.start);
    const after = text.slice(hit.end, hit.end + 70);
    const noun = BEHIND.exec(after)?.groups?.["noun"];
    const given =
      noun !== undefined && (hit.as === "demonym" || /^['’]/.test(after)) ? AHEAD.exec(before)?.groups : undefined;
    const verb = given?.["verb"] ?? "";
    const promised =
      hit.as === "name" && /^ (?:will|would|shall)\b/.test(after) ? PROMISE.exec(before)?.groups : undefined;
    const subject =
      promised?.["subject"] ?? (given && (GIVEN.test(verb) || WILLED.test(noun ?? "")) ? given["subject"] : undefined);
    if (subject !== undefined && isBare(subject, own)) found.add(hit.code);
    const clause = AIMS.test(after)
      ? PURPOSE.exec(text.slice(Math.max(0, hit.start - 240), hit.start))?.groups
      : undefined;
    if (clause?.["clause"]?.includes(` ${own} `)) found.add(hit.code);
  }
  for (const hit of found.size ? k.namesIn(text) : [])
    if (found.has(hit.code) && TOPIC.test(text.slice(Math.max(0, hit.start - 40), hit.start))) return null;
  const [only, ...more] = found;
  return more.length ? null : (only ?? null);
}

const OFFICE =
  "(?:Prime Minister|Foreign Minister|Foreign Secretary|State Secretary|Minister|President|Chancellor|Premier|Secretary|FM|PM)";
/** "Foreign Minister Ante Babić": the last word of the name behind an office. */
const NAMED = new RegExp(
  `^\\p{L}+(?:\\s(?:of|for|and|the|Foreign|External|European|Affairs|Trade|Cooperation|Integration|Secretary|Minister))*,?\\s(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?(?<name>(?:\\p{Lu}[\\p{L}’'-]+\\s?){1,4})`,
  "u",
);

/** Last word of the name behind an office; null where none stands there. */
export const lastNameBehind = (text: string, office: NamedOffice): string | null =>
  NAMED.exec(text.slice(office.start, office.start + 120))
    ?.groups?.["name"]?.trim()
    .split(/\s+/)
    .at(-1) ?? null;

/** Last words of the names that stand behind an office without a country, none of them behind one that has it. */
function bareNames(text: string, offices: readonly NamedOffice[]): ReadonlySet<string> {
  const last = (o: NamedOffice): string[] => {
    const name = lastNameBehind(text, o);
    return name ? [name] : [];
  };
  const told = new Set(offices.filter((o) => o.country !== null).flatMap(last));
  return new Set(
    offices
      .filter((o) => o.country === null)
      .flatMap(last)
      .filter((n) => !told.has(n)),
  );
}

const BARE = new RegExp(`^(?:The\\s)?${OFFICE}$`, "u");

/** Is this "Babić", "Minister Babić", or "The Minister"? */
function isBare(subject: string, name: string): boolean {
  const words = subject.trim().split(/\s+/);
  return words.length <= 6 && (words.at(-1) === name || BARE.test(subject.trim()));
}
