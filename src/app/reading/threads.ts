/** Reads sources in threads beside this one, one source a thread at a time. */
import { Worker } from "node:worker_threads";
import type { Failure } from "../../model/failure.ts";
import type { Record } from "../../model/record.ts";
import type { Given, Source } from "../../model/source.ts";
import { ownFault } from "./own-fault.ts";

export interface Threads {
  /** The records of a source. A source that ends its thread fails alone. */
  read(source: Source, given: Given): Promise<Record[] | Failure>;
  /** Ends the threads; what they were reading is lost. */
  close(): Promise<void>;
}

interface Job {
  source: Source;
  given: Given;
  done(outcome: Record[] | Failure): void;
}

/** At most `jobs` threads over the folder that holds knowledge/, each begun when there is work for it. */
export function threadsOver(root: string, jobs: number): Threads {
  const here = import.meta.url;
  const code = here.endsWith(".ts") ? new URL("./thread.ts", here) : new URL("./thread.js", here);
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();

  const begin = (): Worker => {
    const thread = new Worker(code, { workerData: { root }, execArgv: [] });
    thread.on("message", (outcome: Record[] | Failure) => {
      busy.get(thread)?.done(outcome);
      busy.delete(thread);
      idle.push(thread);
      next();
    });
    const lost = (why: unknown): void => {
      const job = busy.get(thread);
      busy.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
      job?.done(ownFault(job.source.name, why));
      next();
    };
    thread.on("error", lost);
    thread.on("exit", () => lost("its thread ended"));
    return thread;
  };
  const next = (): void => {
    while (waiting.length && (idle.length || busy.size < jobs)) {
      const thread = idle.pop() ?? begin();
      const job = waiting.shift()!;
      busy.set(thread, job);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
      thread.postMessage({ source: job.source, given: job.given });
    }
  };
  return {
    read: (source, given) =>
      new Promise((done) => {
        waiting.push({ source, given, done });
        next();
      }),
    close: async () => {
      waiting.length = 0;
      const threads = [...idle, ...busy.keys()];
      busy.clear();
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
