/** "the two ministers", "both sides", "the U.S. and Japanese delegations", "Ministers Vale and Brandt". */
import type { Room } from "../../../model/engagement.ts";
import { answer, members, principals } from "./mention-index.ts";
import type { Index, Resolved } from "./mention-index.ts";
import { codesOf, wordsOfHits } from "./phrase.ts";
import type { Phrase } from "./phrase.ts";
import type { Person } from "./room-index.ts";

const COUNTS: { readonly [word: string]: number } = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const FILLERS = new Set([
  "the",
  "all",
  "our",
  "their",
  "respective",
  "top",
  "chief",
  "senior",
  "visiting",
  "esteemed",
  "distinguished",
  "honourable",
  "honorable",
  "said",
  "aforementioned",
  "undersigned",
]);

/** Words of "the Foreign Ministers of A, B, C, D and E". */
const LONGEST = 24;

/** "the two ministers", "both", "the sides", "Foreign Ministers", "the U.S. and Japanese delegations". */
export function collective(phrase: Phrase, room: Room, index: Index): Resolved | null {
  const { said: clean, words } = phrase;
  if (!words.length || words.length > LONGEST) return null;
  // "the Ministers of the Baltic States", "the United Nations": a word of a name is no collective.
  const inName = phrase.hits.some((h) => /(?:states|nations)$/i.test(clean.slice(h.start, h.end)));
  let noun = "",
    rest: readonly string[] = [];
  for (const take of [6, 5, 4, 3, 2, 1]) {
    const tail = words.slice(-take).join(" ");
    if (words.length >= take && index.collectives.has(tail) && !(inName && /^(?:states|nations)$/.test(tail))) {
      [noun, rest] = [tail, words.slice(0, -take)];
      break;
    }
  }
  let after: readonly string[] = [];
  if (!noun) {
    // "the Foreign Ministers of Japan and the ROK", "both of them", "Ministers Callaway and Ellerbrock"
    const at = words.findIndex(
      (w, i) => i < 4 && index.collectives.has(w) && w !== "two" && w !== "three" && w !== "four",
    );
    if (at < 0) return null;
    noun = words[at] ?? "";
    rest = words.slice(0, at);
    after = words.slice(at + 1);
  }
  if ((noun === "states" || noun === "nations") && inName) return null;
  const what = index.collectives.get(noun);
  if (
    rest.length === 0 &&
    after.length === 0 &&
    /^(?:two|three|four|heads|men|women|friends|members|partners|allies|states|countries|nations|chiefs|teams|participants)$/.test(
      noun,
    ) &&
    !/^the\s/i.test(clean)
  )
    return null;
  let count: number | null = COUNTS[noun] ?? null;
  const kind: string[] = [];
  for (const w of rest) {
    if (COUNTS[w] !== undefined) count = COUNTS[w] ?? null;
    else if (!FILLERS.has(w)) kind.push(w);
  }
  const hits = phrase.hits.filter((h) => h.as !== "metonym" || room.parties.includes(h.code));
  const named = codesOf(hits);
  const inHits = wordsOfHits(phrase, hits);
  const bare = kind.filter((w) => !inHits.has(w) && w !== "and" && w !== "of" && w !== "s");
  if (after.length) {
    // "the Foreign Ministers of both countries"
    const ofAll =
      after[0] === "of" &&
      /^of (?:both|the two|two|our two|the) (?:countries|states|sides|nations)$/.test(after.join(" "));
    const spare = after.filter(
      (w) => !inHits.has(w) && !["of", "and", "the", "them", "republic", "kingdom", "state", "as", "well"].includes(w),
    );
    if (spare.length && !ofAll) return byNames(spare, bare, room, index);
    if (!named.length && !after.includes("them") && !ofAll) return null;
  }
  // "covered trade, and both sides": what stands before is another matter.
  if (bare.length && (what === "sides" || noun.startsWith("both"))) return null;
  if (bare.some((w) => !index.officeWords.has(w) && !index.collectives.has(`${w}s`))) return null;
  if (named.some((code) => !room.parties.includes(code) && !members(code, room, index).length)) return null;
  let parties = named.length
    ? named.flatMap((c) => (room.parties.includes(c) ? [c] : members(c, room, index)))
    : [...room.parties];
  if (named.length === 1 && parties.length === 1 && noun !== "delegations") {
    // "the Japanese ministers": several of one party.
    const theirs = principals(index).filter((p) => p.who.party === parties[0]);
    // "the Kenyan officials", whoever of Kenya is named
    if (what === "persons" && theirs.length < 2 && /^(?:officials|diplomats|representatives)$/.test(noun))
      return answer(room, parties, [], "officials of one party");
    if (what === "persons" && theirs.length < 2) return null;
    return answer(room, parties, what === "persons" ? theirs.map((p) => p.who.name) : [], "collective of one party");
  }
  if (what === "sides") {
    const short = count !== null && count !== parties.length && parties.length > 1;
    return answer(
      room,
      parties,
      [],
      "collective",
      short ? `“${clean}” counts ${count}, the room has ${parties.length} parties` : null,
    );
  }
  // Ministers are no heads of state: those met elsewhere.
  if (/^(?:heads of (?:state|government)|presidents|kings|monarchs|premiers)$/.test(noun) && noLeaders(index))
    return null;
  let people = principals(index).filter((p) => p.who.party === null || parties.includes(p.who.party));
  const wanted = bare.length ? [...bare, singular(noun)].join(" ") : singular(noun);
  if (bare.length) {
    const narrowed = people.filter((p) => p.office?.short.has(wanted));
    if (narrowed.length >= 2 && new Set(narrowed.map((p) => p.who.party)).size >= Math.min(2, parties.length))
      people = narrowed;
  } else if (count !== null && count < people.length) {
    const narrowed = people.filter((p) => p.office?.short.has(wanted));
    // A chief whose office has another name is one of two leaders, too, where else both were of one side.
    if (narrowed.length === count && new Set(narrowed.map((p) => p.who.party)).size >= Math.min(2, parties.length))
      people = narrowed;
  }
  const spoken = people.map((p) => p.who.party).filter((p): p is string => p !== null);
  if (count !== null && people.length === count && spoken.length === count) parties = spoken;
  const odd = count !== null && people.length > 0 && people.length !== count && parties.length !== count;
  return answer(
    room,
    parties,
    people.map((p) => p.who.name),
    "collective",
    odd ? `“${clean}” counts ${count}, the room has ${people.length} who led` : null,
  );
}

/** Does somebody lead here, and nobody as head of state or government? */
const noLeaders = (index: Index): boolean => {
  const levels = principals(index).flatMap((p) => p.office?.level ?? []);
  return levels.length > 0 && !levels.includes("leader");
};

const singular = (noun: string): string =>
  noun === "secretaries" ? "secretary" : noun === "parties" ? "party" : noun.replace(/s$/, "");

/** "Ministers Callaway and Ellerbrock": every word must be somebody's name. */
function byNames(words: string[], office: string[], room: Room, index: Index): Resolved | null {
  if (office.some((w) => !index.officeWords.has(w))) return null;
  const found: Person[] = [];
  for (const w of words) {
    if (found.some((p) => p.words.has(w))) continue;
    const match = index.people.filter((p) => p.family.has(w));
    const [one] = match.length ? match : index.people.filter((p) => p.words.has(w));
    if (!one) return null;
    found.push(one);
  }
  return answer(
    room,
    found.map((p) => p.who.party).filter((p) => p !== null),
    found.map((p) => p.who.name),
    "names",
  );
}
