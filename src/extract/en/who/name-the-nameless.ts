/** Gives offices that stand without a name the name that the text has for them elsewhere. */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Outside } from "./outside-lines.ts";
import type { Someone } from "./people.ts";
import type { Guest } from "./room-types.ts";
import { sameOffice } from "./same-office.ts";

/** An office without a name gets the name that the text gives elsewhere for it. */
export function nameTheNameless(
  guests: Guest[],
  people: readonly Someone[],
  own: string | null,
  outside: Outside,
  k: Knowledge,
): void {
  const nameless = guests.filter((g) => g.person === null && g.mention.name === null);
  for (const g of nameless) {
    const earlier = namedBefore(g, guests, people, own, k);
    if (earlier) g.party = earlier.party;
    const match = people.filter(
      (p) =>
        (earlier === null || p === earlier) &&
        p.mentions.some((m) => !m.bare) &&
        p.best.words.length >= 1 &&
        // "The head of state": where no side is known to be the page's own, whoever has that office.
        (p.party === g.party ||
          (p.party === null && g.party === own) ||
          (g.party === null && own === null && guests.some((o) => o.person === p))) &&
        (g.office === null ? false : sameOffice(g.office, p.office, g.party ?? p.party, k)),
    );
    // "X meets with UN Secretary-General" over "Secretary-General NAME": where the own side is seated, the office is the other's.
    if (
      !match.length &&
      g.party !== null &&
      g.party !== own &&
      guests.some((o) => o.party === own && o.person !== null)
    )
      match.push(
        ...people.filter(
          (p) =>
            p.party === null &&
            p.mentions.some((m) => !m.bare) &&
            sameOffice(g.office, p.office, g.party, k) &&
            !guests.some((o) => o.person === p),
        ),
      );
    // "President of A welcomes" over a sentence that has him: nobody who is only spoken of is meant.
    const seated = match.filter((p) => guests.some((o) => o.person === p));
    // "President X of A received … greetings from President Y": whose country is told goes before.
    const theirs = (p: Someone): number => Number(p.party !== null && p.party === g.party);
    const fullest = (seated.length ? seated : match).sort(
      (a, b) => theirs(b) - theirs(a) || b.best.words.length - a.best.words.length,
    )[0];
    const fallback =
      g.party === own && !fullest && outside.letterhead.length === 1
        ? people.find((p) => outside.letterhead.some((m) => p.mentions.includes(m)))
        : undefined;
    const found = fullest ?? fallback;
    // "a meeting with the UN Secretary General" under the title "Meeting with X": the one of this party who has no office.
    const unheld = guests.filter((o) => o !== g && o.party === g.party && o.person !== null);
    const [only] = unheld;
    if (
      !found &&
      only?.person &&
      unheld.length === 1 &&
      g.office !== null &&
      only.office === null &&
      only.person.office === null &&
      only.mention.counterpartOf === null &&
      nameless.filter((o) => o.party === g.party).length === 1
    ) {
      only.office = g.office;
      guests.splice(guests.indexOf(g), 1);
      continue;
    }
    if (found) {
      if (guests.some((o) => o !== g && o.person === found)) guests.splice(guests.indexOf(g), 1);
      else {
        g.person = found;
        // "the UN chief" is how news calls an office; the text words it beside the name.
        // A headline shortens it: "Deputy PM meets", over "Deputy Prime Minister and Foreign Minister".
        if (found.office !== null && g.office !== null && found.office.length > g.office.length)
          g.office = found.office;
      }
    } else if (
      guests.some(
        (o) =>
          o !== g &&
          (o.person !== null || guests.indexOf(o) < guests.indexOf(g)) &&
          o.party === g.party &&
          (g.office === null || sameOffice(g.office, o.office, g.party, k)),
      )
    )
      guests.splice(guests.indexOf(g), 1);
  }
}

/** "X, Foreign Secretary of A, is visiting B. … Foreign Secretary met Y": the only one of that office who was named before. */
function namedBefore(
  g: Guest,
  guests: readonly Guest[],
  people: readonly Someone[],
  own: string | null,
  k: Knowledge,
): Someone | null {
  if (g.party !== null || own !== null || g.mention.counterpartOf !== null) return null;
  const before = people.filter(
    (p) =>
      p.party !== null &&
      (p.mentions[0]?.start ?? 0) < g.mention.start &&
      !guests.some((o) => o.person === p || o.party === p.party) &&
      sameOffice(g.office, p.office, p.party, k),
  );
  return before.length === 1 ? (before[0] ?? null) : null;
}
