/** Folders for tests, taken away when the test file is done. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";

const made: string[] = [];

/** A new folder that other users of the machine may enter. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-"));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
