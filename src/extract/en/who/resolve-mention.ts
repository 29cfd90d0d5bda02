/** Says whom a noun phrase means in this room: "the Secretary", "both sides", "Manila", "her Egyptian counterpart". */
import type { Room } from "../../../model/engagement.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { foldedWords } from "./fold.ts";
import { answer, indexOf, tells } from "./mention-index.ts";
import type { Index, Resolved } from "./mention-index.ts";
import { phraseOf } from "./phrase.ts";
import type { Phrase } from "./phrase.ts";
import { collective } from "./resolve-collective.ts";
import { counterpart } from "./resolve-counterpart.ts";
import { respelled, single } from "./resolve-person.ts";
import { role } from "./resolve-role.ts";
import { grouping, side } from "./resolve-side.ts";

export type { Resolved } from "./mention-index.ts";

const LONGEST = 400;
const MOST_KEPT = 2000;

/** Whom `mention` means among those in the room; null when it is nobody there. */
export function resolveMention(mention: string, room: Room, k: Knowledge): Resolved | null {
  if (mention.length > LONGEST) return null;
  const index = indexOf(room, k);
  const key = mention.trim().replace(/\s+/g, " ");
  const kept = index.known.get(key);
  if (kept !== undefined) return kept;
  const found = resolve(key, room, index, 0);
  if (index.known.size < MOST_KEPT) index.known.set(key, found);
  return found;
}

function resolve(mention: string, room: Room, index: Index, depth: number): Resolved | null {
  const clean = mention.replace(/^[\s"“”'‘(]+|[\s"”,;:.)]+$/g, (m) =>
    /^\.$/.test(m) && /\b(?:\p{Lu}\.)+$/u.test(mention) ? m : "",
  );
  if (!clean || (!room.parties.length && !room.people.length)) return null;
  const phrase = phraseOf(clean, index.k);
  if (!phrase.hits.length && !tells(phrase.words, index)) return grouping(phrase, room, index);
  return (
    role(phrase, room, index) ??
    collective(phrase, room, index) ??
    counterpart(clean, room, index) ??
    one(phrase, room, index, depth) ??
    side(phrase, room, index) ??
    grouping(phrase, room, index) ??
    (depth < 3 ? coordinated(clean, room, index) : null) ??
    respelled(phrase, room, index)
  );
}

/** One person, unless "and" joins two: "EAM and FM Nguyen". */
function one(phrase: Phrase, room: Room, index: Index, depth: number): Resolved | null {
  const found = single(phrase, room, index);
  if (found?.how !== "name" || depth > 0 || !/\band\b/.test(phrase.said)) return found;
  const joined = apposed(phrase.said, room, index) ?? coordinated(phrase.said, room, index);
  return joined ?? (besideStranger(phrase, found, index) ? null : found);
}

/** "Minister Arai and British Secretary Jane Hale": beside whoever is known stands somebody of another country. */
function besideStranger({ said, hits }: Phrase, found: Resolved, index: Index): boolean {
  const and = said.search(/\band\b/);
  const known = index.people.find((p) => p.who.name === found.names[0]);
  const first = foldedWords(said.slice(0, and)).some((w) => known?.family.has(w));
  return first && hits.some((h) => h.start > and && h.as !== "metonym" && !found.parties.includes(h.code));
}

/** "Ana Lind, Minister of Foreign Affairs, Trade and Worship of Norway": one person with the office behind the name. */
function apposed(clean: string, room: Room, index: Index): Resolved | null {
  const comma = clean.indexOf(", ");
  if (comma < 0) return null;
  const who = single(phraseOf(clean.slice(0, comma), index.k), room, index);
  const rest = phraseOf(clean.slice(comma + 2), index.k);
  const [first, second] = rest.words[0] === "the" ? rest.words.slice(1) : rest.words;
  const office = [first, second].some((w) => w !== undefined && index.officeHeads.has(w));
  const others = index.people.some(
    (p) => p.who.name !== who?.names[0] && rest.words.some((w) => p.family.has(w) && !index.officeWords.has(w)),
  );
  return who?.how === "name" && office && !others && rest.hits.every((h) => who.parties.includes(h.code)) ? who : null;
}

/** "Secretary Holt and Foreign Minister Arai", "Japan and the United States", "Ratu Semi and I". */
function coordinated(clean: string, room: Room, index: Index): Resolved | null {
  const pieces = clean
    .replace(/^both\s+(?=.* and )/i, "")
    .split(/\s*,\s*(?:and\s+|as well as\s+)?|\s+(?:and|as well as|together with|along with|alongside|&)\s+/)
    .filter(Boolean);
  if (pieces.length < 2 || pieces.length > 8) return null;
  // An office may hold "and" or a comma itself, so pieces are joined again until they mean somebody.
  const found: Resolved[] = [];
  for (let i = 0; i < pieces.length;) {
    let hit: Resolved | null = null,
      used = 0;
    for (let n = Math.min(3, pieces.length - i); n >= 1 && !hit; n--) {
      const phrase = pieces.slice(i, i + n).join(" and ");
      hit = n === pieces.length ? null : resolve(phrase, room, index, 3);
      used = n;
    }
    if (!hit) return null;
    found.push(hit);
    i += used;
  }
  if (found.length < 2) return null;
  // "The Secretary and the Foreign Minister" are two people, though either word alone could mean the same one.
  const leading = room.people.filter((p) => p.principal && p.party !== null && p.name !== "");
  if (
    found.length === leading.length &&
    found.every((f) => f.names.length === 1) &&
    new Set(found.flatMap((f) => f.names)).size < found.length
  )
    return answer(
      room,
      leading.flatMap((p) => p.party ?? []),
      leading.map((p) => p.name),
      "coordination",
    );
  return answer(
    room,
    found.flatMap((f) => f.parties),
    found.flatMap((f) => f.names),
    "coordination",
    found.find((f) => f.doubt)?.doubt ?? null,
  );
}
