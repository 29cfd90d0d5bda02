/** `parley brief`: what a readout says anew, no more, otherwise and again, against an earlier one. */
import { existsSync } from "node:fs";
import { asKept, briefJson, briefOf, oneOfEach, openApp } from "../../../app.ts";
import type { Briefed } from "../../../app.ts";
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
  let found: Briefed | null = null;
  if (existsSync(archiveFolder(line))) {
    const code = await withArchive(line, shell, {}, async ({ store }) => {
      found = await briefOf(store, comparing, await asKept(store, now), named ? await asKept(store, named) : null);
      return 0;
    });
    if (code && against === undefined) return code;
  }
  const { brief: b, history } = found ?? { brief: comparing.brief(now, named ?? null), history: null };
  if (switches.has("json")) await shell.out(`${briefJson(b)}\n`);
  else
    await shell.out(
      `${showBrief(b, history, { inSentence: app.theParty, name: app.partyName, issue: comparing.issueLabel }, { all: switches.has("all") }, shell.terminal).join("\n")}\n`,
    );
  return 0;
}
