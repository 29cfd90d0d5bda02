/** Cuts a typed query into words, phrases, operators and brackets, each with its place. */
import { problem } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";

export type Token = { start: number; end: number } & (
  | { kind: "words"; text: string; prefix: boolean }
  | { kind: "and" | "or" | "not" | "open" | "close" | "near" }
  | { kind: "distance"; number: number }
);

const OPENING = '"\u201c\u201e\u00ab';
const CLOSING = '"\u201c\u201d\u00bb';
/** A word goes on up to white space, a bracket or a quotation mark. */
const WORD = new RegExp(`[^\\s()${OPENING}${CLOSING}]+`, "y");
const HAS_LETTER = /[\p{L}\p{N}\p{Co}]/u;
const FARTHEST = 1000;

/** The tokens, or what is wrong and where. */
export function tokensOf(text: string): Token[] | Problem {
  const out: Token[] = [];
  const near: boolean[] = [];
  for (let i = 0; i < text.length;) {
    const c = text[i]!;
    if (/\s/.test(c)) {
      i++;
    } else if (c === "(" || c === ")") {
      if (c === "(") near.push(false);
      else near.pop();
      out.push({ kind: c === "(" ? "open" : "close", start: i, end: i + 1 });
      i++;
    } else if (OPENING.includes(c) || CLOSING.includes(c)) {
      const close = closing(text, i + 1);
      if (close < 0)
        return problem("quote-unclosed", "This quotation mark is never closed. Write another where the phrase ends.", {
          start: i,
          end: i + 1,
        });
      const phrase = text.slice(i + 1, close);
      const prefix = text[close + 1] === "*";
      const end = close + (prefix ? 2 : 1);
      if (!HAS_LETTER.test(phrase))
        return problem("nothing-to-find", "There is no letter or digit in this phrase. Write a word to look for.", {
          start: i,
          end,
        });
      out.push({ kind: "words", text: phrase, prefix, start: i, end });
      i = end;
    } else {
      WORD.lastIndex = i;
      const word = WORD.exec(text)![0];
      if (word === "NEAR" && text[i + 4] === "(") {
        near.push(true);
        out.push({ kind: "near", start: i, end: i + 5 });
        i += 5;
        continue;
      }
      const token = near.at(-1) ? nearWord(text, word, i) : plainWord(word, i);
      if ("code" in token) return token;
      out.push(...token);
      i += word.length;
    }
  }
  return out;
}

function closing(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (CLOSING.includes(text[i]!)) return i;
  return -1;
}

function plainWord(word: string, start: number): Token[] | Problem {
  const end = start + word.length;
  if (word === "AND" || word === "OR" || word === "NOT") return [{ kind: word.toLowerCase() as "and", start, end }];
  const prefix = word.endsWith("*");
  const text = prefix ? word.replace(/\*+$/, "") : word;
  if (!HAS_LETTER.test(text)) {
    const what =
      word.startsWith("*") || prefix
        ? 'A "*" stands for the end of a word, so letters must come before it, like cabl*.'
        : `There is no letter or digit in "${word}". Write a word to look for.`;
    return problem("nothing-to-find", what, { start, end });
  }
  return [{ kind: "words", text, prefix, start, end }];
}

/** Inside NEAR a comma may be followed by how many words may lie between. */
function nearWord(text: string, word: string, start: number): Token[] | Problem {
  const comma = word.indexOf(",");
  if (comma < 0) {
    const before = text.slice(0, start).trimEnd();
    return before.endsWith(",") && /^\d+$/.test(word) ? [distance(word, start)] : plainWord(word, start);
  }
  const left = comma > 0 ? plainWord(word.slice(0, comma), start) : [];
  if ("code" in left) return left;
  const right = word.slice(comma + 1);
  if (right === "") return left;
  if (!/^\d+$/.test(right))
    return problem("near-distance", "After the comma NEAR wants a number of words, like NEAR(cables repair, 5).", {
      start: start + comma + 1,
      end: start + word.length,
    });
  return [...left, distance(right, start + comma + 1)];
}

const distance = (digits: string, start: number): Token => ({
  kind: "distance",
  number: Math.min(Number(digits), FARTHEST),
  start,
  end: start + digits.length,
});
