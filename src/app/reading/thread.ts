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
/** One after another, whatever waits inside one: what comes out first was sent first. */
let before: Promise<void> = Promise.resolve();
port.on("message", ({ source, given }: { source: Source; given: Given }) => {
  before = before.then(async () => {
    const outcome = await readSource(source, given, knowledge).catch((error: unknown) => ownFault(source.name, error));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
    port.postMessage(outcome);
  });
});
