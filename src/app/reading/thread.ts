/** A reading thread's own side: reads each source that it is sent and sends back what became of it. */
import module from "node:module";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Given, Source } from "../../model/source.ts";

module.enableCompileCache();
const [{ loadKnowledge }, { readSource }, { ownFault }] = await Promise.all([
  import("../../knowledge.ts"),
  import("../../pipeline.ts"),
  import("./own-fault.ts"),
]);

const knowledge = loadKnowledge(join((workerData as { root: string }).root, "knowledge"));
const port = parentPort!;
port.on("message", async ({ source, given }: { source: Source; given: Given }) => {
  const outcome = await readSource(source, given, knowledge).catch((error: unknown) => ownFault(source.name, error));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
  port.postMessage(outcome);
});
