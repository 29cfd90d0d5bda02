/** Gives the scorer an answer that was read before: `answer.cjs STORE FILE` prints STORE/NAME.ndjson, or fails as the reading did. */
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const [store, file] = process.argv.slice(2);
const answer = path.join(store, path.basename(file));
if (existsSync(`${answer}.ndjson`)) process.stdout.write(readFileSync(`${answer}.ndjson`));
else {
  process.stderr.write(readFileSync(`${answer}.failure`));
  process.exitCode = 1;
}
