/** Gives the scorer a comparison or brief that was made before: `answer-ask.cjs STORE A [--against] B` prints STORE/FOLDER-A-B.json. */
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");

const [store, ...files] = process.argv.slice(2).filter((word) => word !== "--against");
const folder = path.basename(path.dirname(files[0]));
process.stdout.write(
  readFileSync(path.join(store, `${[folder, ...files.map((f) => path.basename(f))].join("-")}.json`)),
);
