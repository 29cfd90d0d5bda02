/** Brings the ways of marking speech to one: ‘single marks’, and a dash before the words and before who said them. */
import type { Token } from "./tokens.ts";
import { is, REPORTS_PAST } from "./word-classes.ts";

const ENDS_WORDS = /^[,.!?…]$/;

/** ‘…’ as “…”: the raw forms change, the places in the text do not. An apostrophe stays what it is. */
export function singleQuotes(tokens: Token[]): Token[] {
  lowMarks(tokens);
  closeLikeOpening(tokens);
  pluralOwners(tokens);
  if (!tokens.some((t) => t.raw === "‘" || t.raw === "’")) return tokens;
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (t.raw === "‘" && tokens[i + 1]?.start === t.end) open = i;
    else if (t.raw === "’" && closes(tokens, i, open)) {
      if (open >= 0) change(tokens, open, "“");
      change(tokens, i, "”");
      open = -1;
    }
  }
  // The words go on in the next sentence.
  if (open >= 0 && (open === 0 || /^[:,]$/.test(tokens[open - 1]?.raw ?? ""))) change(tokens, open, "“");
  return tokens;
}

/** "the United States' concern": the mark behind a plural is a genitive, where no single mark has opened speech before it. */
function pluralOwners(tokens: Token[]): void {
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (!/^['’‘]$/.test(t.raw)) continue;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (next?.start === t.end && before?.end !== t.start) open = true;
    else if (
      !open &&
      before?.kind === "word" &&
      before.end === t.start &&
      before.low.endsWith("s") &&
      next?.kind === "word" &&
      next.start > t.end
    )
      tokens[i] = { ...t, kind: "genitive" };
  }
}

/** „…“ and „…’’ as “…”. */
function lowMarks(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.raw !== "„") continue;
    change(tokens, i, "“");
    for (let n = i + 2; n < tokens.length; n++) {
      const twice = tokens[n]?.raw === "’" && tokens[n + 1]?.raw === "’" && tokens[n]?.end === tokens[n + 1]?.start;
      if (!twice && tokens[n]?.raw !== "“") continue;
      change(tokens, n, "”");
      if (twice) tokens.splice(n + 1, 1);
      break;
    }
  }
}

/** “…,“ as some houses print it: an opening mark right behind a comma or a stop closes, and so does a second one. */
function closeLikeOpening(tokens: Token[]): void {
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    const { raw, start, end } = tokens[i] as Token;
    if (raw === "”") open = false;
    if (raw !== "“") continue;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    // “a pier “, said Arai
    const second = open && (!next || next.kind === "mark" || (next.start !== end && is(next, REPORTS_PAST)));
    if ((before && ENDS_WORDS.test(before.raw) && before.end === start) || second) {
      change(tokens, i, "”");
      open = false;
    } else open = true;
  }
}

/** A mark behind a comma or a stop closes; inside a pair that is open, one before a mark or the end does. */
function closes(tokens: readonly Token[], i: number, open: number): boolean {
  const t = tokens[i] as Token;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before?.end !== t.start) return false;
  if (ENDS_WORDS.test(before.raw)) return true;
  if (open < 0) return false;
  // "workers’ rights’": a plural's own mark is followed by a word that the pair goes on with.
  const later = tokens.slice(i + 1).some((x) => x.raw === "’");
  return !next || next.kind === "mark" || !(before.low.endsWith("s") && later);
}

const change = (tokens: Token[], i: number, raw: string): void => {
  tokens[i] = { ...(tokens[i] as Token), raw, low: raw, kind: "mark" };
};

const DASH = /^[–—-]$/;

/** Does a block open with a dash and close its words with ", – NAME said": speech as Slavic and Turkic houses print it? */
export const dashSpeech = (text: string, start: number, end: number): boolean =>
  /^\s*[–—-]\s/.test(text.slice(start, start + 4)) && CLOSING.test(text.slice(start + 2, end));
const SAYS = "(?:said|says|noted|added|stressed|emphasi[sz]ed|stated|underlined|concluded|recalled|pointed)\\b";
const CLOSING = new RegExp(`[,.!?]\\s?[–—-]\\s[^–—]{2,80}?${SAYS}|\\s[–—-]\\s${SAYS}`, "u");
const SAYS_ALONE = new RegExp(`^${SAYS}`, "u");

/** The tokens of a sentence of such a block, with marks of speech put where the dashes stand. */
export function dashQuotes(tokens: readonly Token[], opens: boolean): Token[] {
  const out = [...tokens];
  if (DASH.test(out[0]?.raw ?? "")) out.shift();
  for (let i = 1; i < out.length; i++)
    if (
      DASH.test(out[i]?.raw ?? "") &&
      (ENDS_WORDS.test(out[i - 1]?.raw ?? "") || SAYS_ALONE.test(out[i + 1]?.low ?? "")) &&
      i < out.length - 2
    ) {
      change(out, i, "”");
      reopen(out, i + 2);
      break;
    }
  const first = out[0];
  if (opens && first)
    out.unshift({ start: first.start, end: first.start, raw: "“", low: "“", kind: "mark", capital: false, classes: 0 });
  return out;
}

/** "– said Arai. – At the same time, we must": a dash behind a stop or a comma opens the words again. */
function reopen(tokens: Token[], from: number): void {
  for (let i = from; i < tokens.length - 2; i++)
    if (DASH.test(tokens[i]?.raw ?? "") && /^[.,]$/.test(tokens[i - 1]?.raw ?? "")) return change(tokens, i, "“");
}
