/** Names whose readout a page is, and says on what that rests. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { wordSet } from "../../model/once-for.ts";
import { problem, type Problem } from "../../model/problem.ts";
import type { Given, Source } from "../../model/source.ts";
import { spokenName } from "../../model/spoken-name.ts";
import type { MarkedBlock, Page } from "../../model/text.ts";

import { letterhead } from "../en/blocks/letterhead.ts";
import type { Letterhead } from "../en/blocks/letterhead.ts";
import { actingHouse, onlyGuestIsForeign } from "./acting-house.ts";
import { attributedHouse } from "./attributed-house.ts";
import { passedOnFor } from "./passed-on-for.ts";
import { chiefAtHost } from "./chief-at-host.ts";
import { toldAsNews } from "./doubt-copy.ts";
import { countryOfHost, governmentHost, hostOf } from "./government-host.ts";
import { findMarks, houseOf, styleOfHost, type MarkFound, type MarkedPage } from "./house-marks.ts";
import { fold } from "./match-phrase.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";
import type { OwnSide } from "./own-side-text.ts";
import { ownSide } from "./own-side.ts";
import { agencyOfHost, isAgency, stateAgency } from "./state-agency.ts";

export interface NamedPublisher {
  publisher: { name: string; country: string } | null;
  basis: string | null;
  problems: Problem[];
  /** Where nobody is known to publish: whose the offices without a country are. */
  side: string | null;
}

export interface PublisherPage {
  page: Page;
  source: Source;
  given: Given;
  title: string | null;
  blocks: readonly MarkedBlock[];
}

/** "Press release: PM call with": what sort of page it is stands before the title where pages of many houses are collected. */
const GENRE = /^(?:press release|news story|news release|news|press statement|readout|statement) ?: ?/;

/** Asked in this order: the user, the address, the page's own lines and attribution, its title and lead, the sides in it. */
export function namePublisher(at: PublisherPage, k: Knowledge): NamedPublisher {
  const { page, given, blocks } = at;
  const text = (b: MarkedBlock): string => page.text.slice(b.body, b.end);
  const body = blocks.filter((b) => b.role === "body" || b.role === "quote");
  const lead = body.map(text).join("\n").slice(0, 1500);
  const words = `${at.title ?? ""}\n${lead}`;
  const named = (name: string, country: string, basis: string, problems: Problem[] = []): NamedPublisher => ({
    publisher: { name, country },
    basis,
    problems,
    side: null,
  });

  const said = given.publisher?.trim();
  if (said) {
    const country =
      k.party(said) ??
      k.namesIn(said).find((h) => h.as !== "grouping")?.code ??
      k.styles.find((s) => fold(s.publisher) === fold(said))?.country ??
      null;
    if (country && k.party(said)) return named(nameOf(country, words, k), country, "given");
    if (country) return named(said, country, "given");
    const found = namePublisher({ ...at, given: { ...given, publisher: undefined } }, k);
    return {
      ...found,
      problems: [
        problem(
          "publisher-not-known",
          `"${said}" names no party that is known here, so the page was asked; write a code like JPN or a country's name`,
        ),
        ...found.problems,
      ],
    };
  }

  const first = blocks.findIndex((b) => b.role === "body" || b.role === "quote");
  const lines = blocks.filter(
    (b, i) =>
      !["body", "quote", "title", "background", "caption"].includes(b.role) &&
      (b.role !== "heading" || i < first || signs(blocks, i)),
  );
  const marked: MarkedPage = {
    lines: lines.map((b) => fold(page.text.slice(b.start, b.end))),
    says: blocks.filter((b) => b.role === "attribution").map((b) => fold(text(b))),
    site: page.meta.siteName === null ? null : fold(page.meta.siteName),
    title: at.title === null ? null : fold(at.title).replace(GENRE, ""),
    lead: body[0] ? fold(text(body[0]).slice(0, 2000)) : null,
  };
  const marks = findMarks(k.styles, marked);
  const sides = new Set(officeFinder(k)(words.slice(0, 700)).flatMap((o) => o.country ?? []));
  // "RIYADH, (Newswire / WAM - 2nd Feb, 2034)" over two others' minister: the wire of a third only passes the text on.
  const relayed = ({ mark, style }: MarkFound): boolean =>
    sides.size > 1 &&
    !sides.has(style.country) &&
    isAgency(mark, k) &&
    !k
      .namesIn(`${at.title ?? ""}\n${body.map(text).join("\n").slice(0, 12_000)}`)
      .some((h) => h.code === style.country);
  // An agency passes on the words of every house.
  const ofMark = ({ mark, style }: MarkFound): string =>
    (isAgency(mark, k) && style.publisher.includes("Foreign")
      ? actingHouse(style.country, at.title ?? "", body.map(text).join("\n").slice(0, 12_000), k)
      : null) ?? style.publisher;
  const byPage = marks.find(
    (m) =>
      m.kind === "says" ||
      m.kind === "site" ||
      (m.kind === "line" && !relayed(m) && !namesake(m, `${at.title ?? ""}\n${page.text}`, k)),
  );
  const heads = letterheads(lines, page, k);

  for (const address of [given.url, at.source.url, page.meta.canonicalUrl]) {
    const host = hostOf(address);
    if (!host) continue;
    const style = styleOfHost(k.styles, host);
    if (style) {
      const finer = marks.find((m) => m.style.country === style.country);
      return named((finer && finer.kind !== "lead" ? finer.style : style).publisher, style.country, "url");
    }
    const government = governmentHost(host, k);
    if (government) {
      const head = heads.find((h) => h.country === government.country || h.country === null);
      const name =
        byPage?.style.country === government.country
          ? byPage.style.publisher
          : (head?.name ?? ministryOf(government.country, government.foreignMinistry, words, k));
      return named(name, government.country, "url");
    }
  }

  const head = heads.find((h) => h.country !== null);
  if (
    byPage &&
    !(head?.sure && byPage.kind !== "says" && head.country !== byPage.style.country && !sameLine(byPage, head))
  ) {
    return named(ofMark(byPage), byPage.style.country, byPage.kind === "says" ? "attribution" : "page");
  }
  if (head?.country) return named(head.name, head.country, "page");
  const behalf = passedOnFor(blocks, page.text, k);
  if (behalf) return named(behalf.name, behalf.country, "page");
  const agency = stateAgency(blocks, page.text, k) ?? agencyOfHost(hostOf(given.url ?? at.source.url), k);
  const all = body.map(text).join("\n").slice(0, 12_000);
  // Where both sides' offices bear their countries, the wire of a third only passes the text on.
  const ownWire = sides.size > 1 ? sides.has(agency ?? "") : bareOffice(words, k);
  if (agency && (ownWire || k.namesIn(`${at.title ?? ""}\n${all}`).some((h) => h.code === agency)))
    return named(actingHouse(agency, at.title ?? "", all, k) ?? nameOf(agency, words, k), agency, "page");

  // "SLOVENIA, November 12 - This year's meeting": a wire that passes governments' releases on says whose each is.
  const wire = wiredFrom(blocks, page, k);
  if (wire) return named(nameOf(wire, words, k), wire, "page");
  // "Ministry for Foreign Affairs" above the text: a house that is called otherwise does not write so.
  const letters = heads[0]?.name ?? "";
  const byStyle = marks.find(
    (m) =>
      (m.kind === "title" || m.kind === "lead") &&
      !saysWhose(m, words, k) &&
      !anothersToo(m, page.text, marked.lines, k) &&
      !notItsMinistry(m.style.country, letters, k) &&
      (isState(m.style.country, k) || !chiefAtHost(at.title ?? "", lead, k)),
  );
  const dated = datelineCountry(blocks, page, k);
  const dateline = dated?.country ?? leadDateline(lead, k);
  const attributed = attributedHouse(words, k);
  // "The Nepalese Foreign Ministry said" beside another house's own words for its chief is what the other side says.
  const source = byStyle && attributed !== byStyle.style.country ? null : attributed;
  const told = toldAsNews(lead, k) !== null;
  const site = countryOfHost(hostOf(given.url ?? at.source.url), k);
  // "Caption: Minister X met on Tuesday the Danish Ambassador" before a text that leaves the names to it.
  const picture = blocks
    .slice(0, Math.max(0, first))
    .filter((b) => b.role === "caption" && b.end - b.body > 80)
    .map((b) => `${text(b).replace(/^Caption:\s*/i, "")}\n`)
    .join("")
    .slice(0, 600);
  const guess = jointOfMany(at.title ?? "", lead, k)
    ? null
    : ownSide(
        {
          title: at.title ?? "",
          lead: picture + lead,
          body: picture + all,
          dateline,
          dated: dated?.words ?? lead,
          site,
        },
        k,
      );
  const inferred: OwnSide | null =
    source !== null
      ? { country: source, why: "its house is named as the source", sure: told ? "likely" : "plain" }
      : told
        ? null
        : guess;
  const own =
    inferred && notItsMinistry(inferred.country, letters, k) ? otherNamed(inferred, at.title ?? "", k) : inferred;
  if (byStyle && dateline && yields(byStyle, dateline) && (own === null || own.country === dateline))
    return named(actingHouse(dateline, at.title ?? "", all, k) ?? nameOf(dateline, "", k), dateline, "house style", [
      problem(
        "publisher-inferred",
        `Taken to be ${spokenName(dateline, k)}, because its capital stands in the dateline. Give --publisher if this is wrong`,
      ),
    ]);
  if (byStyle && !contradicts(own, byStyle)) return named(ofMark(byStyle), byStyle.style.country, "house style");
  if (own) {
    const bare = heads[0]?.name;
    const style = houseOf(k.styles, own.country, words);
    const name =
      style?.publisher ??
      actingHouse(own.country, at.title ?? "", all, k) ??
      (bare ? `${bare}, ${k.state(own.country)?.name ?? own.country}` : ministryOf(own.country, false, words, k));
    return named(
      name,
      own.country,
      "house style",
      own.sure === "plain"
        ? []
        : [
            problem(
              "publisher-inferred",
              `No line of the page names its publisher; taken to be ${spokenName(own.country, k)}, because ${own.why}. Give --publisher if this is wrong`,
            ),
          ],
    );
  }
  return {
    publisher: null,
    basis: null,
    side: guess?.country ?? null,
    problems: [
      problem(
        "publisher-unknown",
        `Nothing in the page or its address says whose readout this is; give --publisher${
          guess
            ? `. Offices without a country are taken for those of ${spokenName(guess.country, k)}, because ${guess.why}`
            : ""
        }`,
      ),
    ],
  };
}

/** "Ministry for Foreign Affairs" above the text, where this country's own is called otherwise ("Foreign Office")? */
const notItsMinistry = (country: string, letters: string, k: Knowledge): boolean => {
  const houses = k.styles.filter((s) => s.country === country);
  return (
    /\bministry (?:of|for) foreign affairs\b/i.test(letters) &&
    houses.some((s) => /\b(?:foreign|state|external)\b/i.test(s.publisher)) &&
    !houses.some((s) => /\bministry (?:of|for)\b/i.test(s.publisher) && /\b(?:foreign|external)\b/i.test(s.publisher))
  );
};

/** The one other country that the title names; null where it names none, or several. */
function otherNamed(own: OwnSide, title: string, k: Knowledge): OwnSide | null {
  const hits = k.namesIn(title).filter((h) => h.as !== "grouping" && h.code !== own.country);
  // "to meet Irish and Danish ministers": guests both.
  const [other, ...more] = new Set(
    hits.flatMap((h) => (/\b(?:meets?|receives?|hosts?|welcomes?)\b/i.test(title.slice(0, h.start)) ? [] : [h.code])),
  );
  return other && !more.length
    ? {
        country: other,
        why: "a ministry stands above the text, and the other side has none of that name",
        sure: "likely",
      }
    : null;
}

/** "External Affairs Minister of India", "The Foreign Secretary of Peru": a house leaves its country out where it names its chief. */
function saysWhose({ mark }: MarkFound, words: string, k: Knowledge): boolean {
  const office = fold(mark.replace(/^[\s*]+|[\s,*]+$/g, ""));
  if (!office || office.includes("*")) return false;
  const at = words.toLowerCase().indexOf(office);
  if (at < 0) return false;
  const after = words.slice(at + office.length, at + office.length + 60);
  const link = /^ of (?:the )?(?:(?:\p{Lu}[\p{L}-]+ ){1,3}of (?:the )?)?/u.exec(after);
  if (!link) return false;
  return k.namesIn(after).some((h) => h.as !== "grouping" && h.start <= link[0].length);
}

/** "Foreign Secretary *", "Outcome of *" over a text that never names the house's country: others have such an office, too. */
function anothersToo({ mark, style }: MarkFound, text: string, lines: readonly string[], k: Knowledge): boolean {
  const post = mark.replace(/^The /, "").length < SHORT_MARK || /\b(?:minist(?:er|ry)|president of)\b/i.test(mark);
  if (!post || !isState(style.country, k) || isAgency(mark, k)) return false;
  const office = fold(mark.replaceAll("*", "")).replace(/^[\s,]+|[\s,]+$/g, "");
  const rows = k.offices.filter((o) => fold(o.office) === office);
  // "PM call with *", "Secretary *'s Call with *": how one house alone words its titles, and no office.
  if (
    !rows.length &&
    !/^(?:outcome|results?) of$|^(?:telephone conversation|meeting) with president of$/.test(office) &&
    !OFFICE_ALONE.test(office)
  )
    return false;
  const itsOnly = rows.length
    ? rows.every((o) => o.parties.length === 1 && o.parties[0] === style.country)
    : !office.includes(" ");
  // "Department of State" above the text
  const headed = lines.some((line) => line.length > 10 && fold(style.publisher).endsWith(line));
  return !itsOnly && !headed && !k.namesIn(text.slice(0, 20_000)).some((h) => h.code === style.country);
}

/** "Joint readout" over the ministers of three countries or more: any of them can have put it up. */
function jointOfMany(title: string, lead: string, k: Knowledge): boolean {
  if (!JOINT.test(title) && !/^["“]?We, the /.test(lead)) return false;
  const find = officeFinder(k);
  const sides = [...find(title), ...find(lead.slice(0, 900))].flatMap((o) => o.country ?? []);
  return new Set(sides).size > 2;
}
const JOINT =
  /\bjoint (?:press |media )?(?:statement|readout|communiqu[eé]|declaration|release|message)\b|\bchairs?['’]s? (?:statement|summary)\b/i;

/** An office and nothing else: "minister for europe and foreign affairs". */
const OFFICE_ALONE =
  /^(?:the )?(?:[\p{L}-]+ ){0,3}(?:minister|secretary|president|chancellor|premier|ministry)\b(?!.*\b(?:call|meeting|talks|spoke|met)\b)/u;

/** An office at the beginning whose country is not said: the house's own. */
const bareOffice = (words: string, k: Knowledge): boolean =>
  officeFinder(k)(words.slice(0, 700)).some((o) => o.country === null);

/** "Ministry for Europe and Foreign Affairs" over a text that names Albania and not France: two houses are called so. */
function namesake({ mark, style }: MarkFound, text: string, k: Knowledge): boolean {
  const name = fold(mark).replaceAll("*", "").trim();
  if (name.length < 20) return false;
  const same = k.styles.filter((s) => s.country !== style.country && fold(s.publisher).startsWith(`${name} of `));
  if (!same.length) return false;
  const named = new Set(k.namesIn(text.slice(0, 12_000)).map((h) => h.code));
  return !named.has(style.country) && same.some((s) => named.has(s.country));
}

/** The mark is the letterhead, or part of it: "… European Union and Cooperation" is Spain's. */
const sameLine = ({ mark }: MarkFound, { name }: Head): boolean =>
  fold(mark)
    .split("*")
    .some((part) => part.length > 12 && (fold(name).includes(part) || part.includes(fold(name))));

/** Marks shorter than this are an office or a word that others have, too: "Foreign Secretary *", "Outcome of *". */
const SHORT_MARK = 22;

/** A mark of few words in the title ("Foreign Secretary *") yields to another capital in the dateline. */
const yields = ({ mark, style }: MarkFound, dateline: string | null): boolean =>
  dateline !== null &&
  dateline !== style.country &&
  mark.length < SHORT_MARK &&
  !(dateline === "BEL" && (style.country === "EUU" || style.country === "NATO"));

const contradicts = (own: ReturnType<typeof ownSide>, mark: MarkFound): boolean =>
  own !== null && own.sure === "plain" && own.country !== mark.style.country && mark.kind === "lead";

interface Head {
  name: string;
  country: string | null;
  /** Names an office, not only a country. */
  sure: boolean;
}

/** "Official website of the President of Kazakhstan", "Source: official website of …": whose site it is. */
const SITE_OF =
  /^\s*(?:source\s*:\s*)?(?:the )?official (?:web ?site|site|web ?page|internet (?:resource|site|portal)|portal) of (?:the )?|^\s*national portal of (?:the )?/i;

/** The house whose site a line says it is; null where it names no country. */
function siteOf(line: string, k: Knowledge): Letterhead | null {
  if (line.length > 120 || !SITE_OF.test(line)) return null;
  const name = line.replace(SITE_OF, "").trim();
  const country = k.namesIn(name).find((h) => h.as !== "grouping")?.code ?? null;
  return country === null ? null : { name: k.party(name) === null ? name : line.trim(), country, body: true };
}

/** A heading with only headings between it and a date below the text: "MINISTRY OF FOREIGN AFFAIRS", "SINGAPORE", "4 AUGUST". */
function signs(blocks: readonly MarkedBlock[], at: number): boolean {
  let i = at + 1;
  while (i < at + 3 && blocks[i]?.role === "heading") i++;
  return blocks[i]?.role === "date";
}

/** Letterheads of the page, a country on the next line joined to the office above it or the other way round. */
function letterheads(lines: readonly MarkedBlock[], page: Page, k: Knowledge): Head[] {
  const words = { heads: k.lists["body-heads"] ?? [], links: wordSet(k.lists["name-links"]) };
  const read = lines
    .filter(
      (b) =>
        b.role === "publisher" ||
        b.role === "navigation" ||
        b.role === "attribution" ||
        b.role === "place" ||
        b.role === "heading" ||
        b.role === "boilerplate",
    )
    .map((b) => ({
      at: b,
      head: siteOf(page.text.slice(b.body, b.end), k) ?? letterhead(page.text.slice(b.body, b.end), k, words),
      place: b.role === "place" || b.role === "heading" ? page.text.slice(b.body, b.end) : null,
    }));
  const found: Head[] = [];
  for (const [i, { head, at }] of read.entries()) {
    if (!head?.body || (at.role !== "publisher" && at.role !== "heading" && head.country === null)) continue;
    if (at.role === "navigation" && /[>»|/]/.test(head.name)) continue;
    let { country, name } = head;
    if (country === null)
      for (const near of [read[i + 1], read[i - 1]]) {
        const code = near?.head && !near.head.body ? near.head.country : near?.place ? k.party(near.place) : null;
        if (code && near && Math.abs(near.at.start - at.start) < 160) {
          country = code;
          name = `${tidy(name)}, ${tidy(near.head?.name ?? near.place ?? "")}`;
          break;
        }
      }
    if (at.role === "heading" && country === null) continue;
    found.push({ name: tidy(name), country, sure: head.body });
  }
  for (const { head } of read)
    if (head && !head.body && head.country)
      found.push({ name: nameOf(head.country, "", k), country: head.country, sure: false });
  return found.sort((a, b) => Number(b.country !== null) - Number(a.country !== null));
}

/** "MINISTRY OF FOREIGN AFFAIRS" as a name is written. */
const tidy = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/\p{L}[\p{L}’']*/gu, (w, i: number) =>
          i > 0 && /^(?:of|the|and|for|in|to)$/.test(w) ? w : w[0]!.toUpperCase() + w.slice(1),
        )
    : name;

/** The house of this country that the words fit, else its first row, else its foreign ministry by its usual name. */
const nameOf = (country: string, words: string, k: Knowledge): string =>
  (houseOf(k.styles, country, words) ?? k.styles.find((s) => s.country === country))?.publisher ??
  ministryOf(country, true, words, k);

const LEADER = /\b(?:President|Prime Minister|King|Emir|Amir|Sultan|Crown Prince|Chancellor|Taoiseach)\b/;

function ministryOf(country: string, foreignMinistry: boolean, words: string, k: Knowledge): string {
  const state = k.state(country)?.name ?? country;
  if (!k.styles.some((s) => s.country === country) && !isState(country, k)) return state;
  // "Also present was the Minister of Foreign Affairs": who stands in a later sentence does not lead.
  const opening = words.slice(0, Math.min(300, sentenceEnd(words)));
  const foreign = /\bforeign\b/i.test(opening) && !onlyGuestIsForeign(country, opening, k);
  const leads = !foreignMinistry && LEADER.test(opening) && !foreign;
  const houses = k.styles.filter((s) => s.country === country);
  const style =
    houses.length > 1 && !leads ? (houses.find((s) => FOREIGN_HOUSE.test(s.publisher)) ?? houses[0]) : houses[0];
  if (style && !(leads && FOREIGN_HOUSE.test(style.publisher))) return style.publisher;
  return foreignMinistry || (!leads && /\bforeign\b/i.test(words))
    ? `Ministry of Foreign Affairs of ${state}`
    : `Government of ${state}`;
}

/** Is a house called so its country's foreign ministry? */
const FOREIGN_HOUSE = /\b(?:foreign|external|international relations|department of state)\b/i;

/** Country of the place with which running text opens: "Doha, Qatar: ", "MUSCAT, 3 May (ONA) —". */
function leadDateline(lead: string, k: Knowledge): string | null {
  for (const line of lead.split("\n", 4)) {
    const code = datelineOf(line, k);
    if (code) return code;
  }
  return null;
}

function datelineOf(lead: string, k: Knowledge): string | null {
  const opening =
    /^(?:\p{Lu}[\p{L}’']+\s?){1,3}\.?\s?(?:,\s(?:\p{Lu}[\p{L}’']+\s?){1,2})?(?:,?\s(?:\p{Lu}\p{L}+\.?\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}+)(?:,?\s\d{4})?)?\s?(?:\([^)]{2,40}\)\s?)?(?::|–|—|--|-)\s/u.exec(
      lead.slice(0, 120),
    ) ??
    // "KUALA LUMPUR, Minister X met"
    /^\p{Lu}{4,}(?: \p{Lu}{3,}){0,2}, (?=\p{Lu}\p{Ll})/u.exec(lead.slice(0, 60));
  if (!opening) return null;
  return k.namesIn(opening[0]).find((h) => h.start === 0 && (h.as === "metonym" || h.as === "name"))?.code ?? null;
}

/** Country of the capital that a dateline or place line above the text names. */
function datelineCountry(
  blocks: readonly MarkedBlock[],
  page: Page,
  k: Knowledge,
): { country: string; words: string } | null {
  for (const b of blocks) {
    const short = b.role === "attribution" && b.end - b.body < 50;
    if (b.role !== "date" && b.role !== "place" && !short) continue;
    const words = page.text.slice(b.body, b.end);
    const hit = k.namesIn(words).find((h) => h.as === "metonym" || h.as === "name");
    if (hit) return { country: hit.code, words };
  }
  return null;
}

/** The country in capitals, with the day behind it, that opens a line of the page. */
function wiredFrom(blocks: readonly MarkedBlock[], page: Page, k: Knowledge): string | null {
  for (const b of blocks.slice(0, 12)) {
    const name =
      /^(\p{Lu}[\p{Lu} .'’-]{3,40}), (?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)(?:, \d{4})?\s?[-–—](?:\s|$)/u.exec(
        page.text.slice(b.start, Math.min(b.end, b.start + 80)),
      )?.[1];
    const hit = name ? k.namesIn(name).find((h) => h.as === "name" && h.end - h.start === name.length) : undefined;
    if (hit) return hit.code;
  }
  return null;
}
