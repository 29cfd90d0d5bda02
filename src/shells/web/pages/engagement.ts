/** An engagement: who met, and every readout of it that the archive has, with the reason why they belong together. */
import { pages } from "../../../app/pages.ts";
import { html, shown } from "../html.ts";
import type { PageRow } from "../page.ts";
import { publisherOf } from "../parts/statement-line.ts";
import { dateOf } from "../parts/date.ts";
import { partyLine } from "../parts/party.ts";
import { nothingHere } from "../parts/problem.ts";

export const engagement: PageRow = {
  at: "/engagements/:engagement",
  says: "A meeting, call or visit with the readouts that tell of it",
  show: async ({ tools, path }) => {
    const found = await tools.archive.store.engagement(path["engagement"] ?? "");
    if (!found) return nothingHere(`no engagement “${shown(path["engagement"] ?? "")}”`);
    const current = found.readouts.filter((r) => r.current);
    const [only] = current;
    if (only && current.length === 1) return { leadsTo: pages.readout(only.document, only.part) };
    const [a, b] = found.parties;
    return {
      title: `${partyLine(tools, found.parties)}, ${found.day ?? "undated"}`,
      crumbs:
        a && b && found.parties.length === 2
          ? [{ says: partyLine(tools, found.parties), at: pages.relation(a, b) }]
          : [],
      body: html`<h1>${partyLine(tools, found.parties)}</h1>
        <p class="lead">
          ${found.kind.replace("-", " ")}, ${dateOf(found.day)}${found.place ? `, ${shown(found.place.name)}` : ""}
        </p>
        <p><a href="${pages.compare(found.id)}">Lay its ${current.length} readouts side by side</a></p>
        <ul role="list" class="lines">
          ${current.map(
            (r) =>
              html`<li>
                <p><a href="${pages.readout(r.document, r.part)}">${publisherOf(tools, r.publisher)}</a></p>
                ${r.why ? html`<p class="according">joined because ${shown(r.why)}</p>` : ""}
              </li>`,
          )}
        </ul>`,
    };
  },
};
