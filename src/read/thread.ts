/** The thread's own side: does one job and posts its outcome. */
import { parentPort, workerData } from "node:worker_threads";
import type { Job } from "./confine.ts";

const { parser, bytes } = workerData as Job;
const parse =
  parser === "pdf" ? (await import("./pdf/glyphs.ts")).glyphsOf : (await import("./docx/convert.ts")).docxToMarkup;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
parentPort!.postMessage(await parse(bytes));
