/** Finds the command that a line names, runs it, and gives the exit code: 0 done, 1 some input failed, 2 the line was wrong. */
import { COMMANDS } from "./commands.ts";
import { nearest } from "./nearest.ts";
import { parseLine } from "./parse-line.ts";
import type { Shell } from "./shell.ts";
import { plainWords } from "./show/plain-words.ts";
import { terminalOf } from "./show/terminal.ts";
import { projectRoot, version } from "./version.ts";

/** Runs a command line over the process's own streams. */
export async function run(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", readerLeft);
  return runIn(argv, processShell());
}

/** Runs a command line in a shell. */
export async function runIn(argv: readonly string[], shell: Shell): Promise<number> {
  const [first, ...rest] = argv;
  const wrong = (what: string, hint: string): number => {
    shell.err(`parley: ${plainWords(what)}${what.endsWith("?") ? "" : "."} ${hint}`);
    return 2;
  };
  if (first === undefined) {
    shell.err((await import("./help.ts")).helpForAll().trimEnd());
    return 2;
  }
  if (first === "--help" || first === "-h") return runIn(["help"], shell);
  if (first === "--version" || first === "-v") {
    await shell.out(`${version()}\n`);
    return 0;
  }
  const command = COMMANDS.find((c) => c.name === first);
  if (!command) {
    const close = nearest(
      first,
      COMMANDS.map((c) => c.name),
    );
    return wrong(
      `there is no ${first.startsWith("-") ? "option" : "command"} "${first}"`,
      close ? `Did you mean "parley ${close}"?` : 'See "parley help"; to read a file: parley read FILE',
    );
  }
  if (rest.some((word, i) => (word === "--help" || word === "-h") && !rest.slice(0, i).includes("--")))
    return runIn(["help", command.name], shell);
  const line = parseLine(rest, command.options);
  if ("wrong" in line) return wrong(line.wrong, `See "parley help ${command.name}".`);
  if (!command.takes && line.words.length)
    return wrong(`${command.name} takes no "${line.words[0]}"`, `See "parley help ${command.name}".`);
  const act = await command.load();
  return act(line, shell);
}

/** A reader that closes the pipe early, as `head` does, ends the run without a message. */
function readerLeft(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
}

/** To the beginning of the line, and the rest of it away. */
const CLEAR = "\r\u001b[K";

/** Told once that the user wants an end; the second time the process ends as it would without us. */
function stopOf(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

function processShell(): Shell {
  let stop: AbortSignal | undefined;
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once("drain", resolve);
      }),
    err: (line) => void process.stderr.write(`${process.stderr.isTTY ? CLEAR : ""}${line}\n`),
    ...(process.stderr.isTTY && {
      progress: (line: string | null) => void process.stderr.write(`${CLEAR}${line ?? ""}`),
    }),
    get stop() {
      return (stop ??= stopOf());
    },
    terminal: terminalOf(process.stdout, process.env),
    root: projectRoot(),
  };
}
