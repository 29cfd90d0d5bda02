/** Cuts a sentence into tokens that keep their place in the text. */
import type { Span } from "../../../model/span.ts";

export interface Token extends Span {
  /** Lower case, straight quotes: what rules compare. */
  low: string;
  /** As printed. */
  raw: string;
  kind: "word" | "number" | "mark" | "genitive";
  /** First letter is upper case. */
  capital: boolean;
}

// A word may hold dots between single letters (U.S.), inner hyphens and apostrophes, and an ampersand (R&D).
const PIECE =
  /\b(?:Mr|Mrs|Ms|Dr|Hon|Prof|Gen|Sen|Rep|Amb|Lt|Col|Capt|Gov|Rev|Messrs|Mme|Mlle|St|Sr|Jr|No|Art)\.(?=\s)|(?:\p{L}\.){2,}|[’'](?:s|S)(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐‑–&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[’'](?!s(?![\p{L}\p{N}]))[\p{L}][\p{L}\p{M}]*)*|\d[\d,.:]*\d(?:\p{L}+)?|\d(?:\p{L}+)?|[^\s\p{L}\p{N}]/gu;

const ASCII = /^[\x20-\x7e]*$/;

function kindOf(raw: string): Token["kind"] {
  const c = raw.charCodeAt(0);
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) return "word";
  if (c >= 48 && c <= 57) return "number";
  return c > 127 && /^\p{L}/u.test(raw) ? "word" : "mark";
}

/** Tokens of `span`, in order. Linear in its length. */
export function tokenize(text: string, span: Span): Token[] {
  const out: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (const m of part.matchAll(PIECE)) {
    const raw = m[0];
    const small = raw.toLowerCase();
    // The month is no modal verb.
    const low =
      raw === "May" && out.length > 0
        ? "may-month"
        : ASCII.test(small)
          ? small
          : small.replace(/[‘’]/g, "'").replace(/[‐‑]/g, "-");
    const first = raw[0] ?? "";
    const kind = low === "'s" ? "genitive" : kindOf(raw);
    out.push({
      start: span.start + m.index,
      end: span.start + m.index + raw.length,
      low,
      raw,
      kind,
      capital: kind === "word" && first !== first.toLowerCase(),
    });
  }
  return out;
}

/** Text span of tokens `from` up to, but not with, `to`. */
export const tokenSpan = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? tokens[from]?.start ?? 0,
});
