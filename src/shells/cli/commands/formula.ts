/** `parley formula` and `parley formulas`: the life of words that return. */
import { formulasCsv } from "../../../app.ts";
import type { FormulaLife } from "../../../model/track.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { ask, block, dayWords, placeLines, refuse, twoParties } from "./tracking.ts";

export const formula = (line: ParsedLine, shell: Shell): Promise<number> =>
  ask(
    line,
    shell,
    "formula",
    line.words.length ? null : "formula wants words",
    ["party", "publisher", "from", "to"],
    async ({ archive, tracking, filter, name }) => {
      const life = await tracking.formula(archive.store, line.words.join(" "), filter, line.switches.has("like"));
      return print([life], line, shell, name, true);
    },
  );

export const formulas = (line: ParsedLine, shell: Shell): Promise<number> =>
  ask(line, shell, "formulas", null, ["publisher", "from", "to"], async ({ archive, tracking, filter, name }) => {
    const pair = twoParties(line.words, archive);
    if (typeof pair === "string") return refuse(pair, "formulas", shell);
    return print(await tracking.formulas(archive.store, pair, filter), line, shell, name, false);
  });

async function print(
  lives: readonly FormulaLife[],
  { switches }: ParsedLine,
  shell: Shell,
  name: (code: string) => string,
  uses: boolean,
): Promise<number> {
  if (switches.has("json")) for (const life of lives) await shell.out(`${JSON.stringify(life)}\n`);
  else if (switches.has("csv")) await shell.out(formulasCsv(lives));
  else if (!lives.length) await shell.out("No words return in two meetings of these parties.\n");
  else await shell.out(`${lives.flatMap((life) => [...lifeLines(life, shell, name, uses), ""]).join("\n")}\n`);
  return 0;
}

/** A formula's life for people. */
export function lifeLines(life: FormulaLife, shell: Shell, name: (code: string) => string, uses: boolean): string[] {
  const { terminal } = shell;
  const head = block(`\u201c${life.formula}\u201d`, 0, shell).map((l) => terminal.paint("title", l));
  if (!life.uses.length)
    return [...head, "  stands in no readout of the archive. With --like nearby wordings count, too."];
  const { among } = life;
  const lacking = among.readouts - among.with;
  const without = among.without
    .slice(0, 3)
    .map((w) => `${dayWords(w.day)} (${w.publisher ?? "?"})`)
    .join(", ");
  return [
    ...head,
    ...block(
      `first ${dayWords(life.first)}, last ${dayWords(life.last)}; ${life.uses.length} uses: ${life.perYear.map((y) => `${y.year} ${y.count}`).join(", ")}`,
      2,
      shell,
    ),
    ...block(
      `by ${life.perSpeaker.map((s) => `${name(s.party)} (${[s.alone ? `${s.alone} alone` : "", s.jointly ? `${s.jointly} jointly` : ""].filter(Boolean).join(", ")})`).join("; ") || "nobody named"}`,
      2,
      shell,
    ),
    ...(among.readouts
      ? block(
          `in ${among.with} of ${among.readouts} readouts of the same parties by the same publishers since then${without ? `; not in ${without}${lacking > 3 ? ` and ${lacking - 3} more` : ""}` : ""}`,
          2,
          shell,
        )
      : []),
    ...life.variants
      .slice(1, 6)
      .flatMap((v) =>
        block(
          `also \u201c${v.words}\u201d, ${v.count === 1 ? "once" : `${v.count} times`}, ${v.first === v.last ? dayWords(v.first) : `${dayWords(v.first)} to ${dayWords(v.last)}`}`,
          2,
          shell,
        ),
      ),
    ...(uses
      ? [
          "",
          ...life.uses.flatMap((u) => [
            ...block(
              `${dayWords(u.day)}: ${u.joint ? "jointly" : u.speakers.map(name).join(", ") || "outside a statement"}${u.act ? `, ${u.act}` : ""}${u.exact ? "" : `: \u201c${plainWords(u.words)}\u201d`}`,
              2,
              shell,
            ),
            ...placeLines(u, 4, shell),
          ]),
        ]
      : []),
  ];
}
