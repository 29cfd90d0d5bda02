/** `parley compare`: two or more readouts of one engagement side by side. */
import { comparisonCsv, comparisonHtml, comparisonJson, oneOfEach, openApp } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { sideLabels } from "../../../app/words/comparison-words.ts";
import { showComparison } from "../show/show-comparison.ts";
import { recordsMeant } from "./records-meant.ts";

const FORMATS = ["json", "csv", "html"] as const;

export async function compare(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches } = line;
  const asked = FORMATS.filter((f) => switches.has(f));
  const wrong = !words.length
    ? "compare wants two readouts or more, or an engagement of the archive"
    : asked.length > 1
      ? `choose one of ${asked.map((f) => `--${f}`).join(" and ")}`
      : words.filter((w) => w === "-").length > 1
        ? "standard input (-) can be read only once"
        : null;
  if (wrong) {
    shell.err(`parley: ${wrong}. See "parley help compare".`);
    return 2;
  }
  const app = openApp(shell.root);
  const meant = await recordsMeant(words, line, app, shell);
  const lost = meant.length < words.length;
  const [only] = meant;
  const records = meant.length === 1 && only?.archived ? only.records : oneOfEach(meant.map((m) => m.records));
  if (records.length < 2) {
    if (!lost)
      shell.err(
        `parley: there is only one readout to hold against itself. Name the other side's readout too, or an engagement of the archive that has both.`,
      );
    return lost ? 1 : 2;
  }
  const comparing = await app.comparing();
  const [a, b] = records;
  const c = records.length === 2 && a && b ? comparing.compare(a, b) : comparing.compareMany(records);
  const rows = comparing.rows(c);
  const labels = sideLabels(records);
  if (switches.has("json")) await shell.out(`${comparisonJson(c)}\n`);
  else if (switches.has("csv")) await shell.out(comparisonCsv(c.records, rows));
  else if (switches.has("html"))
    await shell.out(
      comparisonHtml(c, rows, { labels, issue: comparing.issueLabel, party: app.partyName, inSentence: app.theParty }),
    );
  else
    await shell.out(
      `${showComparison(c, rows, { inSentence: app.theParty, name: app.partyName, issue: comparing.issueLabel }, shell.terminal).join("\n")}\n`,
    );
  return lost ? 1 : 0;
}
