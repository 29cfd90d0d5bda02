/** Which Parley this is, and where its folders stand. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder that holds package.json, knowledge/ and examples/. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
  return folder;
}

export const version = (): string =>
  (JSON.parse(readFileSync(path.join(projectRoot(), "package.json"), "utf8")) as { version: string }).version;
