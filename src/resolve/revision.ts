/** Says whether a document is another version of a page that is known, and why. */
import type { Paging } from "../model/decision.ts";
import type { Sighting } from "../model/sighting.ts";
import { sameEngagement } from "./same-engagement.ts";

export interface Version {
  /** Id of the document, and of its page when it has one already. */
  id: string;
  page: string;
  address: string | null;
  /** Address on the web, when the document has one. */
  url: string | null;
  publisher: string | null;
  title: string | null;
  published: string | null;
  text: string;
  sightings: readonly Sighting[];
}

export interface Revised {
  page: string;
  why: string;
  /** A copy at another address does not stand for the page. */
  copy: boolean;
}

/** So much of the wording two versions of a page share at least. */
const ALIKE = 0.7;
/** Below this a file with the same path holds another text altogether. */
const STRANGE = 0.3;
const RUN = 4;

/** The page that a new document is a version of; null when it is a page of its own. */
export function revisionOf(fresh: Version, known: readonly Version[], decisions: readonly Paging[]): Revised | null {
  const decided = decisions.filter((d) => d.document === fresh.id).at(-1);
  if (decided?.kind === "same-page") return { page: decided.page, why: `said by ${decided.by}`, copy: false };
  const barred = decided?.kind === "own-page" ? decided.page : null;
  for (const old of known) {
    if (old.page === barred || old.id === fresh.id) continue;
    const likeness = alike(fresh.text, old.text);
    if (fresh.address !== null && fresh.address === old.address) {
      if (fresh.url === null && likeness < STRANGE && otherTalks(fresh, old)) continue;
      return { page: old.page, why: "same address", copy: false };
    }
    if (fresh.published === null || fresh.publisher === null || fresh.publisher !== old.publisher) continue;
    if (fresh.title !== old.title || fresh.published !== old.published) continue;
    if (likeness < ALIKE || otherTalks(fresh, old)) continue;
    const share = `${Math.floor(likeness * 100)} in 100 runs of words the same`;
    return likeness === 1
      ? { page: old.page, why: "same publisher, title, date and words, from elsewhere", copy: true }
      : { page: old.page, why: `same publisher, title and date, ${share}`, copy: false };
  }
  return null;
}

/** The two read out engagements, and none of them is the same. */
const otherTalks = (a: Version, b: Version): boolean =>
  (a.sightings.length > 0 || b.sightings.length > 0) &&
  !a.sightings.some((s) => b.sightings.some((t) => sameFacts(s, t) || sameEngagement(s, t).same));

const sameFacts = (s: Sighting, t: Sighting): boolean =>
  s.parties.join() === t.parties.join() && s.days?.from === t.days?.from && s.kind === t.kind;

/** Share of the runs of four words that two texts have in common, from 0 to 1. Linear in their length. */
export function alike(a: string, b: string): number {
  const [x, y] = [runs(a), runs(b)];
  if (x.total === 0 || y.total === 0) return a.trim() === b.trim() ? 1 : 0;
  let shared = 0;
  for (const [run, n] of x.counts) shared += Math.min(n, y.counts.get(run) ?? 0);
  return (2 * shared) / (x.total + y.total);
}

function runs(text: string): { counts: Map<string, number>; total: number } {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const size = Math.min(RUN, words.length);
  const total = size === 0 ? 0 : words.length - size + 1;
  for (let i = 0; i < total; i++) {
    const run = words.slice(i, i + size).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return { counts, total };
}
