/** The interface over an archive of the example readouts and of one readout that means harm, without a port. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { isFailure, openApp, type App, type Archive } from "../../src/app.ts";
import { apiRoutes } from "../../src/shells/api/routes.ts";
import { newFolder } from "../archive/folder.ts";
import { root } from "../parley.ts";

export interface Served {
  app: App;
  archive: Archive;
  /** Asks for an address. */
  get(at: string, headers?: { [name: string]: string }): Promise<Response>;
  request(at: string, init: RequestInit): Promise<Response>;
  /** Asks for JSON that must be there. */
  json(at: string): Promise<never>;
}

/** Words that would run, break out of markup or turn a line around where somebody forgets that they are data. */
export const HARM = `<script>alert("x")</script> <img src=x onerror=alert(1)> ]]> &lt; \u0007\u001b[31m\u202ered\u2069 javascript:alert(1)`;

const HARMFUL = `MINISTRY OF FOREIGN AFFAIRS OF JAPAN

Japan-U.S. Foreign Ministers' Meeting ${HARM}

March 3, 2038

On March 3, 2038, Ms. KUZUHARA Emi, Minister for Foreign Affairs of Japan, held a meeting with Mr. Calvin BRIGHTWATER, Secretary of State of the United States of America, in Tokyo.

1. Minister Kuzuhara stated that ${HARM} must be kept dry. Secretary Brightwater expressed concern about =HYPERLINK("http://x","y") and ${"harm".repeat(2000)}.

2. The two ministers agreed to hold the next meeting of <b onclick="x">the cable board</b>.
`;

/** Starts over a new archive, which whoever starts it closes. */
export async function served(): Promise<Served> {
  const folder = newFolder();
  const app = openApp(root);
  const archive = await app.archive(path.join(folder, "archive"), { create: true });
  const harmful = path.join(folder, "<script>.txt");
  writeFileSync(harmful, HARMFUL);
  for await (const added of archive.add(app.examples())) if (isFailure(added)) throw new Error(added.what);
  for await (const added of archive.add([harmful], { url: "https://ministry.example/a?<b>&c='d'" }))
    if (isFailure(added)) throw new Error(added.what);
  const api = apiRoutes({
    app,
    archive,
    version: "0.0.0",
    fault: (error) => {
      throw error;
    },
  });
  const get: Served["get"] = async (at, headers = {}) => api.request(at, { headers });
  return {
    app,
    archive,
    get,
    request: async (at, init) => api.request(at, init),
    json: async (at) => {
      const found = await get(at);
      if (found.status !== 200) throw new Error(`${at}: ${found.status} ${await found.text()}`);
      return (await found.json()) as never;
    },
  };
}
