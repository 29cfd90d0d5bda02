/** The people of a room made ready for look-up: folded name words and what their offices can be called. */
import type { Attendee, Room } from "../../../model/engagement.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { foldedWords } from "./fold.ts";
import { readOffice } from "./office.ts";
import type { Office } from "./office.ts";

export interface Person {
  who: Attendee;
  /** Folded words of the full name. */
  words: ReadonlySet<string>;
  family: ReadonlySet<string>;
  office: Office | null;
  /** Folded words of the office as the text gives it; "" without one. */
  called: string;
  /** The same without "the": "speaker of house" of "Speaker of the House". */
  bare: string;
  /** The same before a bracket: "additional foreign secretary" of "Additional Foreign Secretary (Europe)". */
  ahead: string;
}

/** Country names taken off an office, so that "President of Uzbekistan" is read as "President". */
export function withoutCountry(office: string, k: Knowledge): string {
  let out = office;
  for (const hit of k.namesIn(office).reverse()) {
    if (hit.as === "metonym") continue;
    // "Foreign Affairs, European Union and Cooperation": a name inside a list is part of the office.
    if (hit.start > 0 && !/(?:\b(?:of|for|to|the|friendly|brotherly|sisterly)|\()\s*$/i.test(out.slice(0, hit.start)))
      continue;
    const before = out
      .slice(0, hit.start)
      .replace(
        /(?:,?\s*\b(?:of|for|to)\s+(?:the\s+)?(?:(?:friendly|brotherly|sisterly)\s+)?(?:(?:State|Republic|Kingdom|Government)\s+of\s+)?|\bthe\s+)$/i,
        " ",
      );
    const after = out.slice(hit.end).replace(/^['’]s?/, "");
    // "to Japan" and "for Afghanistan" tell what the office is about: only "of" and a bare name before it tell whose it is.
    out = `${before} ${after}`.trim();
  }
  return out.replace(/\s+/g, " ").trim();
}

export function indexPeople(room: Room, k: Knowledge): Person[] {
  return room.people.map((who) => ({
    who,
    words: new Set([...foldedWords(who.name), ...foldedWords(who.nickname ?? "")]),
    family: new Set(foldedWords(who.family ?? who.name)),
    called: foldedWords(who.office ?? "").join(" "),
    bare: foldedWords(who.office ?? "")
      .filter((w) => w !== "the")
      .join(" "),
    ahead: foldedWords((who.office ?? "").split("(")[0] ?? "").join(" "),
    office: who.office === null ? null : officeRead(who.office, who.party, k),
  }));
}

/** "Foreign Secretary (Senior Secretary)": the rank in brackets is left out where the table does not know the whole. */
function officeRead(office: string, party: string | null, k: Knowledge): Office | null {
  const bare = office.replace(/\s*\([^()]*\)/g, "").trim();
  return (
    readOffice(withoutCountry(office, k), party, k) ??
    (bare && bare !== office ? readOffice(withoutCountry(bare, k), party, k) : null)
  );
}
