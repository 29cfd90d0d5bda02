/** A formula: since when, by whom and how often words have stood, in which wordings, and where they are missing. */
import { raw } from "hono/html";
import { pages } from "../../../../app/pages.ts";
import { dateWords } from "../../../../app/words/date-words.ts";
import type { FormulaLife } from "../../../../model/track.ts";
import { MOST_LINES, lifeLines } from "../../charts/life-lines.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { dateOf } from "../../parts/date.ts";
import { empty } from "../../parts/empty.ts";
import { figure, table } from "../../parts/figure.ts";
import { pageOfList } from "../../parts/page-of-list.ts";
import { pager } from "../../parts/pager.ts";
import { parties } from "../../parts/party.ts";
import { periodOf } from "../../parts/period.ts";
import { problemPage } from "../../parts/problem.ts";
import { publisherOf } from "../../parts/statement-line.ts";
import type { WebTools } from "../../tools.ts";

/** So many uses a page, wordings in the table, and readouts without the words. */
const MOST = 40;
const MOST_VARIANTS = 30;
const MOST_WITHOUT = 10;
const LONGEST = 500;

export const formulasPage: PageRow = {
  at: "/formulas",
  says: "Formulas: since when, by whom and how often words have stood",
  show: async ({ tools, query, url }) => {
    const words = (query.get("words") ?? "").trim().slice(0, LONGEST);
    const like = query.get("like") !== null && query.get("like") !== "";
    if (!words)
      return {
        title: "Formulas",
        place: "formulas",
        body: html`<h1>Formulas</h1>
          <p class="lead">
            Since when have these words stood, who uses them, how often, and in whose readouts are they missing?
          </p>
          ${box("", true, query)}
          <p>
            Words that return in a relationship are found without being named: they stand on
            <a href="/relations">the page of each relation</a>.
          </p>`,
      };
    const period = periodOf(tools, query);
    if ("wrong" in period) return problemPage(400, `${shown(period.wrong)}.`, "Go back and give another day.");
    const life = await (await tools.archive.tracking()).formula(tools.archive.store, words, period.filter, like);
    return {
      title: `Formula: ${shownShort(words, 80)}`,
      place: "formulas",
      crumbs: [{ says: "Formulas", at: "/formulas" }],
      body: html`<h1 class="words">“${shownShort(words, 200)}”</h1>
        ${box(words, like, query)}
        ${life.uses.length ? await told(tools, life, query.get("after"), url, like) : none(words, like)}`,
    };
  },
};

const box = (words: string, like: boolean, query: URLSearchParams): Html =>
  html`<form class="search" action="/formulas" role="search">
    <label for="words">Words</label>
    <input
      id="words"
      name="words"
      type="search"
      value="${words}"
      maxlength="${LONGEST}"
      required
      placeholder="an open sea under settled rules"
    />
    <label><input type="checkbox" name="like" value="yes" ${like ? html` checked` : ""} /> nearby wordings, too</label>
    ${["from", "to"].map((n) => (query.get(n) ? html`<input type="hidden" name="${n}" value="${query.get(n)}" />` : ""))}
    <button>Look</button>
  </form>`;

const none = (words: string, like: boolean): Html =>
  empty(
    "These words stand in no text of the archive.",
    html`${like ? "" : html`<a href="/formulas?${new URLSearchParams({ words, like: "yes" })}">Look for nearby wordings</a>, or `}<a
        href="${pages.search(new URLSearchParams({ q: words }))}"
        >search for the words one by one</a
      >.`,
  );

async function told(tools: WebTools, life: FormulaLife, after: string | null, url: URL, like: boolean): Promise<Html> {
  const { among, variants, perSpeaker, perYear } = life;
  const first = life.uses.find((u) => u.day === life.first);
  const last = life.uses.findLast((u) => u.day === life.last);
  const days = (variant: string): (string | null)[] =>
    life.uses.filter((u) => u.words === variant || u.variant === variant.toLowerCase()).map((u) => u.day);
  const chart = await lifeLines(
    "Wordings",
    variants.map((v) => ({ label: v.words, first: v.first, last: v.last, days: days(v.words) })),
  );
  const page = pageOfList(life.uses.toReversed(), (u) => `${u.document}.${u.part}.${u.start}`, after, MOST);
  return html`<ul class="tallies" role="list">
      <li>
        ${count(life.uses.length, "use")}, in ${among.with} of ${count(among.readouts, "readout")} that the same
        publishers made of talks of the same parties since then.
      </li>
      <li>
        First
        ${first ? html`<a href="${pages.readout(first.document, first.part, first.statement)}">${dateOf(life.first)}</a>, according to ${publisherOf(tools, first.publisher)}` : "undated"};
        last
        ${last ? html`<a href="${pages.readout(last.document, last.part, last.statement)}">${dateOf(life.last)}</a>, according to ${publisherOf(tools, last.publisher)}` : "undated"}.
      </li>
      ${like ? html`<li>Nearby wordings are found by shared words: they miss what is said in other words, and now and then link what only sounds alike.</li>` : ""}
    </ul>
    <h2>Wordings</h2>
    ${
      chart
        ? figure({
            chart: raw(chart),
            caption: html`Each wording from its first to its last use, a dot for each
            day${variants.length > MOST_LINES ? `; the first ${MOST_LINES} of ${variants.length}` : ""}. Counted over
            ${count(life.uses.length, "use")}.`,
            head: ["Wording", "uses", "first", "last"],
            rows: variants
              .slice(0, MOST_VARIANTS)
              .map((v) => [
                html`<span class="words">${shownShort(v.words, 300)}</span>`,
                v.count,
                v.first ? dateWords(v.first) : "",
                v.last ? dateWords(v.last) : "",
              ]),
          })
        : empty("No use of it has a date, so that there is no line to draw.")
    }
    <h2>By whom</h2>
    ${
      perSpeaker.length
        ? table(
            ["Speaker", "alone", "jointly", "first", "last"],
            perSpeaker.map((s) => [
              tools.app.partyName(s.party),
              s.alone,
              s.jointly,
              s.first ? dateWords(s.first) : "",
              s.last ? dateWords(s.last) : "",
            ]),
          )
        : empty("The words stand outside every statement, so that nobody in particular says them.")
    }
    <h2>Per year</h2>
    ${table(
      ["Year", "uses"],
      perYear.map((y) => [y.year, y.count]),
    )}
    <h2>
      Uses
      <span class="counted">(${page.from} to ${page.from + page.rows.length - 1} of ${page.of}, the newest first)</span>
    </h2>
    <ol class="lines" role="list">
      ${page.rows.map(
        (u) =>
          html`<li>
            <div class="line">
              <p class="said">
                <a href="${pages.readout(u.document, u.part, u.statement)}">${shownShort(u.words, 300)}</a>
              </p>
              <p class="according">
                ${dateOf(u.day)}, ${u.speakers.length ? html`said by ${parties(tools, u.speakers)}, ` : ""}according to
                ${publisherOf(tools, u.publisher)}${u.exact ? "" : ", a nearby wording"}
              </p>
            </div>
          </li>`,
      )}
    </ol>
    ${pager(url, page.next)}
    <h2>Newest readouts without it <span class="counted">(${among.without.length} of ${among.readouts})</span></h2>
    ${
      among.without.length
        ? html`<ul class="list" role="list">
            ${among.without
              .slice(0, MOST_WITHOUT)
              .map(
                (r) =>
                  html`<li>
                    <a href="${pages.document(r.document)}">${dateOf(r.day)}</a>, according to
                    ${publisherOf(tools, r.publisher)}
                  </li>`,
              )}
          </ul>`
        : empty("None: every readout of these parties by these publishers has it since it first stood.")
    }`;
}
