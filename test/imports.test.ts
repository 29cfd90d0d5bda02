/** Who may import whom: a stage its own folder and the model, a shell the app and types, nobody else's network, SQL or HTML. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");
const STAGES = ["acquire", "read", "extract", "resolve", "store", "ask", "publish"];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const sources = globSync("src/**/*.ts", { cwd: root }).map((f) => f.split(path.sep).join("/"));

/** Every import of the sources; what lies in the project as a path from its root. */
const imports: Import[] = sources.flatMap((from) => {
  const code = readFileSync(path.join(root, from), "utf8");
  const found = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm),
    ...code.matchAll(/\bimport\((\s*)"([^"]+)"\)/g),
  ];
  return found.map(([, kind, target = ""]) => ({
    from,
    to: target.startsWith(".") ? path.posix.join(path.posix.dirname(from), target) : target,
    typeOnly: kind?.trim() === "type",
  }));
});

const stageOf = (file: string): string | undefined => STAGES.find((s) => file.startsWith(`src/${s}/`));
const isTest = (file: string): boolean => file.endsWith(".test.ts");
const say = (faults: readonly Import[]): string[] => faults.map((i) => `${i.from} imports ${i.to}`);

test("a stage imports its own folder and the model; questions see the archive's contract, not its engines", () => {
  const faults = imports.filter(({ from, to, typeOnly }) => {
    const stage = stageOf(from);
    if (stage === "ask" && typeOnly && to === "src/store/contract.ts") return false;
    return stage && !isTest(from) && to.startsWith("src/") && stageOf(to) !== stage && !to.startsWith("src/model/");
  });
  assert.deepEqual(say(faults), []);
});

test("the model imports nothing of the project but the model", () => {
  const faults = imports.filter(
    (i) => i.from.startsWith("src/model/") && i.to.startsWith("src/") && !i.to.startsWith("src/model/"),
  );
  assert.deepEqual(say(faults), []);
});

/** Where one shell starts another: the file that opens the door, and the doors. */
const DOORS: { readonly [from: string]: readonly string[] } = {
  "src/shells/cli/commands/mcp.ts": ["src/shells/mcp/stdio.ts"],
  "src/shells/api/routes.ts": ["src/shells/mcp/http.ts"],
  "src/shells/cli/serving.ts": ["src/shells/web/serve.ts"],
  "src/shells/web/site.ts": ["src/shells/api/routes.ts"],
};

test("a shell imports its own folder, the app and types, and another shell only where it starts it", () => {
  const faults = imports.filter(({ from, to, typeOnly }) => {
    const shell = /^src\/shells\/[^/]+\//.exec(from)?.[0];
    return (
      shell &&
      !isTest(from) &&
      to.startsWith("src/") &&
      !to.startsWith(shell) &&
      !/^src\/app(\.ts$|\/)/.test(to) &&
      !DOORS[from]?.includes(to) &&
      !typeOnly
    );
  });
  assert.deepEqual(say(faults), []);
});

test("only the pipeline and the app put stages together", () => {
  const free = (file: string): boolean => /^src\/(app|pipeline)\.ts$|^src\/app\//.test(file) || isTest(file);
  const faults = imports.filter(
    (i) => !free(i.from) && stageOf(i.to) && stageOf(i.from) !== stageOf(i.to) && !i.typeOnly,
  );
  assert.deepEqual(say(faults), []);
});

test("each effect has one home", () => {
  const homes: [RegExp, RegExp][] = [
    [/^node:(http|https|net|tls|dns|dgram)(\/|$)|^undici$/, /^src\/(acquire|shells\/(api|web|mcp))\//],
    [/^node:sqlite$|^pg$|^kysely$|^pg-boss$/, /^src\/store\//],
    [/^linkedom$|^@mozilla\/readability$|^unpdf$|^mammoth$/, /^src\/(read|acquire|shells\/web)\//],
  ];
  const faults = imports.filter(
    (i) => !isTest(i.from) && !i.typeOnly && homes.some(([what, where]) => what.test(i.to) && !where.test(i.from)),
  );
  assert.deepEqual(say(faults), []);
});

test("every file begins with a sentence that says what it is", () => {
  const faults = sources.filter(
    (f) => !isTest(f) && !/^(#!.*\n)?\/\*\*\s+(\*\s+)?\S/.test(readFileSync(path.join(root, f), "utf8")),
  );
  assert.deepEqual(faults, []);
});
