/** The first page: give a readout and see its record; below, what came in last. */
import { html } from "../html.ts";
import type { PageRow } from "../page.ts";
import { empty } from "../parts/empty.ts";

export const start: PageRow = {
  at: "/",
  says: "Give a readout and see its record; what came in last",
  show: async ({ tools }) => {
    const latest = await Array.fromAsync(
      tools.archive.store.documents({}, { by: "added", descending: true, limit: 10 }),
    );
    return {
      title: "Start",
      place: "start",
      body: html`<h1>What governments say they told each other</h1>
        ${latest.length ? "" : empty("No readout has been kept yet.", "Paste one above.")}`,
    };
  },
};
