/** Help, printed from the table of commands. */
import { COMMANDS, GLOBAL_OPTIONS, type CommandRow, type OptionRow } from "./commands.ts";
import type { ParsedLine } from "./parse-line.ts";
import type { Shell } from "./shell.ts";
import { wrap } from "./show/cell-width.ts";

/** `parley help [COMMAND]`. */
export async function help({ words }: ParsedLine, shell: Shell): Promise<number> {
  const row = words[0] && COMMANDS.find((c) => c.name === words[0]);
  await shell.out(row ? helpFor(row) : helpForAll());
  return 0;
}

/** All commands, one line each. */
export const helpForAll = (): string =>
  [
    "Parley reads governments' readouts of meetings and calls: who met, and who said what to whom, in which words.",
    "",
    "Usage: parley COMMAND",
    "",
    ...table(COMMANDS.map((c) => [`${c.name} ${c.takes}`, c.says])),
    "",
    ...table(GLOBAL_OPTIONS.map(optionCells)),
    "",
    "parley help COMMAND tells more.",
    "",
  ]
    .flatMap((line) => wrapIndented(line))
    .join("\n");

/** One command with its options. */
export const helpFor = (c: CommandRow): string =>
  [
    `Usage: parley ${c.name}${c.options.length ? " [OPTION...]" : ""}${c.takes && ` ${c.takes}`}`,
    "",
    `${c.says[0]?.toUpperCase()}${c.says.slice(1)}.`,
    ...c.details.flatMap((d) => ["", d]),
    ...(c.options.length ? ["", ...table(c.options.map(optionCells))] : []),
    "",
    ...c.examples.map((e) => `  ${e}`),
    "",
  ]
    .flatMap((line) => wrapIndented(line))
    .join("\n");

/** The page docs/commands.md: every command as its help tells it. */
export const commandPage = (): string =>
  [
    "# Commands",
    "",
    "What `npx parley help COMMAND` says of each. This page is written by `npm run docs`.",
    ...COMMANDS.flatMap((c) => ["", `## parley ${c.name}`, "", "```", helpFor(c).trimEnd(), "```"]),
    "",
  ].join("\n");

const optionCells = (o: OptionRow): [string, string] => [`--${o.name}${o.takes ? ` ${o.takes}` : ""}`, o.says];

/** Two columns; a left cell too long for its column stands on a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const column = Math.min(26, Math.max(...rows.map(([left]) => left.length)) + 2);
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, 78 - column);
    const alone = left.length > column - 2;
    return [
      ...(alone ? [`  ${left}`] : []),
      ...lines.map((line, i) => `  ${(i || alone ? "" : left).padEnd(column)}${line}`),
    ];
  });
}

const wrapIndented = (line: string): string[] => (line.startsWith(" ") || !line ? [line] : wrap(line, 80));
