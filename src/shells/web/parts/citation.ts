/**
 * A citation as people write it, with a button that copies it where there is script: `citation(citationWords(...))`.
 * `citationWords(tools, readout, statement | null, site)` gives the sentence; it ends in the permalink.
 */
import { pages } from "../../../app/pages.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import type { Statement } from "../../../model/statement.ts";
import type { StoredRecord } from "../../../store/contract.ts";
import { html, linkable, shown, shownShort, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";
import { publisherWords } from "./according-to.ts";

export const citation = (words: string): Html =>
  html`<span class="citation"
    ><span class="cited">${words}</span>
    <button type="button" class="quiet" data-copy="${words}">Copy citation</button></span
  >`;

export const citationWords = (tools: WebTools, r: StoredRecord, s: Statement | null, site: string): string => {
  const { document } = r;
  const words = s ? r.record.document.text.slice(s.content.start, s.content.end) : null;
  const who = s?.speakers.length ? s.speakers.map((c) => tools.app.partyName(c)).join(" and ") : null;
  const from = `${publisherWords(tools, document)} of ${document.published ? dateWords(document.published) : "an unknown date"}`;
  const where = linkable(document.url) ?? shown(document.source);
  const accessed = document.retrieved ?? document.added;
  return [
    who ? `${who}${s?.joint ? ", jointly" : ""}: ` : "",
    words
      ? `\u201c${shownShort(words, 600)}\u201d, `
      : document.title
        ? `\u201c${shownShort(document.title, 300)}\u201d, `
        : "",
    `according to ${from}, ${where}, accessed ${dateWords(accessed.slice(0, 10))}, `,
    `${site}${pages.readout(document.id, r.part, s?.id)} (sha256 ${document.sha256.slice(0, 12)})`,
  ].join("");
};
