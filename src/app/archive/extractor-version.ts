/** Names the rules by what they are made of: knowledge/ and the code that reads. Another name, other results may come. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Folders beside this one whose code decides what comes out of a page. */
const READING = ["read", "extract", "resolve", "model", "knowledge"];

/** The same for the same files; a few milliseconds. */
export function extractorVersion(root: string): string {
  const hash = createHash("sha256");
  const code = join(import.meta.dirname, "../..");
  for (const folder of [join(root, "knowledge"), ...READING.map((f) => join(code, f))]) {
    if (!existsSync(folder)) continue;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !/\.test\.[jt]s$|\.md$|\.map$/.test(e.name))
      .map((e) => join(e.parentPath, e.name))
      .sort();
    for (const file of files)
      hash.update(file.slice(folder.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 12);
}
