/** Serves an open archive until the user ends it: says where, who may write, and what went wrong if it cannot be. */
import { userInfo } from "node:os";
import type { App, Archive } from "../../app.ts";
import type { Shell } from "./shell.ts";
import { plainWords } from "./show/plain-words.ts";
import { version } from "./version.ts";

export interface Wanted {
  host: string;
  /** Null: 8080, or another one where that is taken. */
  port: number | null;
  writeToken: string | null;
  names: readonly string[];
}

const USUAL_PORT = 8080;

/** Ends with exit code 0 when the shell is told to stop, with 1 when the address cannot be had. */
export async function serving(app: App, archive: Archive, wanted: Wanted, shell: Shell): Promise<number> {
  // Listened for from here on: whoever reads "Ctrl-C ends it" may press it before the next line of ours runs.
  const { stop } = shell;
  const { serve } = await import("../web/serve.ts");
  const tools = {
    app,
    archive,
    comparing: await app.comparing(),
    version: version(),
    user: userName(),
    fault: (error: unknown) =>
      shell.err(`parley: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
  const { host, port, writeToken, names } = wanted;
  let site: Awaited<ReturnType<typeof serve>>;
  try {
    site = await serve(tools, { host, port: port ?? USUAL_PORT, orAnother: port === null, writeToken, names });
  } catch (error) {
    shell.err(`parley: ${plainWords(why(error as NodeJS.ErrnoException, host, port ?? USUAL_PORT))}`);
    return 1;
  }
  await shell.out(`Parley is at ${site.address}\n`);
  if (site.writeToken)
    await shell.out(`Whoever is to change the archive from there wants the write token: ${site.writeToken}\n`);
  await shell.out("Ctrl-C ends it.\n");
  await stopped(stop);
  await site.close();
  return 0;
}

/** Resolves when the shell is told to stop. */
const stopped = (stop: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (stop?.aborted) resolve();
    else stop?.addEventListener("abort", () => resolve(), { once: true });
  });

function why(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `port ${port} is taken by another program. Give another with --port, or --port 0 for any that is free.`;
  if (error.code === "EACCES") return `port ${port} is not yours to use. Give one from 1024 up with --port.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `${host} is no address of this machine. Give one with --host, or leave it out.`;
  return `cannot serve at ${host}, port ${port} (${error.code ?? error.message}). Try another with --host or --port.`;
}

function userName(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    return null;
  }
}
