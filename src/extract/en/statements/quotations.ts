/** Finds direct quotations inside a sentence and tells speech from quoted phrases. */
import type { Token } from "./tokens.ts";
import { is, REPORTS } from "./word-classes.ts";

export interface Quotation {
  /** First token inside the marks. */
  from: number;
  /** Token of the closing mark, or the end of the sentence. */
  to: number;
  /** Long enough to be speech rather than a phrase or a title. */
  speech: boolean;
  /** The sentence opens or ends inside it: the quotation goes on. */
  continued: boolean;
  /** Nothing but the quotation stands in the sentence. */
  alone: boolean;
}

/** Quotations of a sentence, in order. */
export function quotations(tokens: readonly Token[]): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const raw = tokens[i]?.raw;
    if (raw === "“" || raw === "«" || (raw === '"' && open < 0 && !closes(tokens, i))) open = i;
    else if ((raw === "”" || raw === "»" || raw === '"') && open >= 0) {
      out.push(made(tokens, open + 1, i, false));
      open = -1;
    } else if ((raw === "”" || raw === "»" || raw === '"') && open < 0 && out.length === 0)
      out.push(made(tokens, 0, i, true));
  }
  if (open >= 0) out.push(made(tokens, open + 1, tokens.length, false));
  // "the “skill of pilots” for the “building of a lock”, “not only to open it but to keep it”": phrases, to the last.
  for (const [n, q] of out.entries()) {
    const first = tokens[q.from];
    if (n > 0 && !out[n - 1]?.speech && tokens[q.from - 2]?.raw === "," && first?.kind === "word" && !first.capital)
      q.speech = false;
  }
  return out;
}

/** `We share this aim," said Holt`: a straight mark right behind a comma, with a space after it, closes what a curly one opened. */
const closes = (tokens: readonly Token[], i: number): boolean =>
  /^[,.!?]$/.test(tokens[i - 1]?.raw ?? "") &&
  tokens[i - 1]?.end === tokens[i]?.start &&
  tokens[i + 1] !== undefined &&
  tokens[i + 1]?.start !== tokens[i]?.end;

/** Longer than this a quotation holds sentences of its own. */
const MOST_GOING_ON = 20;

const PHRASE_LEAD = new Set(["a", "an", "the", "its", "his", "her", "their", "as", "of"]);

function made(tokens: readonly Token[], from: number, to: number, continued: boolean): Quotation {
  const outside =
    tokens.slice(0, Math.max(0, from - 1)).filter((t) => t.kind === "word").length +
    tokens.slice(to).filter((t) => t.kind === "word").length;
  const last = tokens[to - 1]?.raw ?? "";
  // "calling it a “fair and lasting answer.”": a phrase that an article leads in is none.
  const phrase = PHRASE_LEAD.has(tokens[from - 2]?.low ?? "") && to - from < 12;
  // "called on all “to uphold the peace.”": words in small letters that go on with the sentence's own.
  const before = tokens[from - 2];
  const first = tokens[from];
  const goesOn =
    first?.kind === "word" &&
    !first.capital &&
    before?.kind === "word" &&
    before.low !== "that" &&
    !is(before, REPORTS) &&
    to - from < MOST_GOING_ON;
  // "that both aim at peace, “including the plan signed in May.”": an example of what the sentence itself tells.
  const example =
    before?.raw === "," &&
    from > 8 &&
    /^(?:including|especially|particularly|notably|whether)$/.test(first?.raw ?? "") &&
    tokens.slice(0, from - 2).some((t) => t.low === "that");
  const speech =
    !phrase &&
    !goesOn &&
    !example &&
    // “Trade is good”, said Arai.
    (to - from > 3 || (from === 1 && to - from === 3)) &&
    (outside === 0 ||
      /[.,!?]/.test(last) ||
      // “We want it open”, she said.
      (from === 1 && tokens[to + 1]?.raw === ",") ||
      // – We want it open – said Arai.
      (from === 1 && is(tokens[to + 1], REPORTS) && !!tokens[to + 2]?.capital) ||
      (to >= tokens.length - 1 && /[:,]/.test(tokens[from - 2]?.raw ?? "")) ||
      (/[.,!?]/.test(tokens[to + 1]?.raw ?? "") && /[:,]/.test(tokens[from - 2]?.raw ?? "")));
  return { from, to, speech, continued, alone: outside === 0 };
}
