/** Corrects whose act a finite verb tells of: the subject's alone, its owner's, or also that of whoever stands behind "with". */
import { wordSet } from "../../../model/once-for.ts";
import type { Setting } from "./clause.ts";
import type { Speaker } from "./discourse.ts";
import { principals, speaker, theOther, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { CueMatch } from "./match-cues.ts";

/** "A and B also held a conversation, in which they": those who held it, where the room has more. */
export function holdersOf(s: Setting, before: number): Speaker | null {
  for (let i = 1; i < before; i++) {
    if (!/^(?:held|had|conducted)$/.test(s.tokens[i]?.low ?? "")) continue;
    const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
    if (subject && subject.who.parties.length > 1) return subject.who;
  }
  return null;
}

/** "He also expressed Tehran's readiness": whose readiness it is tells who "he" is. */
export function ownerOfCue(m: CueMatch, who: Speaker, from: number, s: Setting): Speaker {
  const { tokens, text, d } = s;
  if (tokens[from]?.low === "they") return withoutThanked(m, ownerOfNoun(m, who, s), s);
  const peer = tokens[from]?.low === "the" ? otherOfOffice(m, who, s) : null;
  if (peer) return peer;
  if (who.joint) return ownerOfNoun(m, who, s);
  if (!["he", "she"].includes(tokens[from]?.low ?? "") || who.parties.length !== 1) return who;
  const host = m.pattern.row.act === "invite" ? hostOf(m, who, s) : null;
  if (host) return host;
  const positions = wordSet(d.k.lists["positions"]);
  for (let i = m.verb + 1; i < Math.max(m.to, m.content + 4); i++) {
    if (tokens[i]?.kind !== "genitive") continue;
    // "He agreed with the Premier's proposals": hers, and he agrees.
    if (m.party && i >= m.party[0] && i < m.party[1]) continue;
    const owner = whoIs(tokens.slice(i - 1, i), text, d);
    const own = owner?.parties.join() === who.parties.join();
    // "He also praised Chile's progress": nobody praises or thanks their own side by name.
    if (own && i >= m.to && PRAISES.has(m.pattern.row.act) && d.room.parties.length === 2) {
      const other = theOther({ ...d, lastSingle: who, other: null }, tokens[from]?.low ?? "");
      return other ? { ...other, doubt: "the pronoun alone would mean the side that is praised" } : who;
    }
    if (i >= m.to && !tokens.slice(i + 1, i + 4).some((t) => positions.has(t.low))) continue;
    // "He asked for Chile's support": what is asked of the other side is theirs.
    if (i >= m.to && m.pattern.row.act !== "confirm" && m.pattern.row.act !== "support") continue;
    if (owner && owner.parties.length === 1 && owner.parties[0] !== who.parties[0])
      return speaker(
        d.room,
        owner.parties,
        principals(d.room)
          .filter((p) => p.party === owner.parties[0])
          .map((p) => p.name),
        `whose it is that was expressed`,
        "the pronoun alone would mean somebody else",
      );
  }
  return who;
}

/** "She also invited him to visit Oslo": whose town it is invites, whoever spoke last. */
function hostOf(m: CueMatch, who: Speaker, { tokens, text, d }: Setting): Speaker | null {
  if (d.room.parties.length !== 2 || !tokens.slice(m.content, m.content + 5).some((t) => t.low === "visit"))
    return null;
  const end = tokens.findIndex((t, i) => i > m.content && t.kind === "mark");
  const words = text.slice(tokens[m.content]?.start ?? 0, tokens[(end < 0 ? tokens.length : end) - 1]?.end ?? 0);
  const codes = new Set(d.k.namesIn(words).map((h) => h.code));
  const [other] = d.room.parties.filter((p) => !who.parties.includes(p));
  if (!other || !codes.has(other) || who.parties.some((p) => codes.has(p))) return null;
  const names = principals(d.room).flatMap((p) => (p.party === other ? [p.name] : []));
  return speaker(
    d.room,
    [other],
    names,
    "whose place it is to which somebody is invited",
    "the pronoun alone would mean the other side",
  );
}

/** "The officials conveyed | Norway's gratitude": of all who may be meant, only whose it is that the cue names. */
function ownerOfNoun(m: CueMatch, who: Speaker, { tokens, text, d }: Setting): Speaker {
  const at = tokens.findIndex((t, i) => i > m.verb && i < Math.min(m.to, m.verb + 4) && t.kind === "genitive");
  if (at < 0 || !who.joint) return who;
  const owner = whoIs(tokens.slice(at - 1, at), text, d);
  return owner?.parties.length === 1 ? { ...owner, names: [], how: "whose it is that was expressed" } : who;
}

/**
 * "the president renewed the friendship of his people for the island and Arai": of two presidents, whoever is named by the
 * other one.
 */
function otherOfOffice(m: CueMatch, who: Speaker, { tokens, text, d }: Setting): Speaker | null {
  const [name] = who.names;
  if (who.how !== "office" || who.names.length !== 1 || d.room.parties.length !== 2) return null;
  const said = principals(d.room).find((p) => p.name === name);
  if (!said?.family || !said.office) return null;
  for (let i = m.verb + 1; i < tokens.length && !/^[.;“"]$/.test(tokens[i]?.raw ?? ""); i++) {
    if (tokens[i]?.raw !== said.family || tokens[i + 1]?.kind === "genitive") continue;
    const named = whoIs(tokens.slice(i, i + 1), text, d);
    const other = named?.names.join() === name ? theOther({ ...d, lastSingle: who, other: null }, "the other") : null;
    return other && { ...other, doubt: `the office alone would mean ${name}, whom the words name as somebody else` };
  }
  return null;
}

/** "They thanked President Arai": who is thanked by name is none of those who thank. */
function withoutThanked(m: CueMatch, who: Speaker, { tokens, text, d }: Setting): Speaker {
  if (!m.party || !who.joint || !PRAISES.has(m.pattern.row.act)) return who;
  const thanked = whoIs(tokens.slice(m.party[0], m.party[1]), text, d);
  const [party] = thanked?.parties ?? [];
  if (!party || thanked?.parties.length !== 1) return who;
  const others = who.parties.filter((p) => p !== party);
  const names = principals(d.room).flatMap((p) => (p.party && others.includes(p.party) ? [p.name] : []));
  return speaker(d.room, others, names, `"they": all but who is thanked`);
}

const PRAISES = new Set<string>(["appreciate", "congratulate", "condole"]);

/** "signed with Holt an agreement": what takes two is done by whoever is named behind "with", too. */
export function togetherWith(m: CueMatch, who: Speaker, { tokens, text, d }: Setting): Speaker {
  if (who.parties.length !== 1) return who;
  // "With Minister Lie, the Minister signed a memorandum": whom the sentence names first signed, too.
  const comma = tokens[0]?.low === "with" ? tokens.findIndex((t) => t.raw === ",") : -1;
  const ahead: [number, number] | null =
    m.pattern.row.act === "conclude-instrument" && comma > 1 && comma < 12 && comma < m.group ? [1, comma] : null;
  const party = m.party && m.pattern.flags.has("joint") ? m.party : ahead;
  if (!party) return who;
  const named = whoIs(tokens.slice(party[0], party[1]), text, d);
  if (party === ahead && !named) return who;
  const other = named?.parties.some((p) => who.parties.includes(p))
    ? null
    : (named ?? theOther({ ...d, lastSingle: who, other: null }, "with whom it was signed"));
  if (!other) return who;
  return speaker(
    d.room,
    d.room.parties.filter((p) => who.parties.includes(p) || other.parties.includes(p)),
    [...who.names, ...other.names],
    "who signed, and with whom",
  );
}
