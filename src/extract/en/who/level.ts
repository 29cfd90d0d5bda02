/** The level of the talks: that of the publisher's own people, or of the first side where nobody of them is known. */
import type { Attendee, Level } from "../../../model/engagement.ts";
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { officeOf } from "./people.ts";
import type { Seen } from "./room-types.ts";

const RANK: readonly Level[] = [
  "leader",
  "foreign-minister",
  "minister",
  "deputy-minister",
  "senior-official",
  "ambassador",
];

/** Words of a title that tell the level where no office does; the first that fits. */
const TITLES: readonly [RegExp, Level][] = [
  [/\b(?:vice|deputy)[- ](?:foreign )?minister/i, "deputy-minister"],
  [/\bforeign ministers?\b|\bforeign ministerial\b|\b2\s?\+\s?2\b/i, "foreign-minister"],
  [
    /\bforeign office consultations|(?:political|ministerial|ministerial political) consultations|senior officials|director[- ]general/i,
    "senior-official",
  ],
  [/\bleaders['’]?|\bsummit\b|\bpresidents\b|\bprime ministers\b/i, "leader"],
  [/(?<![-–])\b(?:ministers?['’]?|ministerial)\b/i, "minister"],
];

/** "Secretary Holt" or "Minister Arai" and no more: what the office is shows in the house, or not at all. */
const VAGUE = /^(?:minister|secretary|federal councill?or)$/i;
const CIVIL = /^secretary[- ]general$/i;
const FOREIGN_HOUSE = /\b(?:foreign|external|state|international relations|exteriors?|global affairs)\b/i;

export function readLevel(seen: Seen, people: readonly Attendee[], house: string | null, k: Knowledge): Level | null {
  const leading = people.filter((p) => p.principal);
  const ours = leading.filter((p) => p.party !== null && p.party === seen.own);
  const unnamed = seen.own === null ? leading.filter((p) => p.party === null) : [];
  // Who of the own side only attended still tells at what level it was there.
  const present = people.filter((p) => p.party !== null && p.party === seen.own);
  for (const side of [ours, present, unnamed, leading.filter((p) => p.party === seen.parties[0]), leading]) {
    const levels = side
      .map((p) => {
        if (VAGUE.test(p.office ?? "")) return vague(p, seen, house);
        // A state's Secretary General is its ministry's first official, a body's is its chief.
        const read = officeOf(p.office, p.party, k);
        const party = p.party ?? "";
        if (CIVIL.test(p.office ?? "") && isState(party, k) && !read?.rows.some((r) => r.parties.includes(party)))
          return "senior-official";
        return read?.level;
      })
      .filter((l) => l !== undefined);
    if (!levels.length) continue;
    if (side === leading) return levels[0] ?? null;
    return levels.sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0] ?? null;
  }
  for (const [pattern, level] of TITLES) if (pattern.test(seen.title)) return level;
  return null;
}

function vague(p: Attendee, seen: Seen, house: string | null): Level {
  if (p.party === seen.own && house !== null && FOREIGN_HOUSE.test(house)) return "foreign-minister";
  return TITLES.find(([pattern]) => pattern.test(`${seen.title} ${seen.opening}`))?.[1] ?? "minister";
}
