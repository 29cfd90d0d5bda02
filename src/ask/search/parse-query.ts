/** Reads what a person typed into a query: words, "exact phrases", AND OR NOT, prefix*, NEAR(a b, 5), brackets. */
import { problem } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { Query } from "../../store/contract.ts";
import { tokensOf } from "./query-tokens.ts";
import type { Token } from "./query-tokens.ts";

export type Parsed = { query: Query } | { problem: Problem };

/** Brackets inside brackets, at most: more is no question but a mistake. */
const DEEPEST = 40;
/** Words in a query, at most. */
const LONGEST = 100;
const NEAR_WITHIN = 10;

/** The query, or what is wrong with it and where: `start` and `end` are offsets in `text`. */
export function parseQuery(text: string): Parsed {
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return { problem: tokens };
  if (tokens.length === 0)
    return {
      problem: problem("query-empty", "The query is empty. Write a word to look for.", { start: 0, end: text.length }),
    };
  const tooMany = tokens.filter((t) => t.kind === "words")[LONGEST];
  if (tooMany)
    return {
      problem: problem("query-long", `The query has more than ${LONGEST} words. Look for fewer at once.`, {
        start: tooMany.start,
        end: text.length,
      }),
    };
  try {
    const reader = new Reader(tokens, text.length);
    const query = reader.any(0);
    const rest = reader.peek();
    if (rest) throw wrong("bracket-unopened", 'This ")" closes nothing. Take it away, or open "(" before it.', rest);
    return { query };
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.problem };
    throw error;
  }
}

class Wrong extends Error {
  readonly problem: Problem;
  constructor(p: Problem) {
    super(p.message);
    this.problem = p;
  }
}

const wrong = (code: string, message: string, at: { start: number; end: number }): Wrong =>
  new Wrong(problem(code, message, at));

/** Goes through the tokens once. NOT binds closest, then AND (written or not), then OR. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly end: number;

  constructor(tokens: readonly Token[], end: number) {
    this.tokens = tokens;
    this.end = end;
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  any(depth: number): Query {
    if (depth > DEEPEST)
      throw wrong("query-deep", "The brackets go too deep. Write the query with fewer.", this.peek() ?? this.here());
    const of = [this.all(depth)];
    while (this.peek()?.kind === "or") {
      this.at++;
      of.push(this.all(depth));
    }
    return of.length === 1 ? of[0]! : { op: "or", of };
  }

  private all(depth: number): Query {
    const of = [this.without(depth)];
    for (;;) {
      const next = this.peek();
      if (next?.kind === "and") this.at++;
      else if (!next || next.kind === "or" || next.kind === "close" || next.kind === "not") break;
      of.push(this.without(depth));
    }
    return of.length === 1 ? of[0]! : { op: "and", of };
  }

  private without(depth: number): Query {
    let keep = this.one(depth);
    while (this.peek()?.kind === "not" || (this.peek()?.kind === "and" && this.tokens[this.at + 1]?.kind === "not")) {
      if (this.peek()!.kind === "and") this.at++;
      this.at++;
      keep = { op: "not", keep, drop: this.one(depth) };
    }
    return keep;
  }

  private one(depth: number): Query {
    const token = this.peek();
    if (!token) throw this.missing();
    this.at++;
    switch (token.kind) {
      case "words":
        return { op: "words", text: token.text, prefix: token.prefix, at: token.start };
      case "near":
        return this.near(token);
      case "open": {
        const inner = this.peek();
        if (inner?.kind === "close")
          throw wrong("bracket-empty", 'Nothing stands between "(" and ")". Write a word there, or take both away.', {
            start: token.start,
            end: inner.end,
          });
        const query = this.any(depth + 1);
        if (this.peek()?.kind !== "close")
          throw wrong("bracket-unclosed", 'This "(" is never closed. Write ")" where it should end.', token);
        this.at++;
        return query;
      }
      case "close":
        this.at--;
        throw this.at > 0 && this.before()
          ? this.missing()
          : wrong("bracket-unopened", 'This ")" closes nothing. Take it away, or open "(" before it.', token);
      case "not":
        throw wrong(
          "not-first",
          "NOT takes something away from what stands before it, and nothing does. Write a word to look for first.",
          token,
        );
      default:
        throw wrong(
          "operator-first",
          `${token.kind.toUpperCase()} wants something to look for on both sides. Put "and" or "or" in quotes to look for the word.`,
          token,
        );
    }
  }

  /** True when the token before is an operator, which then lacks its right side. */
  private before(): boolean {
    const kind = this.tokens[this.at - 1]?.kind;
    return kind === "and" || kind === "or" || kind === "not";
  }

  private near(open: Token): Query {
    const of: { text: string; prefix: boolean; at: number }[] = [];
    let within = NEAR_WITHIN;
    for (;;) {
      const token = this.peek();
      if (!token)
        throw wrong("near-unclosed", "This NEAR( is never closed. Write it like NEAR(cables repair, 5).", open);
      this.at++;
      if (token.kind === "words") of.push({ text: token.text, prefix: token.prefix, at: token.start });
      else if (token.kind === "distance") within = token.number;
      else if (token.kind === "close") break;
      else
        throw wrong(
          "near-inside",
          "Inside NEAR( ) stand only words and phrases, then a comma and a number. Write it like NEAR(cables repair, 5).",
          token,
        );
    }
    if (of.length < 2)
      throw wrong(
        "near-alone",
        "NEAR wants at least two words that stand near each other, like NEAR(cables repair, 5).",
        open,
      );
    return { op: "near", of, within, at: open.start };
  }

  private missing(): Wrong {
    const last = this.tokens[this.at - 1];
    return last && last.kind !== "words"
      ? wrong(
          "operator-last",
          `After ${last.kind === "open" ? '"("' : last.kind.toUpperCase()} something to look for is missing.`,
          last,
        )
      : wrong("query-ends", "Something to look for is missing here.", this.here());
  }

  private here(): { start: number; end: number } {
    return { start: this.end, end: this.end };
  }
}
