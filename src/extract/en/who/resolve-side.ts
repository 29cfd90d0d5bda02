/** "Japan", "Tokyo", "the Japanese side", "the Government of Uganda", "the Quad". */
import type { Room } from "../../../model/engagement.ts";
import { foldedWords } from "./fold.ts";
import { answer, members } from "./mention-index.ts";
import type { Index, Resolved } from "./mention-index.ts";
import { codesOf, wordsOfHits } from "./phrase.ts";
import type { Phrase } from "./phrase.ts";

const ARTICLE = /^(?:the|this|that)\s+/i;

/** "Japan", "Tokyo", "the Japanese side", "the Government of Uganda", "the Government". */
export function side(phrase: Phrase, room: Room, index: Index): Resolved | null {
  const { hits } = phrase;
  const words = phrase.words.filter((w) => w !== "the");
  if (!hits.length) {
    // "the Kingdom", "the Sultanate": the one state here that is called so in full.
    const [form = ""] = words;
    if (
      words.length === 1 &&
      /^(?:kingdom|sultanate|emirate|principality|republic|commonwealth|federation)$/.test(form)
    ) {
      const called = room.parties.filter((p) => index.k.state(p)?.names.some((n) => foldedWords(n).includes(form)));
      if (called.length === 1) return answer(room, called, [], "the one called so");
    }
    if (words.join(" ") === "delegation" && room.delegation)
      return answer(room, [room.delegation], [], "the delegation told of");
    if (room.own !== null && (index.ownSideWords.has(words.join(" ")) || organ(words, index)))
      return answer(room, [room.own], [], "own government");
    return null;
  }
  const codes = codesOf(hits);
  if (codes.length !== 1 || !codes[0] || !room.parties.includes(codes[0])) return null;
  const [code] = codes;
  const inHits = wordsOfHits(phrase, hits);
  const rest = words.filter((w) => !inHits.has(w) && w !== "of" && w !== "s").join(" ");
  const lone = !rest && hits.some((h) => h.as !== "demonym");
  const spelled =
    /^(?:republic|kingdom|state|federal republic|people republic|sultanate|government republic|government kingdom|government state)$/.test(
      rest,
    );
  if (lone || spelled || index.sideWords.has(rest)) return answer(room, [code], [], "country");
  return null;
}

/** "the Department of Foreign Affairs and Trade": an organ of state with its field and without a country. */
const organ = (words: readonly string[], index: Index): boolean => {
  const at = words.findIndex((w) => w === "ministry" || w === "department");
  return (
    at >= 0 &&
    at < 2 &&
    (words[at + 1] === "of" || words[at + 1] === "for") &&
    words.length > at + 2 &&
    words.slice(at + 2).every((w) => w === "and" || index.officeWords.has(w)) &&
    words.slice(0, at).every((w) => w === "federal" || w === "royal")
  );
};

/** "The Quad", where the room is the Quad. */
export function grouping({ said }: Phrase, room: Room, index: Index): Resolved | null {
  const code = index.k.party(said.replace(ARTICLE, ""));
  if (!code) return null;
  const all = members(code, room, index);
  return all.length ? answer(room, all, [], "grouping") : null;
}
