/** The tools over standard input and output, until the input ends. */
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { mcpServer } from "./server.ts";
import type { McpTools } from "./tool.ts";

/** Serves, and gives back when the other side has gone and everything asked is answered. */
export async function serveStdio(tools: McpTools): Promise<void> {
  const server = mcpServer(tools);
  const transport = new StdioServerTransport();
  await server.connect(transport);
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  const open = new Set<unknown>();
  let ended = false;
  const take = transport.onmessage;
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the protocol has one place for it, not an event target
  transport.onmessage = (message) => {
    if ("id" in message && "method" in message) open.add(message.id);
    take?.(message);
  };
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    await send(message);
    if ("id" in message && !("method" in message)) open.delete(message.id);
    if (ended && !open.size) resolve();
  };
  process.stdin.once("end", () => {
    ended = true;
    if (!open.size) resolve();
  });
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the protocol has one place for it, not an event target
  server.server.onclose = resolve;
  await gone;
  await server.close();
}
