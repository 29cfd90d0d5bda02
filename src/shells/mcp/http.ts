/** The tools over HTTP at /mcp: each request stands for itself, nothing is remembered between them. */
import { Hono } from "hono";
import type { McpTools } from "./tool.ts";

/** A question is small, a text that is handed over at most a million characters. */
const MOST_BYTES = 5_000_000;

/** Routes to be mounted at the root of a server. What the protocol needs is loaded with the first question. */
export function mcpRoutes(tools: McpTools): Hono {
  const routes = new Hono();
  routes.post("/mcp", async (c) => {
    const [{ mcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
      import("./server.ts"),
      import("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"),
    ]);
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: MOST_BYTES,
    });
    const server = mcpServer(tools);
    await server.connect(transport);
    try {
      return await transport.handleRequest(c.req.raw);
    } finally {
      await server.close();
    }
  });
  routes.all("/mcp", (c) =>
    c.json(
      {
        jsonrpc: "2.0",
        error: { code: -32000, message: "Questions come as POST; there is no session to open." },
        id: null,
      },
      405,
      { allow: "POST" },
    ),
  );
  return routes;
}
