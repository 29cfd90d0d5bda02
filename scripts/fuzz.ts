/** `npm run fuzz -- [COUNT] [FIRST SEED]`: reads so many broken examples (20,000 unless told) and lists what goes wrong. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readBroken } from "../test/broken-documents.ts";

const count = Number(process.argv[2] ?? 20_000);
const firstSeed = Number(process.argv[3] ?? 1);
const TOO_LONG_MS = 1000;
const kept = path.resolve(import.meta.dirname, "../archive/fuzz");

let bad = 0;
let done = 0;
let slowest = { which: "", milliseconds: 0 };
const begun = performance.now();
for await (const { which, fault, milliseconds, bytes } of readBroken(count, firstSeed)) {
  done += 1;
  if (milliseconds > slowest.milliseconds) slowest = { which, milliseconds };
  const wrong = fault ?? (milliseconds > TOO_LONG_MS ? `took ${Math.round(milliseconds)} ms` : null);
  if (wrong) {
    bad += 1;
    mkdirSync(kept, { recursive: true });
    writeFileSync(path.join(kept, which.replace(/, seed (\d+)$/, ".$1")), bytes);
    console.log(`${which}: ${wrong}`);
  }
  if (done % 2000 === 0) console.error(`${done} of ${count} read, ${bad} wrong`);
}
const seconds = (performance.now() - begun) / 1000;
console.log(
  `${done} broken examples read in ${seconds.toFixed(0)} s, ${bad} wrong; the slowest took ${Math.round(slowest.milliseconds)} ms (${slowest.which}).`,
);
if (bad) console.log(`Their bytes are in ${path.relative(process.cwd(), kept)}.`);
process.exitCode = bad ? 1 : 0;
