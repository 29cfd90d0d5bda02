/** Starts the site on a port, and ends it when told to. */
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { serve as listen } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { isLoopback } from "./guard/host.ts";
import { readersWith } from "./guard/reader.ts";
import { site } from "./site.ts";
import type { WebTools } from "./tools.ts";

export interface ServeOptions {
  host: string;
  port: number;
  /** Take another port when this one is taken. */
  orAnother: boolean;
  /** Null: made here where one is wanted, which is on every address but this machine's own. */
  writeToken: string | null;
  /** Further names under which it is asked for, as behind a proxy. */
  names: readonly string[];
}

export interface Serving {
  /** "http://127.0.0.1:8080/". */
  address: string;
  /** What readers must give before they may change the archive; null where they need nothing. */
  writeToken: string | null;
  close(): Promise<void>;
}

/** Readers who are slower than this to send what they post lose the connection. */
const SLOWEST_MS = 30_000;

/** So long what is under way may take to end. */
const GRACE_MS = 2_000;

/** Throws the error of the system where the address cannot be had. */
export async function serve(tools: WebTools, options: ServeOptions): Promise<Serving> {
  const open = isLoopback(options.host);
  const writeToken = options.writeToken ?? (open ? null : randomBytes(12).toString("base64url"));
  const { fetch } = site(
    { ...tools, user: open ? tools.user : null },
    {
      names: [options.host, ...options.names],
      readers: readersWith(randomBytes(32), writeToken, open ? tools.user : null),
      who: (c) => getConnInfo(c).remote.address ?? "",
    },
  );
  const server = await listening(fetch, options).catch((error: NodeJS.ErrnoException) => {
    if (options.orAnother && error.code === "EADDRINUSE") return listening(fetch, { ...options, port: 0 });
    throw error;
  });
  warm(tools);
  const { port } = server.address() as AddressInfo;
  const named = ["0.0.0.0", "::"].includes(options.host) ? "localhost" : options.host;
  return {
    address: `http://${named.includes(":") ? `[${named}]` : named}:${port}/`,
    writeToken,
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** Reads something, so that what is known is loaded before the first reader waits for it. */
function warm({ app }: WebTools): void {
  const words = "Minister Arai stated that the harbor is open.";
  setImmediate(() => void app.readBytes(Buffer.from(words), {}).catch(() => {}));
}

const listening = (fetch: Parameters<typeof listen>[0]["fetch"], { host, port }: ServeOptions): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = listen(
      {
        fetch,
        hostname: host,
        port,
        serverOptions: { requestTimeout: SLOWEST_MS, headersTimeout: SLOWEST_MS / 3, maxHeaderSize: 16_384 },
      },
      () => resolve(server),
    ) as Server;
    server.once("error", reject);
  });
