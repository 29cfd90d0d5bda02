/** Both sides: the readouts of one engagement beside each other, or any readouts that are named. */
import { compareNamed, comparisonHtml, isFailure, type Compared } from "../../../../app.ts";
import { pages } from "../../../../app/pages.ts";
import { countSentences, sideLabels } from "../../../../app/words/comparison-words.ts";
import { headline, possessive } from "../../../../app/words/engagement-words.ts";
import type { EngagementRow } from "../../../../store/contract.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow, Shown } from "../../page.ts";
import { accordingToLine, publisherWords } from "../../parts/according-to.ts";
import { dateOf } from "../../parts/date.ts";
import { nothingHere, problemPage } from "../../parts/problem.ts";
import type { WebTools } from "../../tools.ts";
import { comparisonTable } from "./table.ts";

/** An engagement by its id, as every readout and list leads to it. */
export const engagementPage: PageRow = {
  at: "/engagements/:engagement",
  says: "Both sides: the readouts of an engagement beside each other",
  show: async ({ tools, path }) => {
    const id = path["engagement"] ?? "";
    const engagement = await tools.archive.store.engagement(id);
    if (!engagement) return nothingHere(`no engagement \u201c${shownShort(id, 80)}\u201d`);
    const found = await compareNamed(tools.archive.store, tools.comparing, [engagement.id]);
    if (!isFailure(found)) return comparedPage(tools, found, engagement);
    return found.code === "one-readout"
      ? onePage(tools, engagement)
      : problemPage(422, `${shown(found.input)} ${found.what}.`, `${found.cure}.`);
  },
};

/** Readouts that the address names. */
export const comparePage: PageRow = {
  at: "/compare",
  says: "Readouts that you choose, beside each other",
  show: async ({ tools, query }) => {
    const names = query.getAll("of").filter(Boolean);
    const [only] = names;
    if (only === undefined)
      return problemPage(
        400,
        "No readouts are named to lay beside each other.",
        "Open an engagement, which names its readouts.",
      );
    if (names.length === 1) return { leadsTo: pages.engagement(only) };
    const found = await compareNamed(tools.archive.store, tools.comparing, names);
    if (!isFailure(found)) return comparedPage(tools, found, null);
    const wrong = `\u201c${shownShort(found.input, 200)}\u201d ${found.what}`;
    return problemPage(found.code === "not-in-archive" ? 404 : 422, `${wrong}.`, `${found.cure}.`);
  },
};

/** The same table with its styles in it, to paste into a document. */
export const comparisonFile: PageRow = {
  at: "/compare/table.html",
  says: "A comparison as a table for documents",
  show: async ({ tools, query }) => {
    const found = await compareNamed(tools.archive.store, tools.comparing, query.getAll("of").filter(Boolean));
    if (isFailure(found)) return problemPage(422, `${shownShort(found.input, 200)} ${found.what}.`, `${found.cure}.`);
    const { comparison, rows } = found;
    const text = comparisonHtml(comparison, rows, {
      labels: sideLabels(comparison.records),
      issue: tools.comparing.issueLabel,
      party: tools.app.partyName,
      inSentence: tools.app.theParty,
    });
    return new Response(text, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-disposition": 'attachment; filename="comparison.html"',
        "cache-control": "private, no-cache",
      },
    });
  },
};

function comparedPage(tools: WebTools, found: Compared, engagement: EngagementRow | null): Shown {
  const { comparison, readouts } = found;
  const e = readouts.find((r) => r.record.engagement)?.record.engagement;
  const title = e ? shown(headline(e, tools.app.partyName)) : `${readouts.length} texts`;
  const names = new URLSearchParams(
    (engagement ? [engagement.id] : readouts.map((r) => r.key)).map((of) => ["of", of] as [string, string]),
  );
  const labels = sideLabels(comparison.records);
  const owners = comparison.records.map(({ document: { publisher } }, i) =>
    publisher?.country && labels[i] === publisher.country
      ? possessive(tools.app.theParty(publisher.country))
      : `text ${labels[i]}`,
  );
  return {
    title: `Both sides: ${title}`,
    crumbs: crumbsOf(tools, engagement?.parties ?? e?.parties ?? []),
    wide: true,
    scripts: ["beside"],
    body: html`<h1>${title}</h1>
      <p class="lead">${whenAndWhere(tools, found, engagement)}</p>
      <ul class="tallies" role="list">
        ${countSentences(comparison, owners, tools.comparing.issueLabel).map((s) => html`<li>${s}</li>`)}
      </ul>
      <p class="takes">
        <button type="button" class="needs-script" data-copy-table="/compare/table.html?${names}">
          Copy the table
        </button>
        <a href="/compare/table.html?${names}" download>Table as HTML</a>
        <a href="/api/v1/compare?${names}&format=csv" download="comparison.csv">CSV</a>
        ${readouts.map((r) => html`<a href="${pages.brief(r.key)}">What changed in ${publisherWords(tools, r.document)}</a>`)}
      </p>
      ${comparisonTable(tools, found)}
      <p class="key">
        Words that the other side does not have are <mark class="differs">marked</mark>. Rows stand by issue, first the
        one to which a side gave most of its words.
        ${
          readouts.some((r) => r.why)
            ? html`Why these readouts tell of one engagement:
              ${shown([...new Set(readouts.flatMap((r) => r.why ?? []))].join("; "))}.`
            : ""
        }
      </p>`,
  };
}

const crumbsOf = (tools: WebTools, parties: readonly string[]): Shown["crumbs"] => {
  const [a, b] = parties;
  return a && b
    ? [
        { says: "Relations", at: "/relations" },
        { says: `${tools.app.partyName(a)} \u2013 ${tools.app.partyName(b)}`, at: pages.relation(a, b) },
      ]
    : [{ says: "Relations", at: "/relations" }];
};

function whenAndWhere(tools: WebTools, { readouts }: Compared, engagement: EngagementRow | null): Html {
  const day = engagement?.day ?? readouts.find((r) => r.day)?.day ?? null;
  const place = engagement?.place;
  const told = readouts.map((r) => publisherWords(tools, r.document));
  return html`${dateOf(day)}${place ? html`, ${shown(place.name)}` : ""}, as told in
  ${told.length > 2 ? `${told.slice(0, -1).join(", ")} and ${told.at(-1)}` : told.join(" and ")}.`;
}

/** An engagement of which one side alone is here. */
async function onePage(tools: WebTools, engagement: EngagementRow): Promise<Shown> {
  const readouts = await Array.fromAsync(tools.archive.store.records({ engagement: [engagement.id] }));
  const title = engagement.parties.map(tools.app.partyName).join(" \u2013 ") || "An engagement";
  const others = engagement.parties.filter((p) => !readouts.some((r) => r.document.publisher?.country === p));
  return {
    title,
    crumbs: crumbsOf(tools, engagement.parties),
    body: html`<h1>${title}</h1>
      <p class="lead">
        ${dateOf(engagement.day)}: one readout is in the archive, and there is nothing to hold it against.
      </p>
      <ul class="list" role="list">
        ${readouts.map(
          (r) =>
            html`<li>
              <a href="${pages.readout(r.document.id, r.part)}"
                >${shownShort(r.document.title ?? "Readout without a title")}</a
              >
              ${accordingToLine(tools, r.document)}, ${count(r.record.statements.length, "statement")},
              <a href="${pages.brief(r.key)}">what changed since the one before</a>
            </li>`,
        )}
      </ul>
      ${
        others.length
          ? html`<p>
              When ${others.map((p) => tools.app.theParty(p)).join(" or ")} published one, too,
              <a href="/">give it at the start page</a>: it joins this one by its date and parties.
            </p>`
          : ""
      }`,
  };
}
