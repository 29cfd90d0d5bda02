/**
 * A process of its own over an archive, for tests that kill it, crowd it or take its disk away:
 * `node child.ts add ARCHIVE INPUT...`, `check ARCHIVE`, `read ARCHIVE TIMES`, `decide ARCHIVE N`.
 */
import { ArchiveError } from "../../src/store/archive-error.ts";
import { openArchive } from "../../src/store/sqlite/store.ts";
import { add } from "../../src/app/archive/add.ts";
import { plainTools } from "./plain-tools.ts";

const [verb, folder, ...rest] = process.argv.slice(2) as [string, string, ...string[]];
try {
  const store = await openArchive(folder, { create: verb === "add" });
  if (verb === "add") {
    let n = 0;
    for await (const added of add(store, rest, {}, plainTools())) {
      if ("failed" in added) console.error(`${added.input}: ${added.what}`);
      n++;
    }
    console.log(`added ${n}`);
  } else if (verb === "check") {
    for await (const f of store.check()) {
      console.log(`${f.weight} ${f.code}: ${f.message}`);
      if (f.weight === "damage") process.exitCode = 1;
    }
    let n = 0;
    for await (const _ of store.documents({ revisions: "all" })) n++;
    console.log(`documents ${n}`);
  } else if (verb === "read") {
    for (let i = 0; i < Number(rest[0]); i++) {
      await store.search(
        { op: "words", text: "cables", prefix: false, at: 0 },
        { party: ["JPN"] },
        { in: "statements", limit: 5, offset: 0 },
      );
      for await (const r of store.records({}, { limit: 3 }))
        if (!r.record.document.text.includes("talks")) throw new Error("half a record");
      await store.counts("statements", "act");
    }
    console.log("read");
  } else if (verb === "decide") {
    for (let i = 0; i < Number(rest[0]); i++)
      await store.change((c) =>
        c.decide({
          id: `d-${process.pid}-${i}`,
          kind: "same-person",
          by: "Ada",
          at: "2040-01-01T00:00:00Z",
          note: null,
          party: null,
          names: ["A", "B"],
        }),
      );
    console.log("decided");
  }
  await store.close();
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
