/** `parley issue`: what was said on an issue over time. */
import { positionsCsv } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { ask, block, dayWords, newestWanted, placeLines } from "./tracking.ts";

export const issue = (line: ParsedLine, shell: Shell): Promise<number> =>
  ask(
    line,
    shell,
    "issue",
    line.words.length === 1 ? null : "issue wants one issue by its id",
    ["party", "speaker", "publisher", "from", "to"],
    async ({ archive, tracking, filter, name }) => {
      const [id = ""] = line.words;
      const most = newestWanted(line);
      const newest = await tracking.positions(archive.store, id, filter, { most: most + 1 });
      const said = newest.slice(-most);
      if (line.switches.has("json")) for (const p of said) await shell.out(`${JSON.stringify(p)}\n`);
      else if (line.switches.has("csv")) await shell.out(positionsCsv(said));
      else if (!said.length)
        await shell.out(
          `Nothing on \u201c${plainWords(id)}\u201d in the archive. "parley search" finds words; the ids stand in knowledge/issues.\n`,
        );
      else {
        const turns = said.filter((p) => p.turn === "stronger" || p.turn === "weaker").length;
        const lines = [
          ...block(
            `${newest.length > most ? "the newest " : ""}${said.length} statements on ${id}, ${dayWords(said[0]?.day ?? null)} to ${dayWords(said.at(-1)?.day ?? null)}; ${turns} turns in strength against what the same house last told of the same speakers${newest.length > most ? "; more with --limit" : ""}`,
            0,
            shell,
          ),
          "",
          ...said.flatMap((p) => [
            ...block(
              `${dayWords(p.day)}, ${p.joint ? p.speakers.map(name).join(" + ") : p.speakers.map(name).join(", ") || "?"}: ${p.act}${p.strength === null ? "" : ` ${p.strength.toFixed(2)}`}${p.turn && p.turn !== "other-act" ? `  \u2192 ${p.turn}` : ""}`,
              0,
              shell,
            ),
            ...block(`${p.cue} ${p.words}`, 4, shell),
            ...placeLines(p, 4, shell),
          ]),
        ];
        await shell.out(`${lines.join("\n")}\n`);
      }
      return 0;
    },
  );
