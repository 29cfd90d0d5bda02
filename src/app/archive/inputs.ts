/** Names the inputs one by one: files and addresses as they are, folders by what lies in them, patterns by what they match. */
import { glob, opendir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { failure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";

/** Kinds of file that a readout can be in; a file named by itself is tried whatever it is called. */
const KINDS = new Set([".txt", ".html", ".htm", ".xhtml", ".pdf", ".docx"]);

/** The inputs meant, in order, one at a time. */
export async function* inputsMeant(given: readonly string[]): AsyncGenerator<string | Failure> {
  for (const input of given) {
    if (input === "-" || /^https?:\/\//i.test(input)) {
      yield input;
      continue;
    }
    const what = await stat(input).catch(() => null);
    if (what?.isDirectory()) {
      let some = false;
      for await (const file of filesIn(input)) {
        some = true;
        yield file;
      }
      if (!some)
        yield failure(
          input,
          "folder-empty",
          "holds no file that a readout could be in",
          "Put .txt, .html, .pdf or .docx files there, or name the files one by one",
        );
    } else if (!what && /[*?[{]/.test(input)) {
      const files: string[] = [];
      for await (const file of glob(input)) files.push(file);
      if (files.length === 0)
        yield failure(
          input,
          "no-match",
          "matches no file",
          "Check the pattern, and quote it so that the shell leaves it alone",
        );
      yield* files.sort();
    } else yield input;
  }
}

/** The files below a folder, by name, folders where their name stands; hidden ones are passed over. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries: { name: string; folder: boolean }[] = [];
  for await (const e of await opendir(folder)) {
    if (e.name.startsWith(".")) continue;
    const folderHere =
      e.isDirectory() ||
      (e.isSymbolicLink() && (await stat(join(folder, e.name)).catch(() => null))?.isDirectory() === true);
    if (folderHere || KINDS.has(extname(e.name).toLowerCase())) entries.push({ name: e.name, folder: folderHere });
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const e of entries) {
    if (e.folder) yield* filesIn(join(folder, e.name));
    else yield join(folder, e.name);
  }
}
