/** Lists the parties of the engagement: those of its people, of its title, of the grouping that met. */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Guest, Heard } from "./room-types.ts";
import { ofUnknownLand } from "./unknown-land.ts";

/** A grouping whose meeting the title or opening reads out: "G7 Foreign Ministers' Meeting", "the Quad". */
export function groupingOf(
  title: string,
  heard: readonly Heard[],
  opening: readonly number[],
  text: string,
  k: Knowledge,
  named: readonly Guest[] = [],
): string | null {
  // Where two sides' people are named as those who met, a grouping in their sentence is what they talked of or came for.
  const sided = new Set(named.filter((g) => g.principal && g.person !== null).flatMap((g) => g.party ?? [])).size >= 2;
  const lead = (sided ? [] : opening)
    .slice(0, 1)
    .map((i) => heard[i]?.span)
    .filter((s) => s !== undefined)
    .map((s) => text.slice(s.start, Math.min(s.end, s.start + 400)));
  for (const part of [title, ...lead]) {
    for (const h of k.namesIn(part)) {
      if (h.as !== "grouping") continue;
      const before = part.slice(0, h.start),
        after = part.slice(h.end, h.end + 60);
      if (
        /\b(?:margins?|sidelines?|fringes?|attend|during|ahead of|at|to|for|within|of|about|on|regarding)\s+(?:of\s+)?(?:the\s+)?(?:(?:upcoming|forthcoming|next|recent|last|annual)\s+)?[#“"‘]?$/i.test(
          before.slice(-42),
        ) &&
        !/\b(?:members|ministers|leaders) of\s+(?:the\s+)?[#“"‘]?$/i.test(before.slice(-30))
      )
        continue;
      if (
        /^\s*(?:Foreign|Finance|Trade|Defen[cs]e|Leaders|Ministers|Ministerial|Summit|Joint|Statement|members)/.test(
          after,
        )
      )
        return h.code;
    }
  }
  return null;
}

/**
 * "Ministerial meeting between the GCC and B", led by A's minister who has the GCC's chair: the body is the side, as the
 * title says, and A speaks for it. Members of the body, each with its code; empty where the title pairs no body so.
 */
export function speaksForBody(
  titled: readonly string[],
  parties: readonly string[],
  k: Knowledge,
): Map<string, string> {
  const out = new Map<string, string>();
  for (const body of titled) {
    if (isState(body, k) || parties.includes(body)) continue;
    const members = k.members(body, null);
    if (members.length < 2 || titled.some((c) => members.includes(c))) continue;
    for (const p of parties) if (members.includes(p)) out.set(p, body);
  }
  const sides = new Set(parties.map((p) => out.get(p) ?? p));
  return titled.length >= 2 && sides.size === titled.length && titled.every((c) => sides.has(c)) ? out : new Map();
}

/** The publisher's party first, then in order of mention. */
export function partiesOf(
  guests: readonly Guest[],
  clues: readonly string[],
  own: string | null,
  grouping: string | null,
  k: Knowledge,
  /** Does the text name somebody of the own side? */
  present = false,
): string[] {
  const codes: string[] = [];
  const add = (c: string | null): void => {
    if (c !== null && !codes.includes(c)) codes.push(c);
  };
  for (const g of guests.filter((g) => g.principal)) add(g.party);
  // "Deputy Head of the Department of the GCC" attended: a body in an attendant's office is no third side.
  const sides = codes.length;
  for (const g of guests) if (sides < 2 || g.party === null || isState(g.party, k)) add(g.party);
  const named = codes.length;
  if (named < 2 || clues.length > named)
    for (const c of clues) {
      const state = k.state(c);
      if (state) add(c);
      else if (named < 2) {
        const all = k.members(c, null);
        if (all.length === 0) add(c);
      }
    }
  if (grouping !== null && codes.length < 3) for (const c of k.members(grouping, null)) add(c);
  // "X met with the Ambassador of Sarmovia": the other side is told, though nobody knows its name.
  const strange = guests.some((g) => g.principal && g.party === null && ofUnknownLand(g.office ?? "", k));
  if (
    own !== null &&
    !strange &&
    codes.length >= 1 &&
    !codes.includes(own) &&
    (codes.length < 2 || guests.some((g) => g.party === own))
  )
    codes.unshift(own);
  // A member's house tells of its grouping's meeting: "CARICOM foreign ministers met the Secretary of State".
  if (
    present &&
    own !== null &&
    codes.length > 1 &&
    !codes.includes(own) &&
    codes.some((c) => k.members(c, null).includes(own))
  )
    codes.unshift(own);
  return own !== null && codes.includes(own) ? [own, ...codes.filter((c) => c !== own)] : codes;
}
