/** Runs a command line of Parley in this process and gives what it printed. */
import path from "node:path";
import { runIn } from "../src/shells/cli/run.ts";
import { plainTerminal } from "../src/shells/cli/show/terminal.ts";

export const root = path.resolve(import.meta.dirname, "..");

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** What `npx parley ARGS...` prints to a pipe, and its exit code. */
export async function parleyIn(...args: string[]): Promise<Ran> {
  const ran = { out: "", err: "" };
  const code = await runIn(args, {
    out: async (text) => void (ran.out += text),
    err: (line) => void (ran.err += `${line}\n`),
    terminal: plainTerminal,
    root,
  });
  return { code, ...ran };
}
