/** What people decided about this readout, whoever and however long ago: each can be taken back from here. */
import type { Correction, Decision } from "../../../model/decision.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import type { Asked } from "../page.ts";
import { actWords } from "../parts/act.ts";
import { dateOf } from "../parts/date.ts";
import { undoForm } from "./note.ts";
import type { Viewed } from "./viewed.ts";

/** Corrections of a page that hold, oldest first. */
export async function correctionsOf({ tools }: Pick<Asked, "tools">, page: string): Promise<Correction[]> {
  const all = await tools.archive.decisions({ page: [page] });
  return all.filter((d: Decision): d is Correction => "on" in d && d.kind !== "status");
}

export async function corrections(asked: Asked, v: Viewed): Promise<Html> {
  if (!v.stored) return "";
  const made = await correctionsOf(asked, v.stored.document.page);
  if (!made.length && !v.stored.lost.length) return html`<section id="corrected"></section>`;
  const { reader } = asked;
  return html`<section id="corrected">
    <h2>Corrected</h2>
    <ul class="corrections">
      ${made.map(
        (d) =>
          html`<li>
            ${WHAT[d.kind](d)} “<span class="words">${shownShort(d.words.content || d.on.quote, 120)}</span>”, by
            ${shown(d.by)}, ${dateOf(d.at.slice(0, 10))}${d.note ? `: ${shown(d.note)}` : ""}
            ${reader.writes ? undoForm(reader, v, d.id) : ""}
          </li>`,
      )}
      ${v.stored.lost.map((p) => html`<li class="wrong">${shownShort(p.message, 400)}</li>`)}
    </ul>
  </section>`;
}

const WHAT: { readonly [kind in Correction["kind"]]: (d: Correction) => string } = {
  accept: () => "Accepted:",
  speaker: (d) => `Speaker set to ${d.as.speakers.join(" + ") || "nobody"}:`,
  act: (d) => `Act set to ${actWords(d.as.act)}:`,
  cut: () => "Cut anew:",
  issue: (d) => `Issues set to ${d.as.topics.join(", ") || "none"}:`,
  undertaking: (d) => (d.as.undertaking ? "Is an undertaking:" : "Is no undertaking:"),
  delete: () => "Deleted:",
  add: (d) => `Added as ${actWords(d.as.act)} by ${d.as.speakers.join(" + ") || "nobody"}:`,
};
