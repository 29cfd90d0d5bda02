/** Where a readout comes from: address, hash, when it came in, its versions, and how to cite it. */
import { pages } from "../../../app/pages.ts";
import type { DocumentRow } from "../../../store/contract.ts";
import { count, html, linkable, shown, shownShort, type Html } from "../html.ts";
import { citation, citationWords } from "../parts/citation.ts";
import { dateOf } from "../parts/date.ts";
import type { WebTools } from "../tools.ts";
import type { Viewed } from "./viewed.ts";

/** `versions` are all versions of the page, the first first. */
export function sourceFacts(tools: WebTools, v: Viewed, versions: readonly DocumentRow[]): Html {
  const { document } = v.record;
  const address = linkable(document.url);
  const row = v.stored?.document;
  return html`<h2>Source</h2>
    <dl class="facts">
      ${
        document.title
          ? html`<div>
              <dt>Title</dt>
              <dd class="words">${shownShort(document.title, 400)}</dd>
            </div>`
          : ""
      }
      <div>
        <dt>Published by</dt>
        <dd>
          ${document.publisher ? shown(document.publisher.name) : "not known"},
          ${dateOf(document.published, "date not given")}${basis(document.basis.publisher)}
        </dd>
      </div>
      <div>
        <dt>From</dt>
        <dd>
          ${address ? html`<a href="${address}" rel="noreferrer external">${shownShort(address, 200)}</a>` : shownShort(document.source, 200)}
        </dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd><code>${document.sha256}</code></dd>
      </div>
      ${
        row
          ? html`<div>
              <dt>Came in</dt>
              <dd>${dateOf(row.added.slice(0, 10))}</dd>
            </div>`
          : ""
      }
      ${
        row
          ? html`<div>
              <dt>Versions</dt>
              <dd>${versionsOf(row, versions)}</dd>
            </div>`
          : ""
      }
      ${
        v.stored
          ? html`<div>
                <dt>Cite</dt>
                <dd>${citation(citationWords(tools, v.stored, null, v.site))}</dd>
              </div>
              <div class="no-print">
                <dt>As data</dt>
                <dd>
                  <a href="/api/v1/readouts/${v.stored.key}">JSON</a>,
                  <a href="/api/v1/readouts/${v.stored.key}?format=csv">statements as CSV</a>,
                  <a href="${pages.document(v.stored.document.id)}">the document</a>
                </dd>
              </div>`
          : ""
      }
    </dl>`;
}

const basis = (b: string | null): string => (b === "given" ? " (as given)" : "");

function versionsOf(row: DocumentRow, versions: readonly DocumentRow[]): Html {
  if (versions.length < 2) return "this one only";
  const last = versions.find((d) => d.current);
  return html`${row.revision} of
    ${count(versions.length, "version")}${
      row.current
        ? ", the current one"
        : last
          ? html`; <a href="${pages.readout(last.id, 1)}">read the current one</a>`
          : ""
    }: <a href="${pages.document(row.id)}">what differs</a>`;
}
