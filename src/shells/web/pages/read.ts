/** Reads what was given, without keeping it; keeps what was read, when the reader says so. */
import { isFailure, sourceOf } from "../../../app.ts";
import { pages } from "../../../app/pages.ts";
import type { Failure } from "../../../model/failure.ts";
import type { Record } from "../../../model/record.ts";
import type { Given, Source } from "../../../model/source.ts";
import { count, html, shown, type Html } from "../html.ts";
import type { DeedRow, Led, Posted, Shown } from "../page.ts";
import { form } from "../parts/form.ts";
import { problemPage } from "../parts/problem.ts";
import { counts } from "../readout/counts.ts";
import { factList, titleOf } from "../readout/facts.ts";
import { referenceList } from "../readout/references.ts";
import { sourceFacts } from "../readout/source.ts";
import { textWithNotes } from "../readout/text.ts";
import type { Viewed } from "../readout/viewed.ts";
import { publisherWords } from "../parts/according-to.ts";
import { given } from "./start.ts";

/** As much as a form may carry. */
const MOST_BYTES = 5_000_000;

export const readDeed: DeedRow = {
  at: "/read",
  says: "Read a text, a file or an address, without keeping it",
  writes: false,
  heavy: true,
  act: async (posted) => {
    const { tools, desk, reader } = posted;
    const about = aboutIt(posted.form);
    const source = await sourceGiven(posted, about);
    if (isFailure(source)) return refused(posted, source);
    const records = await tools.app.readSource(source, about);
    if (isFailure(records)) return refused(posted, records);
    desk.lay({ source, given: about });
    const known = await tools.archive.store.document(source.sha256);
    const site = posted.url.origin;
    const body = html`<section class="just-read" aria-label="What was read">
      ${
        known
          ? html`<p class="lead">
              This text is in the archive: <a href="${pages.readout(known.id, 1)}">see it there</a>, with its
              neighbours.
            </p>`
          : html`<p class="lead">
              Read, and not kept. ${records.length > 1 ? `It reads out ${count(records.length, "meeting")}.` : ""}
            </p>`
      }
      ${known ? "" : keepForm(reader.writes, posted, source)}
      ${records.map((record, i) => readHere(posted, record, site, records.length > 1 ? `r${i + 1}-` : ""))}
    </section>`;
    if (posted.inPlace)
      return new Response(String(await body), { headers: { "content-type": "text/html; charset=utf-8" } });
    return {
      title: "Read, and not kept",
      crumbs: [],
      wide: true,
      scripts: ["readout"],
      body: html`${body}
        <hr />
        ${given(reader)}`,
    };
  },
};

function readHere(posted: Posted, record: Record, site: string, prefix: string): Html {
  const { tools, reader } = posted;
  const v: Viewed = { record, stored: null, site, correcting: false, prefix };
  return html`<header class="readout-head">
      <p class="according">according to ${publisherWords(tools, record.document)}</p>
      <h2>${titleOf(tools, record)}</h2>
      ${factList(tools, v)}
    </header>
    <p class="counts">${counts(record)}</p>
    ${textWithNotes(tools, reader, v)} ${referenceList(tools, record)} ${sourceFacts(tools, v, [])}`;
}

const keepForm = (writes: boolean, { reader }: Posted, source: Source): Html =>
  writes
    ? form(
        reader,
        "/keep",
        html`<p>
          <input type="hidden" name="sha256" value="${source.sha256}" />
          <button>Keep it in the archive</button>
        </p>`,
      )
    : html`<p>Keeping it wants the write token: <a href="/writing">give it</a>.</p>`;

/** What the reader says about a text that does not say it. */
function aboutIt(sent: FormData): Given {
  const value = (name: string): string =>
    String(sent.get(name) ?? "")
      .trim()
      .slice(0, 500);
  const date = value("date");
  const publisher = value("publisher");
  return { ...(/^\d{4}-\d\d-\d\d$/.test(date) && { date }), ...(publisher && { publisher }) };
}

/** The file where there is one, else the address, else the text. */
async function sourceGiven({ form: sent, tools }: Posted, about: Given): Promise<Source | Failure> {
  const file = sent.get("file");
  if (file instanceof File && file.size > 0)
    return sourceOf(new Uint8Array(await file.arrayBuffer()), file.name.slice(0, 200) || "file");
  const url = String(sent.get("url") ?? "").trim();
  const text = String(sent.get("text") ?? "");
  // An address that was pasted where texts go.
  const address = url || (/^\s*https?:\/\/\S+\s*$/i.test(text) ? text.trim() : "");
  if (address && !text.trim().replace(address, "")) return tools.app.fetchAddress(address, MOST_BYTES);
  if (address && URL.canParse(address)) about.url = address;
  return sourceOf(Buffer.from(text), "pasted text");
}

/** What could not be read, said where the reader stands. */
function refused(posted: Posted, f: Failure): Shown | Response {
  const words = `${shown(f.input === "pasted text" ? "The text" : f.input)} ${f.what}. ${f.cure}.`;
  if (posted.inPlace) return new Response(words, { status: 422 });
  return {
    title: "This could not be read",
    status: 422,
    body: html`<h1>This could not be read</h1>
      ${given(posted.reader, words)}`,
  };
}

export const keepDeed: DeedRow = {
  at: "/keep",
  says: "Keep what was read in the archive",
  writes: true,
  heavy: true,
  act: async ({ form: sent, desk, tools }): Promise<Shown | Led> => {
    const lying = desk.find(String(sent.get("sha256") ?? ""));
    if (!lying)
      return problemPage(
        409,
        "What was read is no longer at hand: too much was read since, or Parley was started anew.",
        "Go back to Start and give it once more. Nothing was changed.",
      );
    const added = await tools.archive.addSource(lying.source, lying.given);
    if (isFailure(added)) return problemPage(422, `${shown(added.input)} ${added.what}.`, `${added.cure}.`);
    return { leadsTo: pages.readout(added.document.id, 1) };
  },
};
