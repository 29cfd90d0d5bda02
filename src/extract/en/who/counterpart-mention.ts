/** Reads "his Brazilian counterpart, Renata X" and "our counterparts X and Y". */
import { honorificsAt } from "./honorific-run.ts";
import { make, textOf } from "./mention.ts";
import type { Mention } from "./mention.ts";
import { appositive, nameFollows, officeFrom, withOffice } from "./name-and-office.ts";
import type { FoundMentions } from "./name-and-office.ts";
import { WHOSE_COUNTERPART } from "./openers.ts";
import { nameRun, trail } from "./name-run.ts";
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

const COUNTERPART = /^(?:counterparts?|colleagues?|peers?|homologue|opposite)$/;

/** "In conversation with his Danish counterpart, Minister X voiced": the first comma of a frame, and who speaks behind it. */
function framed(tokens: readonly Token[], whose: number, at: number, v: Vocabulary): boolean {
  if (!/^(?:in|during|at|after|following)$/.test(tokens[0]?.low ?? "")) return false;
  if (tokens.slice(0, whose).some((t) => t.raw === ",")) return false;
  const titled = honorificsAt(tokens, at, v);
  const office = officeFrom(tokens, titled.to, v);
  const run = nameRun(tokens, office?.to ?? titled.to, v, true);
  const next = run && !run.possessive ? tokens[run.to] : undefined;
  return next?.word === true && !next.capital && !/^(?:of|and|from|in|on|at|to|for|who|in)$/.test(next.low);
}

/** "his Brazilian counterpart, Renata X", "her counterpart from Chile", "our counterparts X and Y". */
export function counterpartAt(text: string, tokens: readonly Token[], i: number, v: Vocabulary): FoundMentions | null {
  const whose = tokens[i]?.low ?? "";
  // "and Colombian counterpart X", as agencies write.
  const bare = tokens[i]?.country?.as === "demonym" && tokens[i]?.capital === true;
  if (!WHOSE_COUNTERPART.has(whose) && !bare) return null;
  let j = bare ? i : i + 1;
  let party: string | null = null;
  for (let n = 0; n < 7 && !COUNTERPART.test(tokens[j]?.low ?? ""); n++, j++) {
    const t = tokens[j];
    if (!t?.word && !/^[,-]$/.test(t?.raw ?? "")) return null;
    if (t?.country && t.country.as !== "metonym") party = t.country.code;
    else if (
      t &&
      !/^(?:and|new|newly|appointed|visiting|distinguished|good|dear|then)$/.test(t.low) &&
      !v.officeWords.has(t.low) &&
      !v.qualifiers.has(t.low) &&
      !v.heads.has(t.low)
    )
      return null;
  }
  const noun = tokens[j];
  if (!noun || !COUNTERPART.test(noun.low)) return null;
  if (whose === "the" && party === null) return null;
  const gender = whose === "his" ? "m" : whose === "her" ? "f" : "";
  const many = /s$/.test(noun.low);
  let to = j + 1;
  for (const word of ["from", "of", "in"]) {
    if (tokens[to]?.low !== word) continue;
    const at = tokens[to + 1]?.low === "the" ? to + 2 : to + 1;
    const hit = tokens[at]?.country;
    if (hit && hit.as !== "metonym") {
      party = party ?? hit.code;
      to = countryEnd(tokens, at);
    }
  }
  const mentions: Mention[] = [];
  let at = to;
  // "With his Finnish counterpart, Minister X called": the comma closes the phrase, and X is who has the counterpart.
  const closed =
    tokens[to]?.raw === "," &&
    (/^(?:With|Alongside|Together)$/.test(tokens[i - 1]?.raw ?? tokens[i]?.raw ?? "") || framed(tokens, i, to + 1, v));
  for (let n = 0; n < (closed ? 0 : many ? 6 : 1); n++) {
    if (tokens[at]?.raw === ",") at++;
    if (many && tokens[at]?.low === "and") at++;
    const titled = honorificsAt(tokens, at, v);
    const office = officeFrom(tokens, tokens[titled.to]?.low === "the" ? titled.to + 1 : titled.to, v);
    if (office && !office.plural && !office.possessive) {
      const inner = withOffice(text, tokens, at, office, titled, v);
      const [one] = inner.mentions;
      if (one?.name) {
        mentions.push({
          ...one,
          start: mentions.length ? one.start : (tokens[i]?.start ?? one.start),
          party: one.party ?? party,
          counterpartOf: gender,
        });
        at = inner.to;
        to = at;
        continue;
      }
      break;
    }
    const run = nameRun(tokens, titled.to, v, true);
    if (
      !run ||
      (tokens[at - 1]?.raw === "," &&
        titled.to === at &&
        run.words.length < 2 &&
        !/^[,;.]$/.test(tokens[run.to]?.raw ?? "."))
    )
      break;
    const after = trail(tokens, run.to, v);
    const end = run.possessive ? run.to : Math.max(run.to, after.to);
    const second = tokens[end]?.raw === "," ? appositive(tokens, end + 1, v) : null;
    const apt = second && !nameFollows(tokens, second.to, v) ? second : null;
    mentions.push(
      make(text, tokens, mentions.length ? at : i, apt?.to ?? end, run, {
        words: run.words,
        gender: titled.gender,
        honorific: titled.words[0] ?? null,
        party: apt?.party ?? after.party ?? party,
        office: apt ? textOf(text, tokens, apt.from, apt.to) : null,
        counterpartOf: gender,
      }),
    );
    at = apt?.to ?? end;
    to = at;
  }
  if (!mentions.length) {
    if (party === null && whose !== "his" && whose !== "her") return null;
    mentions.push(make(text, tokens, i, to, null, { party, counterpartOf: gender }));
  }
  return { mentions, to };
}
