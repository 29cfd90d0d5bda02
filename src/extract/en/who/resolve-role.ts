/** "the host", "the guest official", "the visiting delegation", "the head of the Polish delegation": whoever has that part. */
import type { Room } from "../../../model/engagement.ts";
import { answer, principals } from "./mention-index.ts";
import type { Index, Resolved } from "./mention-index.ts";
import { codesOf, wordsOfHits } from "./phrase.ts";
import type { Phrase } from "./phrase.ts";

const HEAD = /^(?:deputy )?(?:head|chief|leader|chair|chairman|chairperson)(?: of)?(?: the)?$/;

/** Whom a part in the talks means: host, guest, head of a delegation or of a diplomacy; null where the phrase names none. */
export function role(phrase: Phrase, room: Room, index: Index): Resolved | null {
  const { hits } = phrase;
  const codes = codesOf(hits);
  if (codes.length > 1) return null;
  const [code] = codes;
  const inHits = wordsOfHits(phrase, hits);
  const words = phrase.words.filter((w) => w !== "the" && w !== "s" && !inHits.has(w));
  // "the head of the Farnesina": whoever leads for the ministry that the house's name means.
  if (
    code !== undefined &&
    HEAD.test(words.join(" ")) &&
    / of$/.test(words.join(" ")) &&
    hits.every((h) => h.as === "metonym")
  )
    return room.parties.includes(code) ? led(room, index, code, "whoever leads that side") : null;
  const headed = headOf(words);
  if (headed !== null) {
    const party = code ?? (headed === "delegation" ? room.delegation : undefined);
    if (!party || !room.parties.includes(party)) return null;
    return led(room, index, party, "whoever leads that side");
  }
  // "The visiting Ministers" of several guests.
  if (
    code === undefined &&
    room.host &&
    room.parties.length > 2 &&
    words[0] === "visiting" &&
    words.length === 2 &&
    index.collectives.has(words[1] ?? "")
  ) {
    const guests = room.parties.filter((p) => p !== room.host);
    return answer(
      room,
      guests,
      principals(index)
        .filter((p) => p.who.party !== null && guests.includes(p.who.party))
        .map((p) => p.who.name),
      "the guests",
    );
  }
  // "the host pointed to the Union's role", among several guests
  if (code === undefined && room.host && room.parties.length > 2 && words.length === 1 && words[0] === "host")
    return led(room, index, room.host, "the host");
  if (code !== undefined || !room.host || room.parties.length !== 2) return null;
  const guest = room.parties.find((p) => p !== room.host);
  const [first = "", second = ""] = words;
  if (words.length > 3 || !guest) return null;
  const noun = words.at(-1) ?? "";
  const official = words.length === 1 || index.callings.has(noun) || index.officeHeads.has(noun);
  if (first === "host" && official) return led(room, index, room.host, "the host");
  if ((first === "guest" || first === "visitor") && official) return led(room, index, guest, "the guest");
  if (first === "visiting" && (noun === "delegation" || noun === "side"))
    return answer(room, [guest], [], "the visiting side");
  if (first === "visiting" && second && index.callings.has(noun)) return led(room, index, guest, "the guest");
  return null;
}

/** "delegation", "diplomacy", where the words are "head of the … delegation"; null for others. */
function headOf(words: readonly string[]): string | null {
  const noun = words.at(-1) ?? "";
  const what = noun === "service" && words.at(-2) === "diplomatic" ? "diplomacy" : noun;
  if (what === "delegation" || what === "diplomacy") {
    const before = words.slice(0, noun === "service" ? -2 : -1).join(" ");
    return HEAD.test(before) ? what : null;
  }
  // "Moldovan diplomacy head"
  return /^(?:head|chief)$/.test(noun) && words.length === 2 && words[0] === "diplomacy" ? "diplomacy" : null;
}

/** The one person who leads for a party, or the party. */
function led(room: Room, index: Index, party: string, how: string): Resolved {
  const theirs = principals(index).filter((p) => p.who.party === party);
  return answer(room, [party], theirs.length === 1 ? theirs.map((p) => p.who.name) : [], how);
}
