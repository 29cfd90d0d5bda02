/** An issue: the positions of the parties beside each other over time, and where they turned. */
import { raw } from "hono/html";
import { readFilters } from "../../../../app.ts";
import { pages } from "../../../../app/pages.ts";
import type { Position } from "../../../../model/track.ts";
import type { Filter } from "../../../../store/contract.ts";
import { MOST_PANELS, MOST_STATEMENTS, strengthOverTime, voicesOf, type Voice } from "../../charts/strength.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { actLabel, actWords } from "../../parts/act.ts";
import { dateOf } from "../../parts/date.ts";
import { empty } from "../../parts/empty.ts";
import { figure } from "../../parts/figure.ts";
import { pageOfList } from "../../parts/page-of-list.ts";
import { addressWith, olderThan, pager } from "../../parts/pager.ts";
import { parties } from "../../parts/party.ts";
import { nothingHere, problemPage } from "../../parts/problem.ts";
import { publisherOf } from "../../parts/statement-line.ts";
import { strength } from "../../parts/strength.ts";
import type { WebTools } from "../../tools.ts";

const FILTERS = ["party", "speaker", "publisher", "from", "to"];
/** The newest so many statements are looked at; older ones by their day. */
const NEWEST = 400;
/** So many days a page, voices side by side, and speakers to choose from. */
const MOST_ROWS = 25;
const MOST_COLUMNS = 3;
const MOST_SPEAKERS = 10;

export const issuePage: PageRow = {
  at: "/issues/:issue",
  says: "An issue: positions of the parties over time, and where they turned",
  show: async ({ tools, path, query, url }) => {
    const name = path["issue"] ?? "";
    const [issue] = tools.archive.filterWords.issue(name) ?? [];
    if (!issue)
      return nothingHere(`no issue \u201c${shownShort(name, 80)}\u201d`, "/issues lists those that are spoken of.");
    const read = readFilters(
      FILTERS.flatMap((f) => query.getAll(f).flatMap((v) => (v.trim() ? [[f, v.trim()] as const] : []))),
      tools.archive.filterWords,
    );
    if ("wrong" in read) return problemPage(400, `${shown(read.wrong)}.`, "Go back and give another one.");
    const positions = await (
      await tools.archive.tracking()
    ).positions(tools.archive.store, issue, read.filter, { most: NEWEST });
    const said = tools.archive.sayFilter(read.filter);
    const label = tools.comparing.issueLabel(issue);
    return {
      title: label,
      place: "issues",
      crumbs: [{ says: "Issues", at: "/issues" }],
      wide: true,
      body: html`<h1>${label}</h1>
        <p class="lead">
          ${positions.length === NEWEST ? "The newest " : ""}${count(positions.length, "statement")}${said ? html` (${shown(said)})` : ""}${span(positions)}.
          <a href="/feeds/issues/${issue}.atom">Feed</a>,
          <a href="/api/v1/issues/${issue}?${dataQuery(query)}">data</a>
        </p>
        ${await speakers(tools, issue, url, read.filter)}
        ${
          positions.length
            ? html`${await turns(tools, positions)} ${beside(tools, positions, query.get("after"), url)}`
            : empty(
                "No statement of the archive on this issue is like this.",
                html`<a href="${pages.issue(issue)}">All statements on it</a>`,
              )
        }`,
    };
  },
};

const span = (positions: readonly Position[]): Html => {
  const days = positions.flatMap((p) => p.day ?? []);
  return days.length ? html`, ${dateOf(days[0] ?? null)} to ${dateOf(days.at(-1) ?? null)}` : "";
};

function dataQuery(query: URLSearchParams): URLSearchParams {
  const out = new URLSearchParams();
  for (const [name, value] of query) if (FILTERS.includes(name) && value.trim()) out.append(name, value);
  return out;
}

/** Who spoke on it, to choose from. */
async function speakers(tools: WebTools, issue: string, url: URL, filter: Filter): Promise<Html> {
  const { speaker: chosen = [], ...rest } = filter;
  const all = await tools.archive.counts("statements", "speaker", { ...rest, topic: [issue] });
  const whole = new URL(addressWith(url, "after", null), url);
  return html`<p class="choose">
    Said by:
    ${chosen.length ? html`<a href="${addressWith(whole, "speaker", null)}">anybody</a>` : html`<strong>anybody</strong>`}
    ${all
      .slice(0, MOST_SPEAKERS)
      .map((s) =>
        chosen.includes(s.value)
          ? html`<strong>${tools.app.partyName(s.value)} <span class="counted">${s.count}</span></strong>`
          : html`<span
              ><a href="${addressWith(whole, "speaker", s.value)}">${tools.app.partyName(s.value)}</a>
              <span class="counted">${s.count}</span></span
            >`,
      )}
    ${all.length > MOST_SPEAKERS ? html`<span>and ${all.length - MOST_SPEAKERS} others</span>` : ""}
  </p>`;
}

const TURNS: { readonly [turn in NonNullable<Position["turn"]>]: string } = {
  stronger: "\u25b2 stronger",
  weaker: "\u25bc weaker",
  "other-act": "another act",
};

async function turns(tools: WebTools, positions: readonly Position[]): Promise<Html> {
  const voices = voicesOf(positions);
  const name = ({ speakers: who, publisher }: Voice): string =>
    `${who.map(tools.app.partyName).join(" + ") || "Speaker not named"}, according to ${publisherOf(tools, publisher)}`;
  const chart = await strengthOverTime(voices, name);
  const turned = positions.filter((p) => p.turn === "stronger" || p.turn === "weaker").toReversed();
  return html`<section aria-labelledby="turns">
    <h2 id="turns">Where the words turned</h2>
    ${
      chart
        ? figure({
            chart: html`${raw(chart)}
              <ul class="legend" role="list">
                <li>
                  <span aria-hidden="true">△</span> stronger than the same speakers in the same publisher's readout
                  before
                </li>
                <li><span aria-hidden="true">▽</span> weaker</li>
              </ul>`,
            caption: html`Strength of statements on each act's own ladder, from 0 to 1; the line follows the firmest of
            a day. The ${Math.min(MOST_PANELS, voices.length)} of ${count(voices.length, "voice")} with most statements,
            the last ${MOST_STATEMENTS} of each.`,
            head: ["Day", "Said by", "Act", "Strength", "Turn"],
            rows: turned
              .slice(0, 60)
              .map((p) => [
                html`<a href="${pages.readout(p.document, p.part, p.statement)}">${dateOf(p.day)}</a>`,
                name({ speakers: p.speakers, publisher: p.publisher, positions: [] }),
                actWords(p.act ?? ""),
                p.strength === null ? "" : p.strength.toFixed(2),
                p.turn ? TURNS[p.turn] : "",
              ]),
          })
        : empty(
            "Nobody spoke on it on two days or more with an act that has a strength, so that there is no line to draw.",
          )
    }
  </section>`;
}

interface Day {
  name: string;
  day: string | null;
  engagement: string | null;
  positions: Position[];
}

/** A row a day and engagement, the newest first; a column for each of the voices that spoke most. */
function beside(tools: WebTools, positions: readonly Position[], after: string | null, url: URL): Html {
  const key = (p: Position): string => [...p.speakers].sort().join("+");
  const counts = new Map<string, number>();
  for (const p of positions) counts.set(key(p), (counts.get(key(p)) ?? 0) + 1);
  const columns = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(([k]) => k);
  const page = pageOfList(daysOf(positions), (d) => d.name, after, MOST_ROWS);
  const others = counts.size > columns.length;
  const name = (k: string): string => k.split("+").map(tools.app.partyName).join(" + ") || "Speaker not named";
  const cell = (list: readonly Position[], head: string): Html =>
    html`<td${list.length ? "" : html` class="silent"`}>
      ${list.length ? html`<span class="side">${head}</span>` : html`<span class="silence">no statement</span>`} ${list.map((p) => positionOf(tools, p, head === "Others"))}
    </td>`;
  return html`<section aria-labelledby="positions">
    <h2 id="positions">
      Positions over time
      <span class="counted"
        >(${page.from} to ${page.from + page.rows.length - 1} of ${count(page.of, "day")}, the newest first)</span
      >
    </h2>
    <section class="scrolls" tabindex="0" aria-label="Positions over time">
      <table class="sides over-time">
        <thead>
          <tr>
            <th scope="col">Day</th>
            ${columns.map((k) => html`<th scope="col">${name(k)} <span class="counted">${counts.get(k) ?? 0}</span></th>`)}
            ${others ? html`<th scope="col">Others</th>` : ""}
          </tr>
        </thead>
        <tbody>
          ${page.rows.map(
            (d) =>
              html`<tr>
                <th scope="row">
                  ${d.engagement ? html`<a href="${pages.engagement(d.engagement)}">${dateOf(d.day)}</a>` : dateOf(d.day)}
                </th>
                ${columns.map((k) =>
                  cell(
                    d.positions.filter((p) => key(p) === k),
                    name(k),
                  ),
                )}
                ${
                  others
                    ? cell(
                        d.positions.filter((p) => !columns.includes(key(p))),
                        "Others",
                      )
                    : ""
                }
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    ${pager(url, page.next)} ${page.next || positions.length < NEWEST ? "" : olderThan(url, positions[0]?.day ?? null)}
  </section>`;
}

function daysOf(positions: readonly Position[]): Day[] {
  const days = new Map<string, Day>();
  for (const p of positions) {
    const name = p.engagement ?? `${p.day ?? ""} ${p.document}`;
    const day = days.get(name) ?? { name, day: p.day, engagement: p.engagement, positions: [] };
    day.positions.push(p);
    days.set(name, day);
  }
  return [...days.values()].toReversed();
}

const positionOf = (tools: WebTools, p: Position, named: boolean): Html =>
  html`<div class="position">
    <p class="who">
      ${named ? parties(tools, p.speakers) : ""} ${p.act ? actLabel(p.act) : ""} ${strength(p.strength)}
      ${p.turn ? html`<span class="turn ${p.turn}">${TURNS[p.turn]}</span>` : ""}
    </p>
    <p class="said">
      <a href="${pages.readout(p.document, p.part, p.statement)}"
        ><span class="cue">${shownShort(p.cue, 120)}</span
        >${p.words === p.cue ? "" : html` ${shownShort(p.words, 260)}`}</a
      >
    </p>
    <p class="according">according to ${publisherOf(tools, p.publisher)}</p>
  </div>`;
