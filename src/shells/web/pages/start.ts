/** The first page: give a readout and see its record; below, what came in last, what changed, and search. */
import { pages } from "../../../app/pages.ts";
import type { DocumentRow } from "../../../store/contract.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import type { Asked, PageRow, Reader } from "../page.ts";
import { accordingToLine } from "../parts/according-to.ts";
import { dateOf } from "../parts/date.ts";
import { empty } from "../parts/empty.ts";
import { form } from "../parts/form.ts";
import type { WebTools } from "../tools.ts";

const LATEST = 12;

export const start: PageRow = {
  at: "/",
  says: "Give a readout and see its record; what came in last, what changed",
  show: async (asked) => {
    const { tools, reader } = asked;
    const { store } = tools.archive;
    const latest = await Array.fromAsync(store.documents({}, { by: "added", descending: true, limit: LATEST }));
    return {
      title: "Start",
      place: "start",
      scripts: ["start", "readout"],
      wide: true,
      body: html`<h1>What governments say they told each other</h1>
        ${given(reader)}
        <div id="read-in-place" aria-live="polite"></div>
        <div class="beside">
          <section aria-labelledby="latest">
            <h2 id="latest">Came in last</h2>
            ${
              latest.length
                ? html`<ol role="list" class="lines">
                    ${latest.map((d) => html`<li>${documentLine(tools, d)}</li>`)}
                  </ol>`
                : empty("No readout has been kept yet.", "Paste one above, see its record, and keep it.")
            }
          </section>
          <div>
            <section aria-labelledby="find">
              <h2 id="find">Search</h2>
              <form action="/search" role="search" class="search">
                <p>
                  <label for="q">Words, or “an exact phrase”</label>
                  <input id="q" name="q" type="search" maxlength="400" />
                  <button>Search</button>
                </p>
              </form>
            </section>
            <section aria-labelledby="changed">
              <h2 id="changed">What changed</h2>
              ${await changed(asked)}
            </section>
          </div>
        </div>`,
    };
  },
};

/** The form that takes a text, a file or an address. */
export const given = (reader: Reader, wrong: string | null = null): Html =>
  html`${form(
    reader,
    "/read",
    html`<p>
        <label for="text">Paste a readout, or drop its file here</label>
        <textarea id="text" name="text" rows="5" maxlength="1000000" aria-describedby="not-kept"></textarea>
      </p>
      <p class="or">
        <label for="url">or its address</label>
        <input id="url" name="url" type="url" maxlength="2000" placeholder="https://" />
        <label for="file">or a file</label>
        <input id="file" name="file" type="file" accept=".txt,.html,.htm,.pdf,.docx,text/plain,text/html" />
      </p>
      <details>
        <summary>Its date, publisher or address, where the text does not say</summary>
        <p class="or">
          <label for="date">published on</label>
          <input id="date" name="date" type="date" />
          <label for="publisher">by (country or ministry)</label>
          <input id="publisher" name="publisher" maxlength="120" />
        </p>
      </details>
      <p>
        <button>Read it</button>
        <span id="not-kept" class="counted"
          >Text, HTML, PDF or Word. Nothing leaves this machine, and nothing is kept until you say so.</span
        >
      </p>
      ${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : ""}`,
    "given",
  )}`;

const documentLine = (tools: WebTools, d: DocumentRow): Html =>
  html`<p class="said">
      <a href="${pages.readout(d.id, 1)}">${d.title ? shownShort(d.title) : shownShort(d.source)}</a>
    </p>
    <p class="according">
      ${accordingToLine(tools, d)}${d.revision > 1 ? html` · <a href="${pages.document(d.id)}">version ${d.revision}</a>` : ""}
    </p>`;

/** Pages that were revised and statements that people corrected, the newest first. */
async function changed({ tools }: Asked): Promise<Html> {
  const { store } = tools.archive;
  const revised: DocumentRow[] = [];
  for await (const d of store.documents({}, { by: "added", descending: true, limit: 400 })) {
    if (d.revision > 1) revised.push(d);
    if (revised.length >= 5) break;
  }
  const decided = (await tools.archive.decisions()).slice(-200).toReversed();
  const corrected = decided.filter((d) => "on" in d).slice(0, 5);
  if (!revised.length && !corrected.length)
    return empty("No page has been revised by its publisher, and no statement was corrected.");
  return html`<ul role="list" class="lines">
    ${revised.map(
      (d) =>
        html`<li>
          <p>
            <a href="${pages.document(d.id)}">${d.title ? shownShort(d.title, 100) : shownShort(d.source, 100)}</a>
          </p>
          <p class="according">
            revised by its publisher: version ${d.revision}, came in ${dateOf(d.added.slice(0, 10))}
          </p>
        </li>`,
    )}
    ${corrected.map((d) =>
      "on" in d
        ? html`<li>
            <p>
              <a href="${pages.readout(d.on.document, d.on.part)}"
                ><span class="words">${shownShort(d.on.quote, 100)}</span></a
              >
            </p>
            <p class="according">
              ${d.kind === "status" ? "status set" : "corrected"} by ${shown(d.by)}, ${dateOf(d.at.slice(0, 10))}
            </p>
          </li>`
        : "",
    )}
  </ul>`;
}
