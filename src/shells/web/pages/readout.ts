/** A readout: the text as published with its statements marked, and beside it who said what. */
import { readoutAt, readoutBefore } from "../../../app.ts";
import { pages } from "../../../app/pages.ts";
import { html, type Html } from "../html.ts";
import type { Asked, PageRow, Shown } from "../page.ts";
import { accordingToLine } from "../parts/according-to.ts";
import { nothingHere } from "../parts/problem.ts";
import { corrections } from "../readout/corrections.ts";
import { counts } from "../readout/counts.ts";
import { factList, titleOf } from "../readout/facts.ts";
import { referenceList } from "../readout/references.ts";
import { sourceFacts } from "../readout/source.ts";
import { textWithNotes } from "../readout/text.ts";
import type { Viewed } from "../readout/viewed.ts";
import type { DocumentRow, StoredRecord } from "../../../store/contract.ts";

export const readout: PageRow = {
  at: "/readouts/:readout",
  says: "A readout: its text with the statements marked, and who said what",
  show: async (asked) => {
    const { tools, path } = asked;
    const stored = await readoutAt(tools.archive.store, path["readout"] ?? "");
    if (!stored) return nothingHere(`no readout “${path["readout"]}”`);
    return readoutPage(asked, stored, html`${await besides(asked, stored)}`);
  },
};

/** The page of a stored readout: `actions` stand in its head, a panel that stays in sight beneath it. */
export async function readoutPage(asked: Asked, stored: StoredRecord, actions: Html, panel: Html = ""): Promise<Shown> {
  const { tools, reader, url } = asked;
  const v: Viewed = { record: stored.record, stored, site: url.origin, correcting: true, prefix: "" };
  const { store } = tools.archive;
  const versions = await Array.fromAsync(
    store.documents({ page: [stored.document.page], revisions: "all" }, { by: "added" }),
  );
  const title = titleOf(tools, stored.record);
  return {
    title: `${title}, ${tools.app.partyName(stored.document.publisher?.country ?? "")}`.replace(/, $/, ""),
    crumbs: crumbsOf(tools, stored),
    wide: true,
    scripts: ["readout"],
    body: html`<header class="readout-head">
        <p class="according">${accordingToLine(tools, stored.document)}</p>
        <h1>${title}</h1>
        ${replaced(stored, versions)} ${factList(tools, v)} ${actions}
      </header>
      ${panel}
      <p class="counts" id="counts">${counts(stored.record)}</p>
      ${textWithNotes(tools, reader, v)} ${referenceList(tools, stored.record)} ${await corrections(asked, v)}
      ${sourceFacts(tools, v, versions)}`,
  };
}

const replaced = ({ document }: StoredRecord, versions: readonly DocumentRow[]): Html => {
  const now = versions.find((d) => d.current);
  return document.current || !now
    ? ""
    : html`<p class="wrong">
        This version was replaced. <a href="${pages.readout(now.id, 1)}">Read the current one</a>, or see
        <a href="${pages.document(document.id)}">what differs</a>.
      </p>`;
};

const crumbsOf = ({ app }: Asked["tools"], { record }: StoredRecord): { says: string; at: string }[] => {
  const [a, b, ...more] = record.engagement?.parties ?? [];
  return a && b && !more.length
    ? [{ says: `${app.partyName(a)} \u2013 ${app.partyName(b)}`, at: pages.relation(a, b) }]
    : [];
};

/** What can be done with a readout beside reading it. */
export async function besides({ tools, reader }: Asked, stored: StoredRecord): Promise<Html> {
  const { store } = tools.archive;
  const engagement = stored.engagement ? await store.engagement(stored.engagement) : null;
  const others = (engagement?.readouts ?? []).filter((r) => r.current && r.page !== stored.document.page);
  const before = await readoutBefore(store, stored.record);
  const named = (publisher: string | null): string => (publisher ? tools.app.theParty(publisher) : "the other side");
  const links: Html[] = [
    ...(engagement && others.length
      ? [
          html`<a href="${pages.compare(engagement.id)}"
            >Compare with
            ${others.length === 1 ? html`the readout of ${named(others[0]!.publisher)}` : `${others.length} other readouts`}</a
          >`,
        ]
      : []),
    ...(before ? [html`<a href="${pages.brief(stored.key)}">What changed since last time</a>`] : []),
    ...(reader.writes ? [html`<a href="${pages.correct(stored.document.id, stored.part)}">Correct</a>`] : []),
  ];
  return links.length
    ? html`<ul role="list" class="besides no-print">
        ${links.map((l) => html`<li>${l}</li>`)}
      </ul>`
    : "";
}
