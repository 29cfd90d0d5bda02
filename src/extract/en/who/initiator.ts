/** Finds who asked for the talks: "at the latter's request", "initiated by the Uzbekistani side", "received a call from". */
import type { NameHit } from "../../../model/knowledge.ts";

export interface Side {
  start: number;
  end: number;
  party: string | null;
}

const LATTER =
  /\bat (?:the )?latter['’]s (?:request|initiative)|\bat the (?:request|initiative) of the latter|\bon the latter['’]s initiative/i;
const FORMER = /\bat (?:the )?former['’]s (?:request|initiative)/i;
const RECEIVED =
  /\b(?:received|receives|took|takes)\s+(?:(?:today|yesterday|on|this|last|\w+day|\w+ing)\s+){0,3}(?:a|the|another)?\s*(?:(?!courtesy)[\w-]+\s+){0,2}?(?:phone\s+call|telephone\s+call|call|calls)(?:\s+[\w,]+){0,5}?\s+from\b/i;
const BY_SIDE =
  /\b(?:at|on|upon|by)\s+(?:the\s+)?(?:initiative|request|invitation\s+to\s+call)\s+of\s+(?:the\s+)?|\b(?:call|conversation|meeting|talks)\s+(?:was|were|took place|held)\s+(?:[\w]+\s+)?(?:initiated|requested|proposed)\s+by\s+(?:the\s+)?|\binitiated by\s+(?:the\s+)?|\brequested by\s+(?:the\s+)?/gi;
const OWNED =
  /\b(?:at|on|upon)\s+(?:the\s+)?((?:[\p{L}.'’-]+\s+){1,5}?)(?:side['’]s\s+)?(?:initiative|request|suggestion)\b/giu;
const PHONED = /\b(?:telephoned|phoned|rang|(?:placed|made)\s+a\s+(?:tele)?(?:phone\s+)?call\s+to)\b/i;
const TITLE_REQUEST = /\bat request\b/i;

/**
 * `lead` are the sentences that open the readout, `sides` the people and parties they name in order, `hits` the names of
 * states in `text`. `bySurname` finds the party of a person's name.
 */
export function findInitiator(
  text: string,
  from: number,
  to: number,
  sides: readonly Side[],
  parties: readonly string[],
  hits: readonly NameHit[],
  partyOf: (words: string) => string | null,
): string | null {
  const lead = text.slice(from, to);
  const inParties = (code: string | null | undefined): string | null => (code && parties.includes(code) ? code : null);
  const around = (at: number): { before: Side[]; after: Side[] } => ({
    before: sides.filter((s) => s.end <= from + at && s.party !== null),
    after: sides.filter((s) => s.start >= from + at && s.party !== null),
  });
  const latter = LATTER.exec(lead) ?? (TITLE_REQUEST.test(lead.slice(0, 0)) ? null : null);
  if (latter) return inParties(around(latter.index).before.at(-1)?.party);
  const former = FORMER.exec(lead);
  if (former) return inParties(around(former.index).before[0]?.party);
  const received = RECEIVED.exec(lead);
  if (received) {
    const at = received.index + received[0].length;
    return (
      inParties(around(at).after[0]?.party) ??
      firstParty(hits, from + at, from + Math.min(lead.length, at + 120), parties)
    );
  }
  for (const m of lead.matchAll(BY_SIDE)) {
    const at = m.index + m[0].length;
    const named =
      firstParty(hits, from + at, from + Math.min(lead.length, at + 80), parties) ??
      inParties(sides.find((s) => s.start >= from + at - 4 && s.start <= from + at + 30)?.party) ??
      inParties(partyOf(lead.slice(at, at + 60).split(/[,.;]/)[0] ?? ""));
    if (named) return named;
  }
  for (const m of lead.matchAll(OWNED)) {
    const words = m[1] ?? "";
    const at = m.index + m[0].indexOf(words);
    const named =
      firstParty(hits, from + at, from + at + words.length, parties) ??
      inParties(partyOf(words.replace(/['’]s?\s*$/, "").trim()));
    if (named) return named;
  }
  const phoned = PHONED.exec(lead);
  if (phoned && !/\b(?:was|were)\s+$/.test(lead.slice(0, phoned.index)))
    return inParties(around(phoned.index).before.at(0)?.party);
  return null;
}

const firstParty = (hits: readonly NameHit[], from: number, to: number, parties: readonly string[]): string | null =>
  hits.find((h) => h.start >= from && h.end <= to + 1 && parties.includes(h.code))?.code ?? null;
