/** Runs a parser of somebody else's format in a thread of its own, which ends when it takes too much time or memory. */
import { Worker } from "node:worker_threads";
import type { Refusal } from "./contents.ts";

/** A job for the thread, by the name of its parser. */
export interface Job {
  parser: "pdf" | "docx";
  bytes: Uint8Array;
}

const MOST_SECONDS = 15;
const MOST_MEGABYTES = 1000;

/** What the parser made of the bytes, or a refusal of its own or of ours. */
export function confined<T>(job: Job): Promise<T | Refusal> {
  const here = import.meta.url;
  const thread = here.endsWith(".ts") ? new URL("./thread.ts", here) : new URL("./thread.js", here);
  return new Promise((resolve) => {
    const worker = new Worker(thread, {
      workerData: job,
      // Parsers like to print; standard output is for results alone.
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 768, stackSizeMb: 8 },
    });
    const before = process.memoryUsage.rss();
    const finish = (outcome: T | Refusal): void => {
      clearTimeout(late);
      clearInterval(watch);
      resolve(outcome);
      void worker.terminate();
    };
    const late = setTimeout(() => finish(tooMuch(`${MOST_SECONDS} seconds`)), MOST_SECONDS * 1000);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_MEGABYTES * 1e6) finish(tooMuch(`${MOST_MEGABYTES} MB of memory`));
    }, 100);
    worker.on("message", (outcome: T | Refusal) => finish(outcome));
    worker.on("error", (error: Error & { code?: string }) =>
      finish(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch("the memory it may have") : BROKEN),
    );
    worker.on("exit", () => finish(BROKEN));
  });
}

const tooMuch = (bound: string): Refusal => ({
  code: "too-costly",
  what: `cannot be read within ${bound}`,
  cure: "Print the readout's pages to a new file, or give its text",
});

const BROKEN: Refusal = {
  code: "broken-file",
  what: "is broken: its parts do not fit together",
  cure: "Fetch or save the file again, or give its text",
};
