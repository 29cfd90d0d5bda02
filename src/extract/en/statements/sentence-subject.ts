/** Finds the subject of a sentence whose first verb reports nothing. */
import { boundary } from "./clause-edges.ts";
import type { Setting } from "./clause.ts";
import type { Speaker } from "./discourse.ts";
import { principals, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARY, DETERMINER, NOUNISH_S, VERB_PAST, VERB_S, is } from "./word-classes.ts";

/** Who has the floor after a sentence that gave no statement: its one speaker, where it begins with one. */
export function silentSubject(tokens: readonly Token[], s: Setting): Speaker | null {
  const subject = sentenceSubject({ ...s, tokens }, tokens.length);
  if (!subject || subject.who.parties.length !== 1) return null;
  if (subject.from > 3 && !behindOffice(tokens, subject, s)) return null;
  return subject.who.names.length === 1 || byOfficeAlone(tokens, subject, s) ? subject.who : null;
}

/** "Norway's Minister of Ports, | Mr Ola Berg, received": the name behind the office. */
const behindOffice = (tokens: readonly Token[], { from, who }: { from: number; who: Speaker }, s: Setting): boolean =>
  tokens[from - 1]?.raw === "," &&
  from < 16 &&
  whoIs(tokens.slice(0, from - 1), s.text, s.d)?.parties.join() === who.parties.join();

/** "The Secretary-General met the Minister. He urged": an official of whom the page gives no name. */
function byOfficeAlone(
  tokens: readonly Token[],
  { from, to, who }: { from: number; to: number; who: Speaker },
  { d, offices }: Setting,
): boolean {
  if (who.names.length || principals(d.room).some((p) => p.name && p.party === who.parties[0])) return false;
  const last = tokens[to - 1]?.low ?? "";
  return tokens[from]?.low === "the" && (offices.has(last) || offices.has(last.split("-")[0] ?? ""));
}

/** Subject of a sentence whose first verb reports nothing: "Hilal listened with attention and noted". */
export function sentenceSubject(s: Setting, before: number): { from: number; to: number; who: Speaker } | null {
  for (let i = 1; i < Math.min(before, 40); i++) {
    const low = s.tokens[i]?.low ?? "";
    const had = low === "had" && /^(?:a|an|another)$/.test(s.tokens[i + 1]?.low ?? "");
    if (!/[a-z]ed$/.test(low) && !is(s.tokens[i], VERB_PAST) && !had && !presentVerb(s.tokens, i)) continue;
    const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
    const today = subject?.from === 1 && /^(?:today|yesterday)$/.test(s.tokens[0]?.low ?? "");
    // "This came as Arai received the guest and | reviewed"
    const came =
      subject?.from === 3 &&
      s.tokens[0]?.low === "this" &&
      /^(?:came|comes)$/.test(s.tokens[1]?.low ?? "") &&
      s.tokens[2]?.low === "as";
    if (subject && (today || came || boundary(s.tokens, subject.from))) return subject;
  }
  return null;
}

/** "considers the plans unfair and asked": a verb in -s right before its object. */
const presentVerb = (tokens: readonly Token[], i: number): boolean =>
  is(tokens[i], VERB_S) && !is(tokens[i], NOUNISH_S | AUXILIARY) && is(tokens[i + 1], DETERMINER);
