/** Reads the words after a command against the table of its options. */
import { parseArgs } from "node:util";
import type { OptionRow } from "./commands.ts";
import { nearest } from "./nearest.ts";

export interface ParsedLine {
  switches: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  words: readonly string[];
}

/** What was wrong with the command line, in one sentence that says what to write instead. */
export interface WrongLine {
  wrong: string;
}

/** Options and words of a command line; or what is wrong with it. "-" is a word, and so is everything after "--". */
export function parseLine(args: readonly string[], options: readonly OptionRow[]): ParsedLine | WrongLine {
  const rows = new Map(options.map((o) => [o.name, o]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map((o) => [o.name, { type: o.takes ? ("string" as const) : ("boolean" as const) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const switches = new Set<string>();
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const row = rows.get(token.name);
    if (!row || !token.rawName.startsWith("--")) return { wrong: unknownOption(token.rawName, options) };
    if (!row.takes) {
      if (token.inlineValue) return { wrong: `${token.rawName} takes no value` };
      switches.add(row.name);
      continue;
    }
    if (token.value === undefined || token.value === "" || (!token.inlineValue && /^-./.test(token.value)))
      return { wrong: `${token.rawName} wants a value: ${token.rawName} ${row.takes}` };
    const fault = row.check?.(token.value);
    if (fault) return { wrong: `${token.rawName} ${fault}` };
    if (values.has(row.name)) return { wrong: `${token.rawName} stands there twice` };
    values.set(row.name, token.value);
  }
  return { switches, values, words };
}

function unknownOption(raw: string, options: readonly OptionRow[]): string {
  const close = nearest(
    raw.replace(/^-+/, ""),
    options.map((o) => o.name),
  );
  return `there is no option ${raw}${close ? `. Did you mean --${close}?` : ""}`;
}
