/** `parley undertakings`: the ledger of promises, and what a person says became of one. */
import { isFailure, failureLine, undertakingsCsv } from "../../../app.ts";
import type { UndertakingEntry } from "../../../model/track.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import { plainWords } from "../show/plain-words.ts";
import { ask, block, dayWords, newestWanted, placeLines, placeOf, refuse } from "./tracking.ts";
import { byWhom } from "./with-archive.ts";

export const undertakings = (line: ParsedLine, shell: Shell): Promise<number> => {
  const { words, values, switches } = line;
  const set = words.length === 2;
  const status = values.get("status") as UndertakingEntry["status"] | undefined;
  const wrong =
    words.length && !set
      ? "undertakings wants a document and a statement, or nothing"
      : set && !status
        ? "give --status with the statement"
        : null;
  return ask(line, shell, "undertakings", wrong, ["party", "from"], async ({ archive, tracking, filter, name }) => {
    if (set && status) {
      const [document = "", statement = ""] = words;
      const part = /^(.*)\.(\d+)$/.exec(document);
      const made = await archive.setStatus(
        { document: part?.[1] ?? document, part: Number(part?.[2] ?? 1), statement },
        status,
        values.get("source") ?? null,
        byWhom(line),
      );
      if (isFailure(made)) {
        shell.err(`parley: ${plainWords(failureLine(made))}`);
        return 1;
      }
      await shell.out(
        `${statement} of ${document}: ${status}, by ${made.by}. Taken back with: parley archive withdraw ${made.id}\n`,
      );
      return 0;
    }
    const codes = (option: string): string[] | string => {
      const list = (values.get(option) ?? "")
        .split(",")
        .map((w) => w.trim())
        .filter(Boolean);
      const read = list.map((w) => archive.filterWords.party(w) ?? archive.filterWords.party(w.toUpperCase()));
      const bad = read.indexOf(null);
      return bad >= 0 ? `"${list[bad]}" after --${option} is no known party` : (read as string[]);
    };
    const by = codes("by");
    const to = codes("to");
    if (typeof by === "string") return refuse(by, "undertakings", shell);
    if (typeof to === "string") return refuse(to, "undertakings", shell);
    const most = newestWanted(line);
    const list = await tracking.undertakings(archive.store, filter, {
      by,
      to,
      open: switches.has("open"),
      ...(status ? { status: [status] } : {}),
      most: most + 1,
    });
    const more = list.length > most;
    if (more) list.shift();
    if (switches.has("json")) for (const u of list) await shell.out(`${JSON.stringify(u)}\n`);
    else if (switches.has("csv")) await shell.out(undertakingsCsv(list));
    else if (!list.length) await shell.out("No undertaking of this kind in the archive.\n");
    else
      await shell.out(
        `${[`${more ? `The newest ${list.length} undertakings; more with --limit` : `${list.length} undertakings`}`, "", ...list.flatMap((u) => [...entryLines(u, shell, name), ""])].join("\n")}\n`,
      );
    return 0;
  });
};

/** One line of the ledger, with what was said of it since. */
export function entryLines(u: UndertakingEntry, shell: Shell, name: (code: string) => string): string[] {
  const { terminal } = shell;
  const who = `${u.by.map(name).join(" + ")}${u.to.length ? ` to ${u.to.map(name).join(", ")}` : ""}`;
  const status = u.decided
    ? `${u.status}, says ${u.decided.by}${u.decided.note ? ` (${u.decided.note})` : ""}`
    : "open";
  const seen = [...new Map(u.returns.map((r) => [r.document, r])).values()];
  return [
    ...block(`${dayWords(u.day)}: ${who} [${status}]${u.due ? `, due ${dateWords(u.due.edtf)}` : ""}`, 0, shell).map(
      (l) => terminal.paint("label", l),
    ),
    ...block(`${u.cue} ${u.words}`, 4, shell),
    ...placeLines(u, 4, shell),
    ...u.alsoTold.flatMap((c) => block(`also told: \u201c${c.words}\u201d, ${placeOf(c)}`, 4, shell)),
    ...u.returns
      .slice(0, 4)
      .flatMap((r) => block(`\u2192 ${dayWords(r.day)} \u201c${r.words}\u201d, ${placeOf(r)}`, 4, shell)),
    ...(u.returns.length > 4 ? [`    \u2192 and ${u.returns.length - 4} more`] : []),
    ...block(
      u.later
        ? `returned to in ${seen.length} of ${u.later} later readouts of these parties${u.followedTo ? ` up to ${dayWords(u.followedTo)}, where the search ended` : ""}`
        : "no later readout of these parties in the archive",
      4,
      shell,
    ),
  ];
}
