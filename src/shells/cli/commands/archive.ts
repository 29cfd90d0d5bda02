/** `parley archive`: moves an archive, mends it, lists and withdraws decisions. */
import { failureLine, isFailure, openApp } from "../../../app.ts";
import type { Failure } from "../../../model/failure.ts";
import type { Decision } from "../../../model/decision.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { progress } from "./progress.ts";
import { archiveErrorsSaid, archiveFolder, byWhom, withArchive } from "./with-archive.ts";

type Verb = (line: ParsedLine, shell: Shell, what: string) => Promise<number>;

/** The verbs, with what stands after each; "" where nothing may. */
const VERBS: { readonly [verb: string]: { takes: string; act: Verb } } = {
  export: { takes: "FILE", act: exportFile },
  import: { takes: "FILE", act: importFile },
  rebuild: { takes: "", act: rebuild },
  gold: { takes: "DIR", act: gold },
  decisions: { takes: "", act: decisions },
  withdraw: { takes: "ID", act: withdraw },
};

export async function archive(line: ParsedLine, shell: Shell): Promise<number> {
  const [name = "", what = "", ...more] = line.words;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  const wrong = !verb
    ? `archive wants one of ${Object.keys(VERBS).join(", ")}${name ? `, not "${plainWords(name)}"` : ""}`
    : verb.takes && !what
      ? `archive ${name} wants ${verb.takes}`
      : more.length || (!verb.takes && what)
        ? `archive ${name} takes no "${plainWords(verb.takes ? (more[0] ?? "") : what)}"`
        : null;
  if (wrong || !verb) {
    shell.err(`parley: ${wrong}. See "parley help archive".`);
    return 2;
  }
  return verb.act(line, shell, what);
}

function exportFile(line: ParsedLine, shell: Shell, file: string): Promise<number> {
  return withArchive(line, shell, {}, async (a) => {
    const done = await a.exportTo(file).catch((error: NodeJS.ErrnoException) => {
      if (typeof error.syscall !== "string") throw error;
      shell.err(
        `parley: ${plainWords(file)}: could not be written (${error.code}). The archive was not touched; choose another place or free some space.`,
      );
      return null;
    });
    if (!done) return 1;
    for (const source of done.missing)
      shell.err(
        `parley: ${plainWords(source)}: has no whole original in the archive. Everything else is exported; give "parley check".`,
      );
    await shell.out(
      `${done.originals} originals, ${done.arrivals} arrivals and ${done.decisions} decisions written to ${plainWords(file)}\n`,
    );
    return done.missing.length ? 1 : 0;
  });
}

function importFile(line: ParsedLine, shell: Shell, file: string): Promise<number> {
  return withArchive(line, shell, { create: true }, async (a) => {
    const shown = progress(shell, "documents", null);
    let [taken, known, failed] = [0, 0, 0];
    for await (const one of a.importFrom(file)) {
      if (isFailure(one)) {
        failed++;
        shell.err(`parley: ${plainWords(failureLine(one))}`);
      } else if ("as" in one) {
        if (one.as === "known") known++;
        else taken++;
        shown.step();
      }
    }
    shown.end();
    await shell.out(
      `${taken} documents taken in${known ? `, ${known} known already` : ""}. Archive: ${plainWords(archiveFolder(line))}\n`,
    );
    return failed ? 1 : 0;
  });
}

function rebuild(line: ParsedLine, shell: Shell): Promise<number> {
  return archiveErrorsSaid(shell, async () => {
    let failed = 0;
    const told = (what: Failure | { done: number }): void => {
      if (isFailure(what)) {
        failed++;
        shell.err(`parley: ${plainWords(failureLine(what))}`);
      } else shell.progress?.(`${what.done} documents`);
    };
    const done = await openApp(shell.root).rebuildArchive(archiveFolder(line), told);
    shell.progress?.(null);
    await shell.out(
      `${done.documents} documents and ${done.decisions} decisions built into a new database.${done.aside ? ` The old one is kept as ${done.aside}; delete it when you no longer want it.` : ""}\n`,
    );
    return failed ? 1 : 0;
  });
}

function gold(line: ParsedLine, shell: Shell, folder: string): Promise<number> {
  return withArchive(line, shell, {}, async (a) => {
    const names = await a.exportGold(folder);
    await shell.out(
      `${names.length} corrected ${names.length === 1 ? "record" : "records"} written to ${plainWords(folder)}\n`,
    );
    return 0;
  });
}

function decisions(line: ParsedLine, shell: Shell): Promise<number> {
  return withArchive(line, shell, {}, async (a) => {
    const all = await a.decisions();
    for (const d of all)
      await shell.out(
        line.switches.has("json")
          ? `${JSON.stringify(d)}\n`
          : `${d.id}  ${d.at.slice(0, 10)}  ${plainWords(`${d.by}: ${saidOf(d)}${d.note ? ` (${d.note})` : ""}`)}\n`,
      );
    if (!all.length && !line.switches.has("json")) await shell.out("Nobody has decided anything yet.\n");
    return 0;
  });
}

function saidOf(d: Decision): string {
  switch (d.kind) {
    case "merge":
      return `one engagement: ${d.records.join(", ")}`;
    case "split":
      return `${d.records[0]} is another engagement than ${d.records.slice(1).join(", ")}`;
    case "same-page":
      return `${d.document} is a version of ${d.page}`;
    case "own-page":
      return `${d.document} is no version of ${d.page}`;
    case "same-person":
      return `one person: ${d.names.join(", ")}`;
    case "other-person":
      return `two persons: ${d.names.join(", ")}`;
    case "withdraw":
      return `took back ${d.decision}`;
    case "status":
      return `"${d.on.quote}" is ${d.status}`;
    default:
      return `${d.kind} of "${d.on.quote}"`;
  }
}

function withdraw(line: ParsedLine, shell: Shell, id: string): Promise<number> {
  return withArchive(line, shell, {}, async (a) => {
    const done = await a.withdraw(id, byWhom(line));
    if (isFailure(done)) {
      shell.err(`parley: ${plainWords(failureLine(done))}`);
      return 1;
    }
    await shell.out(`Taken back: ${id}\n`);
    return 0;
  });
}
