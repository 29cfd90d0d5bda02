/** Decides which reporting words of a sentence report an act of these talks, and who stands behind each. */
import { finiteGroup, isPassiveGroup } from "./clause-edges.ts";
import type { Clause, Setting } from "./clause.ts";
import type { Speaker } from "./discourse.ts";
import { everybody, theOther, whoIs } from "./discourse.ts";
import { finite } from "./finite-clause.ts";
import type { CueMatch } from "./match-cues.ts";
import {
  atCeremony,
  facesAudience,
  followsBelow,
  givesGift,
  greets,
  namesInstrument,
  paysCall,
  saidBefore,
  saidThis,
  tellsThatTheyMet,
  unveilsStone,
  writersRemark,
} from "./no-act.ts";
import { participle } from "./participle-clause.ts";
import { ofNobody, passive } from "./passive-clause.ts";
import { ledTo, purpose } from "./purpose-clause.ts";
import { PREPOSITION, TALKS, VERB_PP, is } from "./word-classes.ts";

/** Clauses in order. `d` is told who speaks, so that later pronouns find them. */
export function linkClauses(matches: readonly CueMatch[], s: Setting): Clause[] {
  const out: Clause[] = [];
  let open: Clause | null = null;
  for (const m of matches) {
    if (open && m.verb < open.match.to) continue;
    // "was keen | to emphasize": words that only lead to the verb.
    if (
      matches.some(
        (x) =>
          x.pattern.row.act === "emphasize" &&
          x.group <= m.group &&
          m.verb < x.verb &&
          s.tokens[x.verb - 1]?.low === "to",
      )
    )
      continue;
    const clause = link(m, open, out, s);
    if (!clause) {
      if (open) open.stranger ??= strangersWords(m, open, s) ?? undefined;
      continue;
    }
    out.push(clause);
    if (clause.link !== "fronted") {
      open = clause;
      note(clause, s);
    } else open = clause;
  }
  // A fronted participle speaks for the subject that follows it.
  for (let i = out.length - 1; i >= 0; i--) {
    const c = out[i] as Clause;
    if (c.link !== "fronted" || c.who) continue;
    const next = out.slice(i + 1).find((x) => x.who && x.link !== "fronted");
    c.who = next?.who ?? mainSubject(c, s);
  }
  // "Touching on trade, ..." names the matter, like "On trade, ...".
  return out.filter(
    (c) =>
      c.who &&
      !(
        c.link === "fronted" &&
        c.match.pattern.row.act === "exchange-views" &&
        (c.match.pattern.flags.has("frame") || !c.who.joint)
      ),
  );
}

/** "welcomed the pact, while | the Chancellor said": an office-holder of whom the page does not tell who it is has words of his own. */
function strangersWords(m: CueMatch, open: Clause, { tokens, offices }: Setting): number | null {
  if (m.form !== "past" || m.noun !== null || m.passive || m.group - open.match.content < 2) return null;
  const on = is(tokens[open.match.content - 1], PREPOSITION);
  if (open.match.frame !== "np" && open.match.frame !== "inf" && !(open.match.bareThat && on)) return null;
  let from = m.group;
  while (from > open.match.content && tokens[from - 1]?.capital) from--;
  if (from === m.group || !tokens.slice(from, m.group).some((t) => offices.has(t.low))) return null;
  if (tokens[from - 1]?.low === "the") from--;
  return ["and", "while", "whereas", "but"].includes(tokens[from - 1]?.low ?? "") ? from : null;
}

/** Subject after a fronted participle whose main clause has no cue: "Noting X, the Minister left". */
function mainSubject(c: Clause, s: Setting): Speaker | null {
  for (let i = c.match.content; i < s.tokens.length - 1; i++) {
    if (s.tokens[i]?.raw !== ",") continue;
    for (let n = i + 8; n > i + 1; n--) {
      const who = n <= s.tokens.length ? whoIs(s.tokens.slice(i + 1, n), s.text, s.d) : null;
      if (who) return who;
    }
  }
  return null;
}

/** "He thanked Peru" behind Peru's words: whoever is thanked does not thank, so the other of two speaks. */
function notToSelf({ who, match }: Clause, s: Setting): Speaker | null {
  const { d, tokens, text } = s;
  if (!who || who.parties.length !== 1 || !match.party || d.quoting || d.room.parties.length !== 2) return who;
  if (!who.how.endsWith(" is who spoke last") || !COURTEOUS.has(match.pattern.row.act)) return who;
  const [from, to] = match.party;
  // "expressed the gratitude of the Government of Peru": whose it is.
  if (tokens[from - 1]?.low === "of") return who;
  const whom = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const [hit, ...more] = d.k.namesIn(whom);
  if (!hit || more.length || hit.code !== who.parties[0]) return who;
  if (!/^(?:the )?(?:(?:people|government|Government|People) of (?:the )?)?$/.test(whom.slice(0, hit.start)))
    return who;
  if (!/^(?: (?:people|government|Government|side|nation|authorities|leadership))?$/.test(whom.slice(hit.end)))
    return who;
  const other = theOther({ ...d, lastSingle: who, other: null }, whom);
  return other && { ...other, doubt: `${who.how.slice(0, who.how.indexOf(" is "))} would thank the own side` };
}
const COURTEOUS = new Set(["appreciate", "congratulate", "condole"]);

function note(c: Clause, s: Setting): void {
  c.who = notToSelf(c, s);
  if (!c.who) return;
  if (
    c.link === "subject" ||
    c.link === "coordinate" ||
    c.link === "relative" ||
    c.link === "purpose" ||
    (c.link === "participle" && c.subject)
  ) {
    s.d.last = c.who;
    if (c.who.parties.length < 2) s.d.lastSingle = c.who;
  }
  if (c.match.party) {
    const [from, to] = c.match.party;
    const other = whoIs(s.tokens.slice(from, to), s.text, s.d);
    if (other && other.parties.length === 1 && other.parties[0] !== c.who.parties[0]) s.d.other = other;
  }
}

export function link(m: CueMatch, open: Clause | null, before: readonly Clause[], s: Setting): Clause | null {
  const { tokens } = s;
  const first = m.noun ?? m.group;
  if (m.negated !== m.pattern.flags.has("denied") && m.pattern.row.act !== "intend") return null;
  if (!s.d.room.parties.length) return null;
  if (m.pattern.row.act !== "exchange-views" && !s.declares && !s.d.quoting && writersRemark(tokens)) return null;
  if (m.pattern.flags.has("there") || m.pattern.flags.has("on-agenda")) return ofNobody(m, open, s);
  if (m.pattern.flags.has("only-focus") && !is(tokens[first - 1], TALKS)) return null;
  if (m.inverted)
    return {
      match: m,
      link: "passive",
      who: everybody(s.d.room, "no one is named: all who took part"),
      subject: null,
      edge: 0,
      present: false,
    };
  if (m.noun !== null || m.passive || (tokens[m.group - 1]?.low === "it" && isPassiveGroup(m, tokens)))
    return passive(m, open, s);
  if (atCeremony(m, tokens)) return null;
  // "Welcoming the delegation, the President expressed": so, too, is a guest greeted.
  // "met him at the airport to welcome him to Fiji"
  if (/^(?:ing|base)$/.test(m.form) && m.pattern.row.act === "welcome" && greets(m, s)) return null;
  // "Accepting copies of the credentials, the Minister hoped"
  if (m.pattern.row.act === "accept" && givesGift(m, s)) return null;
  const having = m.verb > m.group && tokens[m.group]?.low === "having";
  if (having || (m.form === "ing" && !finiteGroup(m, tokens))) return participle(m, open, before, s);
  if (m.form === "base" && tokens[m.group - 1]?.low === "to" && !finiteGroup(m, tokens)) return purpose(m, open, s);
  if (
    m.form === "base" &&
    (open?.link === "purpose" || (open?.match.form === "base" && ledTo(tokens, open.match))) &&
    m.group === m.verb &&
    ["and", ","].includes(tokens[m.group - 1]?.low ?? "")
  )
    return purpose(m, open, s);
  if (m.pattern.row.act === "welcome" && greets(m, s)) return null;
  // "valued Japan support provided to the port": a noun, and what was done with it.
  if (m.base === "support" && m.form === "base" && m.group === m.verb && is(tokens[m.content], VERB_PP)) return null;
  // "undertook a visit" made a journey and promised nothing.
  if (m.pattern.row.id === "pledge" && m.base === "undertake" && m.frame === "np") return null;
  // "had bilateral discussions with the Minister": that they met, and no matter.
  if (
    m.pattern.row.id === "exchange-views-verb-bare" &&
    /^discussions?$/.test(tokens[m.to - 1]?.low ?? "") &&
    tokens[m.to]?.low === "with"
  )
    return null;
  if (saidThis(m, tokens) || saidBefore(m, tokens) || atCeremony(m, tokens) || followsBelow(m, tokens)) return null;
  if (paysCall(m, s) || givesGift(m, s) || unveilsStone(m, tokens) || facesAudience(m, s) || tellsThatTheyMet(m, s))
    return null;
  if (m.pattern.flags.has("needs-instrument") && !namesInstrument(m, tokens)) return null;
  return finite(m, open, before, s);
}
