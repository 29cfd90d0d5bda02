/** `parley relation`: the page that a ministry keeps by hand. */
import type { Relationship } from "../../../model/track.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import { relationCsv } from "../../../app.ts";
import { lifeLines } from "./formula.ts";
import { ask, block, dayWords, refuse, twoParties } from "./tracking.ts";
import { entryLines } from "./undertakings.ts";

export const relation = (line: ParsedLine, shell: Shell): Promise<number> =>
  ask(line, shell, "relation", null, ["from", "to"], async ({ archive, tracking, filter, name }) => {
    const pair = twoParties(line.words, archive);
    if (typeof pair === "string") return refuse(pair, "relation", shell);
    const every = line.switches.has("all") || line.switches.has("csv");
    const r = await tracking.relation(
      archive.store,
      pair[0],
      pair[1],
      filter,
      every ? Number.MAX_SAFE_INTEGER : undefined,
    );
    if (line.switches.has("json")) await shell.out(`${JSON.stringify(r)}\n`);
    else if (line.switches.has("csv")) await shell.out(relationCsv(r));
    else await shell.out(`${pageLines(r, shell, name).join("\n")}\n`);
    return 0;
  });

function pageLines(r: Relationship, shell: Shell, name: (code: string) => string): string[] {
  const { terminal } = shell;
  const title = (text: string): string => terminal.paint("title", text);
  if (!r.engagements.length)
    return [`No engagement of ${name(r.parties[0])} and ${name(r.parties[1])} in the archive.`];
  return [
    title(`${name(r.parties[0])} \u2013 ${name(r.parties[1])}: relations`),
    ...block(
      `out of ${r.total} engagements, ${r.total > r.engagements.length ? `since ${r.perYear[0]?.year ?? "?"}` : `${dayWords(r.engagements[0]?.day ?? null)} to ${dayWords(r.engagements.at(-1)?.day ?? null)}`}${r.readouts.read < r.readouts.all ? `; instruments, anniversaries and formulas out of the newest ${r.readouts.read} of ${r.readouts.all} readouts` : ""}`,
      0,
      shell,
    ),
    "",
    title("Chronology"),
    ...(r.total > r.engagements.length
      ? block(
          `the newest ${r.engagements.length} of ${r.total}; all with --all, or a time with --from and --to`,
          2,
          shell,
        )
      : []),
    ...r.engagements.flatMap((e) =>
      block(
        `${dayWords(e.day)}: ${e.kind}${e.level ? `, ${e.level}` : ""}${e.place ? `, ${e.place}` : ""}${e.parties.length > 2 ? ` (${e.parties.join(", ")})` : ""}, according to ${e.readouts.map((x) => x.publisher ?? "?").join(" and ")}`,
        2,
        shell,
      ),
    ),
    "",
    title("Engagements by year"),
    ...r.perYear.flatMap((y) =>
      block(`${y.year}: ${y.count} (${y.byLevel.map((l) => `${l.level} ${l.count}`).join(", ")})`, 2, shell),
    ),
    "",
    title("Issues, by number of statements"),
    ...r.issues
      .slice(0, 12)
      .flatMap((i) =>
        block(`${i.label}: ${i.total} (${i.perYear.map((y) => `${y.year} ${y.count}`).join(", ")})`, 2, shell),
      ),
    ...(r.issues.length > 12 ? [`  and ${r.issues.length - 12} more`] : []),
    "",
    title("Instruments"),
    ...(r.instruments.length
      ? r.instruments.flatMap((i) =>
          block(`${i.name}: ${i.event.replaceAll("-", " ")}${i.date ? ` ${dateWords(i.date)}` : ""}`, 2, shell),
        )
      : ["  none named"]),
    "",
    title("Anniversaries"),
    ...(r.anniversaries.length
      ? r.anniversaries.flatMap((x) =>
          block(`${x.year}: ${x.ordinal} years: ${x.of}${x.document ? "" : " (coming)"}`, 2, shell),
        )
      : ["  none told"]),
    "",
    title("Standing formulas"),
    ...(r.formulas.length
      ? r.formulas.slice(0, 8).flatMap((f) => lifeLines(f, shell, name, false).map((l) => `  ${l}`))
      : ["  none found in two meetings"]),
    "",
    title(`Open undertakings (${r.undertakings.length})`),
    ...r.undertakings.slice(-8).flatMap((u) => entryLines(u, shell, name).map((l) => `  ${l}`)),
    ...(r.undertakings.length > 8
      ? [
          `  the newest 8 of ${r.undertakings.length}; all with: parley undertakings --party ${r.parties.join(",")} --open`,
        ]
      : []),
  ];
}
