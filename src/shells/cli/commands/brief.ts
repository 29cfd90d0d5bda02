/** `parley brief`: what a readout says anew, no more, otherwise and again, against an earlier one. */
import { existsSync } from "node:fs";
import { briefJson, oneOfEach, openApp, readoutBefore } from "../../../app.ts";
import type { Record } from "../../../model/record.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { showBrief } from "../show/show-brief.ts";
import { recordsMeant } from "./records-meant.ts";
import { archiveFolder, withArchive } from "./with-archive.ts";

export async function brief(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches, values } = line;
  const against = values.get("against");
  const wrong =
    words.length !== 1
      ? "brief wants one readout"
      : against === undefined && !existsSync(archiveFolder(line))
        ? "brief wants --against BEFORE, or an archive to look for the readout before"
        : null;
  if (wrong) {
    shell.err(`parley: ${wrong}. See "parley help brief".`);
    return 2;
  }
  const app = openApp(shell.root);
  const meant = await recordsMeant([...words, ...(against === undefined ? [] : [against])], line, app, shell);
  if (meant.length < (against === undefined ? 1 : 2)) return 1;
  const [now, named] = oneOfEach(meant.map((m) => m.records));
  if (!now) return 1;
  const comparing = await app.comparing();
  let before: Record | null = named ?? null;
  if (against === undefined) {
    const code = await withArchive(line, shell, {}, async ({ store }) => {
      before = (await readoutBefore(store, now))?.record ?? null;
      return 0;
    });
    if (code) return code;
  }
  const b = comparing.brief(now, before);
  if (switches.has("json")) await shell.out(`${briefJson(b)}\n`);
  else
    await shell.out(
      `${showBrief(b, { inSentence: app.theParty, name: app.partyName, issue: comparing.issueLabel }, { all: switches.has("all") }, shell.terminal).join("\n")}\n`,
    );
  return 0;
}
