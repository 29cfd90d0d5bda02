/** A document: where it came from, its versions, and what the publisher changed from one to the next. */
import { pages } from "../../../app/pages.ts";
import { revisionWords, type LineChange } from "../../../app/words/revision-words.ts";
import type { DocumentRow, StoredRecord } from "../../../store/contract.ts";
import { count, html, linkable, shown, shownShort, type Html } from "../html.ts";
import type { PageRow } from "../page.ts";
import { accordingToLine } from "../parts/according-to.ts";
import { dateOf } from "../parts/date.ts";
import { partyLine } from "../parts/party.ts";
import { nothingHere } from "../parts/problem.ts";
import { wordChanges } from "../parts/word-diff.ts";
import type { WebTools } from "../tools.ts";

export const document: PageRow = {
  at: "/documents/:document",
  says: "A document: its source, its versions, and what its publisher changed",
  show: async ({ tools, path, query }) => {
    const { store } = tools.archive;
    const found = await store.document(path["document"] ?? "");
    if (!found) return nothingHere(`no document “${shown(path["document"] ?? "")}”`);
    const versions = await Array.fromAsync(store.documents({ page: [found.page], revisions: "all" }, { by: "added" }));
    const records = await Array.fromAsync(store.records({ document: [found.id], revisions: "all" }));
    const at = versions.findIndex((d) => d.id === found.id);
    const against = versions.find((d) => d.id === query.get("against")) ?? versions[at - 1] ?? null;
    const title = found.title ? shownShort(found.title, 200) : shownShort(found.source, 200);
    return {
      title,
      crumbs: records.map((r) => ({ says: "Its readout", at: pages.readout(found.id, r.part) })).slice(0, 1),
      body: html`<p class="according">${accordingToLine(tools, found)}</p>
        <h1>${title}</h1>
        ${facts(found)} ${readouts(tools, found, records)} ${versionList(found, versions)}
        ${against ? await differences(tools, against, found, records[0]?.record.document.text ?? "") : ""}`,
    };
  },
};

/** The bytes as they came in. No browser makes a page of them. */
export const original: PageRow = {
  at: "/documents/:document/original",
  says: "The bytes of a document as they came in",
  show: async ({ tools, path }) => {
    const found = await tools.archive.store.document(path["document"] ?? "");
    const bytes = found && (await tools.archive.store.bytes(found.sha256));
    if (!found || !bytes) return nothingHere(`no original of “${shown(path["document"] ?? "")}”`);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${found.id}${ending(found.source)}"`,
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  },
};

const ending = (source: string): string => /\.(?:txt|html?|pdf|docx)$/i.exec(source)?.[0].toLowerCase() ?? "";

function facts(d: DocumentRow): Html {
  const address = linkable(d.url);
  return html`<dl class="facts">
    <div>
      <dt>From</dt>
      <dd>
        ${address ? html`<a href="${address}" rel="noreferrer external">${shownShort(address, 200)}</a>` : shownShort(d.source, 200)}
      </dd>
    </div>
    <div>
      <dt>Came in</dt>
      <dd>${dateOf(d.added.slice(0, 10))}${d.retrieved ? html`, fetched ${dateOf(d.retrieved.slice(0, 10))}` : ""}</dd>
    </div>
    <div>
      <dt>Language</dt>
      <dd>${d.language}</dd>
    </div>
    <div>
      <dt>SHA-256</dt>
      <dd><code>${d.sha256}</code></dd>
    </div>
    <div>
      <dt>Original</dt>
      <dd><a href="${pages.document(d.id)}/original">${count(d.size, "byte")}, as they came in</a></dd>
    </div>
  </dl>`;
}

const readouts = (tools: WebTools, d: DocumentRow, records: readonly StoredRecord[]): Html =>
  html`<h2>What it reads out</h2>
    <ul>
      ${records.map(
        (r) =>
          html`<li>
            <a href="${pages.readout(d.id, r.part)}"
              >${r.record.engagement ? partyLine(tools, r.record.engagement.parties) : "No meeting"}</a
            >, ${count(r.record.statements.length, "statement")}
          </li>`,
      )}
    </ul>`;

const versionList = (found: DocumentRow, versions: readonly DocumentRow[]): Html =>
  html`<h2>Versions</h2>
    ${
      versions.length < 2
        ? html`<p class="empty">The archive has met this page in one version only.</p>`
        : html`<ol class="versions">
            ${versions.map(
              (d) =>
                html`<li>
                  ${d.id === found.id ? html`<b>this one</b>` : html`<a href="${pages.document(d.id)}">version ${d.revision}</a>`},
                  came in
                  ${dateOf(d.added.slice(0, 10))}${d.current ? ", the current one" : ""}${d.why ? html` <span class="counted">(${shown(d.why)})</span>` : ""}
                </li>`,
            )}
          </ol>`
    }`;

async function differences({ archive }: WebTools, before: DocumentRow, now: DocumentRow, text: string): Promise<Html> {
  let old = "";
  for await (const r of archive.store.records({ document: [before.id], revisions: "all" })) {
    old = r.record.document.text;
    break;
  }
  const lines = revisionWords(old, text);
  const changed = lines.filter((l) => l.in !== "both").length;
  return html`<h2 id="differs">What differs from version ${before.revision}</h2>
    <p class="counted">
      ${changed ? `${count(changed, "line")} of ${lines.length}: what is gone is struck out, what came is underlined` : "The texts are the same; only their markup or bytes differ."}
    </p>
    <div class="revision">${folded(lines)}</div>`;
}

/** Changed lines with one line on either side; what lies between them is counted. */
function folded(lines: readonly LineChange[]): Html[] {
  const near = (i: number): boolean => [i - 1, i, i + 1].some((n) => lines[n] && lines[n].in !== "both");
  const out: Html[] = [];
  let same = 0;
  const close = (): void => {
    if (same) out.push(html`<p class="counted">${count(same, "line")} the same</p>`);
    same = 0;
  };
  for (const [i, line] of lines.entries()) {
    if (!near(i)) {
      same++;
      continue;
    }
    close();
    out.push(html`<p class="${line.in}">${wordChanges(line.words)}</p>`);
  }
  close();
  return out;
}
