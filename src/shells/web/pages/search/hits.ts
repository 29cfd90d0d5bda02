/** Hits of a search: the passage with the words that were looked for, and what leads to it. */
import { pages } from "../../../../app/pages.ts";
import type { Hit } from "../../../../store/contract.ts";
import { html, shown, shownShort, type Html } from "../../html.ts";
import { accordingToLine } from "../../parts/according-to.ts";
import { statementLine } from "../../parts/statement-line.ts";
import type { WebTools } from "../../tools.ts";

export const hitList = (tools: WebTools, hits: readonly Hit[]): Html =>
  html`<ol class="lines" role="list">
    ${hits.map(
      (h) => html`<li>${h.statement ? statementLine(tools, h.statement, { said: marked(h) }) : text(tools, h)}</li>`,
    )}
  </ol>`;

const text = (tools: WebTools, h: Hit): Html =>
  html`<div class="line">
    <p class="who">
      <a href="${pages.document(h.document.id)}">${shownShort(h.document.title ?? "Readout without a title", 160)}</a>
    </p>
    <p class="said">… ${marked(h)} …</p>
    <p class="according">
      ${accordingToLine(tools, h.document)}${h.engagement ? html` · <a href="${pages.engagement(h.engagement)}">both sides</a>` : ""}
    </p>
  </div>`;

/** The passage with its marks; marks that lie across each other count once. */
function marked({ passage: { text: words, start, marks } }: Hit): Html {
  const pieces: Html[] = [];
  let at = 0;
  for (const m of marks.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, m.start - start), m.end - start];
    if (to <= from) continue;
    pieces.push(shown(words.slice(at, from)), html`<mark>${shown(words.slice(from, to))}</mark>`);
    at = to;
  }
  pieces.push(shown(words.slice(at)));
  return html`<span class="words">${pieces}</span>`;
}
