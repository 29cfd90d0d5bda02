/** `npm run score [-- --misses | --only NAME]`: scores what Parley reads in the folders of gold, and in the shared folder beside the project where there is one. */
import { existsSync } from "node:fs";
import path from "node:path";
import { doubtFigures, readGold, scoreTable } from "./score-docs.ts";

const root = path.resolve(import.meta.dirname, "..");
const flags = process.argv.slice(2);
const percent = (x: number | null): string => (x === null ? "none" : `${(100 * x).toFixed(1)} %`);

for (const folder of [
  "gold/dev",
  "gold/second",
  "gold/third",
  "gold/fourth",
  "gold/fifth",
  "gold/sixth",
  "gold/seventh",
  "gold/eighth",
  "gold/ninth",
  "gold/tenth",
  "gold/eleventh",
  "gold/twelfth",
  "gold/thirteenth",
  "gold/fourteenth",
  "gold/fifteenth",
  "../shared/gold/dev",
]) {
  const dir = path.join(root, folder);
  if (!existsSync(dir)) continue;
  const answers = await readGold(dir);
  console.log(`${folder}: ${answers.size} documents`);
  console.log(scoreTable(dir, answers, flags).trimEnd());
  const d = doubtFigures(dir, answers);
  console.log(
    `${percent(d.share)} of ${d.statements} statements are marked unsure; right in words, speaker and act: ${percent(d.sure)} of the sure, ${percent(d.unsure)} of the unsure ones\n`,
  );
}
