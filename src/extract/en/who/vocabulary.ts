/** The word lists this folder reads by, folded and made into sets once for each knowledge. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import { fold } from "./fold.ts";
import { PLURAL_HEADS, WHOSE_COUNTERPART } from "./openers.ts";

export interface Vocabulary {
  /** Honorifics as folded token lists, longest first, under their first token. */
  honorifics: ReadonlyMap<string, readonly string[][]>;
  women: ReadonlySet<string>;
  men: ReadonlySet<string>;
  officeWords: ReadonlySet<string>;
  qualifiers: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  /** Heads that count in capitals only: "PM". */
  capitalHeads: ReadonlySet<string>;
  seconds: ReadonlySet<string>;
  /** What a country has one of: "parliament". */
  organs: ReadonlySet<string>;
  /** Nouns of the parts of a country: "province". */
  regions: ReadonlySet<string>;
  /** Nouns in small letters that end an envoy's title. */
  envoyCauses: ReadonlySet<string>;
  /** Every word that an honorific, an office or "his counterpart" begins with. */
  openers: ReadonlySet<string>;
  notNames: ReadonlySet<string>;
  /** Words that make a name a building's: "Palace". */
  venues: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  patronymics: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  generations: ReadonlySet<string>;
  chinese: ReadonlySet<string>;
  spanishGiven: ReadonlySet<string>;
  twoFamilies: ReadonlySet<string>;
  cityStates: ReadonlySet<string>;
  /** Codes of states; what is none is a body or a grouping. */
  states: ReadonlySet<string>;
  /** Folded names of places where governments meet. */
  places: ReadonlySet<string>;
  /** How Japanese names end: which part of a name an ending shows. */
  japanese: ReadonlyMap<string, "family" | "given">;
}

/** Folded and without its dots: "H.E." and "HE" are one. */
export const plainWord = (word: string): string => fold(word).replace(/\./g, "");

const set = (list: readonly string[] | undefined): ReadonlySet<string> => new Set((list ?? []).map(plainWord));

/** A row of offices.psv whose head no list knows teaches its words: "Keeper of Northern Waters". */
const newHead = (office: string, known: ReadonlySet<string>): string | null => {
  const head = /^(\p{Lu}\p{Ll}{3,})(?: (?:of|for) .*)?$/u.exec(office)?.[1] ?? null;
  return head !== null && !known.has(plainWord(head)) ? head : null;
};

const honorificTokens = (h: string): string[] => plainWord(h).split(" ").filter(Boolean);

export const vocabulary = onceFor((k: Knowledge): Vocabulary => {
  const l = k.lists;
  const honorifics = new Map<string, string[][]>();
  for (const h of l["honorifics"] ?? []) {
    const tokens = honorificTokens(h);
    const [first] = tokens;
    if (first)
      honorifics.set(
        first,
        [...(honorifics.get(first) ?? []), tokens].sort((a, b) => b.length - a.length),
      );
  }
  const phrase = (list: readonly string[] | undefined): ReadonlySet<string> =>
    new Set((list ?? []).map((h) => honorificTokens(h).join(" ")));
  const heads = l["office-heads"] ?? [];
  const capitals = (w: string): boolean => /^\p{Lu}\S*\p{Lu}$/u.test(w);
  const known = set([...heads, ...(l["office-words"] ?? []), ...(l["office-qualifiers"] ?? [])]);
  const taught = k.offices.map((o) => o.office).filter((o) => newHead(o, known) !== null);
  const officeWords = set([...(l["office-words"] ?? []), ...taught.flatMap((o) => o.split(" ").slice(1))]);
  const qualifiers = set(l["office-qualifiers"]);
  const plainHeads = set([...heads.filter((h) => !capitals(h)), ...taught.map((o) => o.split(" ")[0] ?? "")]);
  return {
    honorifics,
    women: phrase(l["honorifics-f"]),
    men: phrase(l["honorifics-m"]),
    officeWords,
    qualifiers,
    heads: plainHeads,
    capitalHeads: new Set(heads.filter(capitals)),
    seconds: set(l["office-seconds"]),
    organs: set(l["organs"]),
    regions: set(l["region-words"]),
    envoyCauses: set(l["envoy-causes"]),
    openers: new Set([
      ...honorifics.keys(),
      ...officeWords,
      ...qualifiers,
      ...plainHeads,
      ...PLURAL_HEADS,
      ...WHOSE_COUNTERPART,
    ]),
    notNames: set(l["not-names"]),
    venues: set(l["venues"]),
    particles: set(l["name-particles"]),
    patronymics: set(l["name-patronymics"]),
    suffixes: set(l["name-suffixes"]),
    generations: set(l["name-generations"]),
    chinese: set(l["family-names-zh"]),
    spanishGiven: set(l["given-names-es"]),
    twoFamilies: new Set(l["two-family-names"] ?? []),
    cityStates: new Set(l["city-states"] ?? []),
    states: new Set(k.states.filter((s) => !s.body).map((s) => s.code)),
    places: new Set(k.places.map((p) => plainWord(p.name))),
    japanese: new Map(
      (l["name-endings-ja"] ?? []).map((line) => {
        const [ending = "", part = ""] = line.split("=");
        return [ending.trim(), part.trim() === "family" ? "family" : "given"];
      }),
    ),
  };
});
