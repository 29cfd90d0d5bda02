/** An undertaking as the line of a list: who promised what to whom, by when, what was said of it since, and its status. */
import { pages } from "../../../../app/pages.ts";
import { dateWords } from "../../../../app/words/date-words.ts";
import type { UndertakingEntry } from "../../../../model/track.ts";
import { count, html, linkable, shown, shownShort, type Html } from "../../html.ts";
import { dateOf } from "../../parts/date.ts";
import { parties } from "../../parts/party.ts";
import { publisherOf } from "../../parts/statement-line.ts";
import { strength } from "../../parts/strength.ts";
import type { WebTools } from "../../tools.ts";

export const STATUSES: { readonly [status in UndertakingEntry["status"]]: string } = {
  open: "open",
  kept: "kept",
  "in-part": "kept in part",
  not: "not kept",
};

/** So many returns are shown; the others are counted. */
const MOST_RETURNS = 3;

export const promiseLine = (tools: WebTools, u: UndertakingEntry): Html =>
  html`<div class="line promise">
    <p class="who">
      ${parties(tools, u.by)}${u.to.length ? html` to ${parties(tools, u.to)}` : ""} ${strength(u.firmness)}
      <span class="status ${u.status}">${STATUSES[u.status]}</span>
      ${u.due ? html`<span class="flag">due ${dateOf(u.due.edtf)} (“${shown(u.due.words)}”)</span>` : ""}
    </p>
    <p class="said">
      <a href="${pages.readout(u.document, u.part, u.statement)}"
        ><span class="cue">${shownShort(u.cue, 900)}</span
        >${u.words.includes(u.cue) ? "" : html` ${shownShort(u.words, 900)}`}</a
      >
    </p>
    <p class="according">
      ${dateOf(u.day)}, according to
      ${publisherOf(tools, u.publisher)}${
        u.alsoTold.length
          ? html`, also told by
            ${u.alsoTold.map((c, i) => html`${i ? ", " : ""}<a href="${pages.readout(c.document, c.part, c.statement)}">${publisherOf(tools, c.publisher)}</a>`)}`
          : ""
      }
    </p>
    ${since(tools, u)} ${decided(u)}
  </div>`;

function since(tools: WebTools, u: UndertakingEntry): Html {
  if (!u.later) return html`<p class="since">No later readout of these parties is in the archive.</p>`;
  const newest = u.returns.toReversed().slice(0, MOST_RETURNS);
  return html`<p class="since">
    ${
      newest.length
        ? html`Words like it came again in ${count(u.returns.length, "statement")}:
          ${newest.map(
            (c, i) =>
              html`${i ? "; " : ""}<a
                  href="${pages.readout(c.document, c.part, c.statement)}"
                  title="${shownShort(c.words, 200)}"
                  >${dateWords(c.day ?? "")}, ${publisherOf(tools, c.publisher)}</a
                >`,
          )}${u.returns.length > newest.length ? ` and ${u.returns.length - newest.length} earlier` : ""}.`
        : ""
    }
    ${u.later === 1 ? "The one later readout does not return to it." : `${u.silent} of ${u.later} later readouts ${u.silent === 1 ? "does" : "do"} not return to it.`}
    ${u.followedTo ? html`Looked through up to ${dateWords(u.followedTo)}.` : ""}
  </p>`;
}

function decided({ decided: d, status }: UndertakingEntry): Html {
  if (!d) return "";
  const source = linkable(d.source);
  return html`<p class="decided">
    ${STATUSES[status]}, said by ${shownShort(d.by || "somebody", 80)},
    ${dateOf(d.at.slice(0, 10))}${
      d.note ? html`: <q>${shownShort(d.note, 500)}</q>` : ""
    }${d.source ? html` (${source ? html`<a href="${source}" rel="noreferrer">source</a>` : shownShort(d.source, 200)})` : ""}
  </p>`;
}
