/** Says to which party an office without a country can belong. */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import { fold } from "./fold.ts";
import { officeOf } from "./people.ts";
import { ofUnknownLand } from "./unknown-land.ts";

const BODY_OFFICES =
  /secretary[- ]general|president|commissioner|representative|chair|director|envoy|coordinator|special|head|ambassador|spokes/i;

/** Can somebody of `party` hold this office? A body has no foreign minister. */
export function canHold(office: string, party: string, k: Knowledge): boolean {
  if (ofUnknownLand(office, k)) return false;
  const read = officeOf(office, party, k) ?? officeOf(office, null, k);
  if (read?.rows.some((r) => r.parties.includes(party))) return true;
  if (read && read.rows.every((r) => r.parties.length > 0 && !r.parties.includes(party))) return false;
  if (read?.rows.some((r) => notHeld(k).get(party)?.has(r.office))) return false;
  // "Secretary of State for Northern Ireland" has a row of its own, which beats "Secretary of State for *".
  const free = officeOf(office, null, k)?.rows ?? [];
  const [only] = free;
  if (
    free.length === 1 &&
    only &&
    only.office.includes(" ") &&
    only.parties.length > 0 &&
    !only.parties.includes(party) &&
    !only.office.includes("*")
  )
    return false;
  if (!isState(party, k) && CHIEF.test(office) && !isChief(office, chiefs(k).get(party))) return !chiefs(k).has(party);
  if (!isState(party, k)) return BODY_OFFICES.test(office) && !/\bminister\b/i.test(office);
  return true;
}

/** Offices of which a body has one: an organization with a Director-General has no Secretary-General beside. */
const CHIEF = /^(?:secretary[- ]general|director[- ]general|executive secretary|managing director)$/i;

/** "Secretary General" where the body's house writes "NATO Secretary General". */
function isChief(office: string, names: ReadonlySet<string> = new Set()): boolean {
  const title = fold(office).replaceAll("-", " ");
  return [...names].some(
    (n) =>
      n === title || (n.endsWith(` ${title}`) && !/(?:deputy|assistant|under|of) $/.test(n.slice(0, -title.length))),
  );
}

/** How the houses of a body call their chief. */
const chiefs = onceFor((k: Knowledge): ReadonlyMap<string, ReadonlySet<string>> => {
  const out = new Map<string, Set<string>>();
  for (const s of k.styles)
    for (const name of s.own)
      if (!isState(s.country, k))
        out.set(s.country, (out.get(s.country) ?? new Set()).add(fold(name).replace(/^the /, "").replaceAll("-", " ")));
  return out;
});

/** Offices, as their table words them, that a state does not have: no President of a kingdom. */
const notHeld = onceFor((k: Knowledge): ReadonlyMap<string, ReadonlySet<string>> => {
  const out = new Map<string, Set<string>>();
  for (const line of k.lists["offices-not-held"] ?? []) {
    const [office = "", ...codes] = line.split(/\s+/);
    const row = k.offices.find((o) => o.office.toLowerCase().replaceAll(" ", "-") === office);
    if (row) for (const code of codes) out.set(code, (out.get(code) ?? new Set()).add(row.office));
  }
  return out;
});

/** The one party whose office this can only be: "External Affairs Minister" is India's; null when there are several. */
export function onlyHolder(office: string, k: Knowledge): string | null {
  // Many bodies have a chair, whatever one of them calls its chief.
  if (/^(?:(?:vice|deputy|co)[- ]?)?chair(?:person|man|woman)?$/i.test(office)) return null;
  // "Minister of Foreign Affairs, African Cooperation and Moroccan Expatriates"
  const abroad = /(\p{Lu}\p{L}+?)s? (?:Abroad|Expatriates|Residing|Living|Overseas)\b/u.exec(office)?.[1];
  const theirs = abroad === undefined ? null : (k.party(abroad) ?? k.party(`${abroad}s`));
  if (theirs) return theirs;
  const read = officeOf(office, null, k);
  for (const row of read?.rows ?? []) if (row.parties.length === 1) return row.parties[0] ?? null;
  return null;
}
