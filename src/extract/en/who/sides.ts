/** Whose side somebody led: "the Norwegian delegation was headed by X". */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mentions.ts";

export const LED = /\b(?:led|headed|chaired|represented) by\s+(?:the\s+)?$/i;
/** "X presented his credentials to the President of A as High Commissioner of B": X comes from elsewhere than A. */
const PRESENTS =
  /^[^.;]{0,40}\b(?:presented|presents|presenting|handed over|submitted)\b[^.;]{0,40}\b(?:his|her) (?:letters?|credentials)\b/;
const AS = /\bas (?:the )?(?:(?:new|first|resident|non-resident) )*$/;
/** Whoever presents credentials in a sentence: for whom, where it says so; null: it does not; undefined: nobody does. */
export function sentBy(text: string, m: Mention, mentions: readonly Mention[]): string | null | undefined {
  if (m.name === null || m.party !== null || !PRESENTS.test(text.slice(m.end, m.end + 120))) return undefined;
  const as = mentions.find(
    (o) => o.start > m.end && o.name === null && o.party !== null && AS.test(text.slice(o.start - 40, o.start)),
  );
  return as?.party ?? null;
}

/** "Venn is accompanied on the trip by Minister X": X is of the side of whom the text named so before. */
export function companyOf(text: string, m: Mention, mentions: readonly Mention[]): string | null {
  const name = ACCOMPANIED.exec(text.slice(Math.max(0, m.start - 90), m.start))?.[1];
  if (name === undefined || m.party !== null) return null;
  return mentions.find((o) => o.start < m.start && o.party !== null && o.words.includes(name))?.party ?? null;
}
const ACCOMPANIED =
  /(?:^|\s)(\p{Lu}[\p{L}'’-]+),? (?:(?:who )?(?:is|was|are|were) )?accompanied(?: on (?:the|this|his|her) (?:\p{L}+ )?(?:trip|visit|tour))? by (?:the |his |her )?$/u;

export const LEADS = /^\s*,?\s*(?:led|headed|heads|leads|co-chaired|represented|leading|heading)\b/i;

/** Behind "the Kenyan": whom a delegation is made up of. */
const COMPRISED =
  /\s(?:delegation|side|team)\s(?:also\s)?(?:comprised|comprises|included|includes|consisted of|consists of|was composed of|was made up of)\s+(?:the\s+)?$/i;

/** "the Norwegian delegation was headed by X", "X led the Pakistan side": whose side X led. */
export function sideOf(text: string, m: Mention, hits: readonly NameHit[]): string | null {
  const before = text.slice(Math.max(0, m.start - 110), m.start);
  const behind =
    /(?:delegation|side|one)\s+(?:was|were|is)?\s*(?:[–—-]\s)?(?:\w+ly\s+)?(?:(?:led|headed|chaired|represented|co-chaired)\s)?by\s+(?:the\s+)?$/i.exec(
      before,
    ) ??
    /\bfrom the\s+[^,;]{2,40}\s+side\s+(?:was|were)\s+(?:the\s+)?$/i.exec(before) ??
    /\bon the\s+[^,;]{2,40}\s+side(?:\s+was|\s+were)?,?(?:\s+the (?:delegation|team) was (?:led|headed|chaired)| (?:it|the (?:meeting|talks?|call|consultations|session|dinner|lunch)) (?:was|were)(?: (?:also )?attended)?)?(?:\s+by)?\s+(?:the\s+)?$/i.exec(
      before,
    );
  const from = m.start - before.length;
  // "The Kenyan delegation comprised X and Y"
  const made = COMPRISED.exec(before);
  if (made) {
    const hit = within(hits, from, from + made.index).at(-1);
    if (hit && hit.as !== "grouping" && from + made.index - hit.end < 12) return hit.code;
  }
  // "Peru was represented by X, and Chile was represented by Y"
  const stood =
    /\s(?:was|were|is|are) (?:represented|led|headed)(?: (?:at|in) (?:the|these) \p{Ll}+)? by\s+(?:the\s+)?$/iu.exec(
      before,
    );
  if (stood) {
    const hit = within(hits, from, from + stood.index).at(-1);
    if (hit && hit.as !== "grouping" && hit.end === from + stood.index) return hit.code;
  }
  // "a delegation of the Communist Party of China (CPC), led by X"
  const sent =
    /\b(?:delegation|group|team|mission) (?:of|from) [^.;]{3,80}?,? (?:(?:was|were|is) )?(?:led|headed|chaired) by\s+(?:the\s+)?$/i.exec(
      before,
    );
  if (sent) {
    const hit = within(hits, from + sent.index, m.start).at(-1);
    if (hit && hit.as !== "grouping") return hit.code;
  }
  if (behind) {
    const hit = [...within(hits, from, from + behind.index + behind[0].length)].at(-1);
    const near = hit && text.slice(hit.end, hit.end + 14);
    if (hit && near && /^['’]?s?\s+(?:delegation|side|one\b)/.test(near)) return hit.code;
  }
  // "a team from the Peruvian Embassy … . The team was headed by X"
  if (THE_TEAM.test(before)) {
    const came = within(hits, Math.max(0, m.start - TEAM_BEFORE), m.start).findLast(
      (h) => h.as !== "grouping" && FROM_THEM.test(text.slice(Math.max(0, h.start - 30), h.start)),
    );
    if (came) return came.code;
  }
  // "X led the Guatemalan delegation, in which Minister Y also took part": Y is of it.
  const inIt = /\b(?:delegation|team|side),? (?:in|of) which\s(?:the\s)?$/i.exec(before);
  if (inIt) {
    const hit = within(hits, from, from + inIt.index).at(-1);
    if (hit && hit.as !== "grouping" && from + inIt.index - hit.end < 3) return hit.code;
  }
  // "The Chilean official, who was accompanied by the Deputy Minister X": X is Chile's.
  const company =
    /[^.;]{3,60}(?:who (?:was|is|were)|was|were|is|are),? accompanied(?: on (?:the|this|his|her) (?:[a-z]+ )?(?:trip|visit|tour))? by\s+(?:the\s+|his\s+|her\s+)?$/i.exec(
      before,
    );
  if (company) {
    const hit = within(hits, from + company.index, m.start).at(-1);
    if (hit && hit.as !== "grouping") return hit.code;
  }
  const listed = sideOfList(text, m, hits);
  if (listed) return listed;
  const after = text.slice(m.end, m.end + 90);
  const ahead = /^\s*,?\s*(?:led|headed|heads|leads|represented|leading|heading)\s+(?:the\s+)?/i.exec(after);
  if (ahead) {
    const at = m.end + ahead[0].length;
    const [hit] = within(hits, at, at + 60);
    if (hit && hit.start - at < 4 && /^['’]?s?\s+(?:delegation|side)/.test(text.slice(hit.end, hit.end + 14)))
      return hit.code;
  }
  return null;
}

const THE_TEAM = /\bThe (?:\p{Ll}+ )?(?:delegation|team|group|mission) (?:was|is) (?:led|headed) by (?:the )?$/u;
const FROM_THEM = /\b(?:delegation|team|group|mission) (?:of|from) (?:the )?$/;
/** How far above "The team was headed by" it may be told where the team came from. */
const TEAM_BEFORE = 400;

/** "The Norwegian delegation included the Ambassador A; advisor B; and C": whose delegation it was, up to the sentence's end. */
function sideOfList(text: string, m: Mention, hits: readonly NameHit[]): string | null {
  for (const hit of within(hits, m.start - 500, m.start)) {
    if (hit.as === "grouping" || !INCLUDED.test(text.slice(hit.end, hit.end + 60))) continue;
    if (!/[\n“”]/.test(text.slice(hit.end, m.start)) && !STOP.test(text.slice(hit.end, m.start))) return hit.code;
  }
  return null;
}
const INCLUDED =
  /^(?:['’]s?)? (?:delegation|team|side) (?:also )?(?:included|comprised|consisted of|was composed of|was made up of)\b/;
const STOP = /(?<!\b(?:Mr|Mrs|Ms|Dr|Hon|Prof|Gen|Col|Lt|Lieut|Maj|Sen|Amb|Eng|St|U\.S|H\.E|\p{Lu}))[.!?]\s+\p{Lu}/u;

/** "headed by A, with Minister B": B is of the side that A led. */
export const WITH_HELP =
  /^,? (?:(?:together )?with|accompanied by|supported by)(?: (?:the )?(?:help|support) (?:from|of))? (?:the )?$/;

function within(hits: readonly NameHit[], from: number, to: number): NameHit[] {
  const out: NameHit[] = [];
  for (let i = firstIn(hits, (h) => h.start >= from); i < hits.length && (hits[i]?.end ?? 0) <= to; i++)
    out.push(hits[i] as NameHit);
  return out;
}
