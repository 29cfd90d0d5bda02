/** Search in statements or whole texts, with what the hits are made of; every search is a link. */
import { count, html, shown, type Html } from "../../html.ts";
import type { PageRow, Shown } from "../../page.ts";
import { empty } from "../../parts/empty.ts";
import { pager } from "../../parts/pager.ts";
import type { WebTools } from "../../tools.ts";
import { MOST, searchAddress, searchedIn, type Searched } from "./asked.ts";
import { facetList } from "./facets.ts";
import { hitList } from "./hits.ts";

export const searchPage: PageRow = {
  at: "/search",
  says: "Search in statements and texts, narrowed by who, act, issue, time",
  show: async ({ tools, query, url }) => {
    const searched = searchedIn(tools, query);
    const found = await foundFor(tools, searched, url);
    return page(tools, searched, found);
  },
};

interface Found {
  body: Html;
  /** Where the query breaks off being one. */
  fault?: { start: number; end: number };
}

async function foundFor(tools: WebTools, searched: Searched, url: URL): Promise<Found> {
  const { q, in: where, filter, offset, wrong } = searched;
  if (wrong) return { body: html`<p class="wrong" role="alert">${shown(wrong)}</p>` };
  if (!q.trim())
    return {
      body: html`<p>
        Words side by side must all be there. Also understood: <code>"exact phrases"</code>, <code>AND</code>,
        <code>OR</code>, <code>NOT</code>, <code>cable*</code> for words that begin so,
        <code>NEAR(cable repair, 5)</code>, and brackets. Capitals and accents do not count.
      </p>`,
    };
  const [page, facets] = await Promise.all([
    tools.archive.search(q, filter, { in: where, limit: MOST, offset }),
    tools.archive.facets(q, filter, where),
  ]);
  if ("problem" in page || "facets" in page || "problem" in facets) {
    const problem = "problem" in page ? page.problem : "problem" in facets ? facets.problem : null;
    const fault =
      problem && problem.start !== null && problem.end !== null ? { start: problem.start, end: problem.end } : null;
    return {
      ...(fault && { fault }),
      body: html`<p class="wrong" role="alert" id="query-fault">${shown(problem?.message ?? "")}</p>
        ${fault ? spot(q, fault) : ""}`,
    };
  }
  const { hits, total, more, rankedAmong } = page;
  if (!hits.length)
    return {
      body: empty(
        `Nothing in ${where === "texts" ? "the texts" : "a statement"} of the archive has these words${searched.given.length ? " with these filters" : ""}.`,
        html`${searched.given.length ? html`<a href="${searchAddress({ ...searched, given: [] })}">Search without filters</a>, or ` : ""}${
          where === "statements"
            ? html`<a href="${searchAddress({ ...searched, in: "texts", given: [] })}">search whole texts</a>.`
            : "try fewer words."
        }`,
      ),
    };
  const reached = offset + hits.length;
  const feed = new URLSearchParams(searchAddress(searched).slice("/search?".length));
  return {
    body: html`<div class="found">
      <div>
        <p class="counted" role="status">
          ${more ? "More than " : ""}${count(total, where === "texts" ? "text" : "statement")}, ${offset + 1} to
          ${reached}, the best
          first${rankedAmong ? `, ranked among the newest ${rankedAmong.toLocaleString("en")}` : ""}.
          ${where === "statements" ? html`<a href="/feeds/search.atom?${feed}">Feed</a>, ` : ""}<a
            href="/api/v1/search?${feed}&format=csv"
            download="search.csv"
            >CSV</a
          >
        </p>
        ${hitList(tools, hits)} ${pager(url, reached < total ? String(reached) : null)}
      </div>
      ${facetList(tools, searched, facets)}
    </div>`,
  };
}

/** The query with the place at which it goes wrong. */
function spot(q: string, { start, end }: { start: number; end: number }): Html {
  const to = Math.max(end, start + 1);
  const here = q.slice(start, to);
  return html`<p class="spot">
    <code>${shown(q.slice(0, start))}<mark>${here.trim() ? shown(here) : "\u2423"}</mark>${shown(q.slice(to))}</code>
  </p>`;
}

const page = (tools: WebTools, searched: Searched, { body, fault }: Found): Shown => ({
  title: searched.q.trim() ? `Search: ${shown(searched.q).slice(0, 80)}` : "Search",
  place: "search",
  scripts: ["search"],
  wide: true,
  body: html`<h1>Search</h1>
    <form class="search" action="/search" role="search" id="search">
      <label for="q" class="hears">Words to look for</label>
      <input
        id="q"
        name="q"
        type="search"
        value="${searched.q}"
        maxlength="2000"
        autocomplete="off"
        spellcheck="false"
        ${fault ? html`aria-invalid="true" aria-describedby="query-fault" data-start="${fault.start}" data-end="${fault.end}"` : ""}
      />
      <label
        ><span class="hears">Where to look</span>
        <select name="in">
          <option value="statements">in statements</option>
          <option value="texts" ${searched.in === "texts" ? html` selected` : ""}>in whole texts</option>
        </select></label
      >
      ${searched.given.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button>Search</button>
    </form>
    ${filters(tools, searched)}
    <div id="results">${body}</div>`,
});

/** The filters in force, each with a link that takes it away. */
function filters(tools: WebTools, searched: Searched): Html {
  if (!searched.given.length) return "";
  const said = tools.archive.sayFilter(searched.filter);
  return html`<p class="choose">
    <span>Only ${said ? shown(said) : "with these filters"}.</span>
    ${searched.given.map(
      ([name, value], i) =>
        html`<a href="${searchAddress({ ...searched, given: searched.given.filter((_, j) => j !== i) })}"
          >without ${name}${value && !["true", "yes"].includes(value) ? ` ${shown(value)}` : ""}</a
        >`,
    )}
  </p>`;
}
