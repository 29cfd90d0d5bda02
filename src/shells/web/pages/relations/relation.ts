/** A relationship: its chronology on the left, on the right what the chronology adds up to. */
import { ordinal } from "../../../../app/words/ordinal-words.ts";
import { pages } from "../../../../app/pages.ts";
import { KINDS, LEVELS } from "../../../../app/words/engagement-words.ts";
import type { Engagement } from "../../../../model/engagement.ts";
import type { Relationship } from "../../../../model/track.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { dateOf } from "../../parts/date.ts";
import { empty } from "../../parts/empty.ts";
import { pageOfList } from "../../parts/page-of-list.ts";
import { olderThan, pager } from "../../parts/pager.ts";
import { pairOf } from "../../parts/pair.ts";
import { periodForm, periodOf } from "../../parts/period.ts";
import { nothingHere, problemPage } from "../../parts/problem.ts";
import { promiseLine } from "../undertakings/promise-line.ts";
import type { WebTools } from "../../tools.ts";
import { engagementsFigure, formulasFigure, issuesFigure } from "./figures.ts";

/** So many engagements a page. */
const MOST = 40;
const MOST_PROMISES = 6;

export const relationPage: PageRow = {
  at: "/relations/:pair",
  says: "A relationship: chronology, charts, formulas, instruments, open undertakings",
  show: async ({ tools, path, query, url }) => {
    const pair = pairOf(tools, path["pair"] ?? "");
    if (!pair)
      return nothingHere(
        `no relation \u201c${shownShort(path["pair"] ?? "", 80)}\u201d`,
        "Two codes with a dash between them name one, like JPN-USA. /relations lists those there are.",
      );
    const [a, b] = pair;
    const title = `${tools.app.partyName(a)} \u2013 ${tools.app.partyName(b)}`;
    const period = periodOf(tools, query);
    if ("wrong" in period) return problemPage(400, `${shown(period.wrong)}.`, "Go back and give another day.");
    const r = await (await tools.archive.tracking()).relation(tools.archive.store, a, b, period.filter);
    const chronology = pageOfList(r.engagements.toReversed(), (e) => e.id, query.get("after"), MOST);
    const years = r.perYear.map((y) => y.year);
    return {
      title,
      place: "relations",
      crumbs: [{ says: "Relations", at: "/relations" }],
      wide: true,
      body: html`<h1>${title}</h1>
        <p class="lead">
          ${count(r.total, "engagement")} in the archive${years.length ? `, ${years[0]} to ${years.at(-1)}` : ""}, told
          in ${count(r.readouts.all, "readout")}.
          <a href="/feeds/relations/${a}-${b}.atom">Feed</a>,
          <a href="/calendar.ics?party=${a}&party=${b}">calendar</a>,
          <a href="/api/v1/relations/${a}-${b}">data</a>
        </p>
        ${periodForm(url, query)}
        ${
          r.engagements.length
            ? html`<div class="two">
                <div>
                  <section aria-labelledby="chronology">
                    <h2 id="chronology">
                      Chronology
                      <span class="counted"
                        >(${chronology.from} to ${chronology.from + chronology.rows.length - 1} of ${r.total}, the
                        newest first)</span
                      >
                    </h2>
                    <ol class="chronology" role="list">
                      ${chronology.rows.map((e) => html`<li>${engagementLine(tools, e, pair)}</li>`)}
                    </ol>
                    ${pager(url, chronology.next)}
                    ${chronology.next || r.engagements.length === r.total ? "" : olderThan(url, r.engagements[0]?.day ?? null)}
                  </section>
                  ${instruments(r)} ${anniversaries(r)}
                </div>
                <div>
                  ${await engagementsFigure(r)} ${await issuesFigure(tools, r)} ${await formulasFigure(tools, r)}
                  ${promises(tools, r)}
                </div>
              </div>`
            : empty(
                "The archive has no readout of talks between these two in this period.",
                html`<a href="/relations">Relations there are</a>`,
              )
        }`,
    };
  },
};

function engagementLine(tools: WebTools, e: Relationship["engagements"][number], pair: readonly string[]): Html {
  const others = e.parties.filter((p) => !pair.includes(p));
  const what = [
    e.level ? LEVELS[e.level] : "level not told",
    KINDS[e.kind as Engagement["kind"]],
    e.place ? shown(e.place) : "",
    others.length ? `with ${others.map((p) => tools.app.theParty(p)).join(", ")}` : "",
  ].filter(Boolean);
  const told = e.readouts.map((r) => r.publisher ?? "publisher not known").join(", ");
  return html`<a href="${pages.engagement(e.id)}">${dateOf(e.day)}</a> ${what.join(", ")}
    <span class="according">according to ${shownShort(told, 120)}</span>`;
}

const EVENTS: { readonly [event: string]: string } = {
  signed: "signed",
  "entered-into-force": "entered into force",
  anniversary: "anniversary",
  mentioned: "mentioned",
};

const MOST_INSTRUMENTS = 12;

function instruments({ instruments: all }: Relationship): Html {
  const line = (i: Relationship["instruments"][number]): Html =>
    html`<li>
      <span class="words">${shownShort(i.name, 200)}</span>
      ${EVENTS[i.event] ?? i.event}${i.date ? html` ${dateOf(i.date)}` : ""}
      <span class="according">(<a href="${pages.document(i.document)}">readout of ${dateOf(i.day)}</a>)</span>
    </li>`;
  const newest = all.toReversed();
  return html`<section aria-labelledby="instruments">
    <h2 id="instruments">Instruments <span class="counted">(${all.length})</span></h2>
    ${
      all.length
        ? html`<ul class="list" role="list">
            ${newest.slice(0, MOST_INSTRUMENTS).map(line)}
          </ul>`
        : empty("No treaty, agreement or memorandum is named in these readouts.")
    }
    ${
      newest.length > MOST_INSTRUMENTS
        ? html`<details>
            <summary>${newest.length - MOST_INSTRUMENTS} earlier</summary>
            <ul class="list" role="list">
              ${newest.slice(MOST_INSTRUMENTS).map(line)}
            </ul>
          </details>`
        : ""
    }
  </section>`;
}

/** Those still to come, seen from the last engagement. */
function anniversaries(r: Relationship): Html {
  const last = Number(r.engagements.at(-1)?.day?.slice(0, 4) ?? 0);
  const coming = r.anniversaries.filter((x) => x.year >= last);
  return html`<section aria-labelledby="anniversaries">
    <h2 id="anniversaries">Coming anniversaries</h2>
    ${
      coming.length
        ? html`<ul class="list" role="list">
            ${coming.map(
              (x) =>
                html`<li>
                  <span class="number">${x.year}</span>: ${ordinal(x.ordinal)} of
                  <span class="words">${shownShort(x.of, 200)}</span>
                  <span class="according"
                    >${x.document ? html`(<a href="${pages.document(x.document)}">told in a readout</a>)` : "(reckoned from its date)"}</span
                  >
                </li>`,
            )}
          </ul>`
        : empty(`None is told from ${last || "now"} on, and no dated instrument has a round one within five years.`)
    }
  </section>`;
}

function promises(tools: WebTools, { undertakings: all, parties }: Relationship): Html {
  const ledger = `/undertakings?${new URLSearchParams([...parties.map((p) => ["with", p] as [string, string]), ["status", "open"]])}`;
  return html`<section aria-labelledby="promises">
    <h2 id="promises">Open undertakings <span class="counted">(the newest of ${all.length})</span></h2>
    ${
      all.length
        ? html`<ol class="lines" role="list">
              ${all
                .toReversed()
                .slice(0, MOST_PROMISES)
                .map((u) => html`<li>${promiseLine(tools, u)}</li>`)}
            </ol>
            <p><a href="${ledger}">All in the ledger</a></p>`
        : empty("No statement of these readouts commits a speaker, or every one is settled.")
    }
  </section>`;
}
