/** Reads sources in threads beside this one, so that several are read at once. */
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

/** Sources that a thread has in hand: one that it reads and some that wait, so that it never waits for this thread. */
const IN_HAND = 3;

/** At most `jobs` threads over the folder that holds knowledge/, each begun when there is work for it. */
export function threadsOver(root: string, jobs: number): Threads {
  const here = import.meta.url;
  const code = here.endsWith(".ts") ? new URL("./thread.ts", here) : new URL("./thread.js", here);
  const waiting: Job[] = [];
  /** What each thread has in hand, in the order in which it reads. */
  const threads = new Map<Worker, Job[]>();

  const begin = (): Worker => {
    const thread = new Worker(code, { workerData: { root }, execArgv: [] });
    threads.set(thread, []);
    thread.on("message", (outcome: Record[] | Failure) => {
      threads.get(thread)?.shift()?.done(outcome);
      next();
    });
    const lost = (why: unknown): void => {
      const [reading, ...behind] = threads.get(thread) ?? [];
      threads.delete(thread);
      reading?.done(ownFault(reading.source.name, why));
      waiting.unshift(...behind);
      next();
    };
    thread.on("error", lost);
    thread.on("exit", () => lost("its thread ended"));
    return thread;
  };
  /** The thread with the least in hand, a new one while there may be more; null when all have enough. */
  const free = (): Worker | null => {
    const [least] = [...threads].sort((a, b) => a[1].length - b[1].length);
    if (least && (least[1].length === 0 || threads.size >= jobs)) return least[1].length < IN_HAND ? least[0] : null;
    return begin();
  };
  const next = (): void => {
    while (waiting.length) {
      const thread = free();
      if (!thread) return;
      const job = waiting.shift()!;
      threads.get(thread)?.push(job);
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
      const all = [...threads.keys()];
      threads.clear();
      await Promise.all(all.map((thread) => thread.terminate()));
    },
  };
}
