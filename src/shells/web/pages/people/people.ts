/** The persons whom readouts name, by their party. */
import type { Person } from "../../../../app.ts";
import { pages } from "../../../../app/pages.ts";
import { dateWords } from "../../../../app/words/date-words.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { empty } from "../../parts/empty.ts";
import { table } from "../../parts/figure.ts";
import { pageOfList } from "../../parts/page-of-list.ts";
import { pager } from "../../parts/pager.ts";
import { problemPage } from "../../parts/problem.ts";
import type { WebTools } from "../../tools.ts";
import { personsOf } from "./persons-of.ts";

/** So many persons a page. */
const MOST = 60;

export const peoplePage: PageRow = {
  at: "/people",
  says: "People: who is named in the readouts, in which office",
  show: async ({ tools, query, url }) => {
    const parties = await tools.archive.counts("engagements", "party");
    const asked = query.get("party")?.trim() || parties[0]?.value;
    const party = asked ? tools.archive.filterWords.party(asked) : null;
    if (asked && !party)
      return problemPage(
        404,
        `\u201c${shownShort(asked, 80)}\u201d is no country or body that Parley knows.`,
        "Choose one from the list.",
      );
    const wanted = (query.get("name") ?? "").trim().slice(0, 100);
    const fold = (words: string): string => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const persons = (party ? await personsOf(tools, party) : [])
      .filter((p) => !wanted || [p.name, ...p.spellings.map((s) => s.name)].some((n) => fold(n).includes(fold(wanted))))
      .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
    const page = pageOfList(persons, (p) => p.id, query.get("after"), MOST);
    return {
      title: party ? `People of ${tools.app.theParty(party)}` : "People",
      place: "people",
      body: html`<h1>People</h1>
        <p class="lead">Who is named in the room, by the office that readouts give.</p>
        ${choice(tools, parties, party, wanted)}
        ${
          page.rows.length
            ? html`<p class="counted">
                  ${count(page.of, "person", "persons")}, ${page.from} to ${page.from + page.rows.length - 1}, those
                  named most first.
                </p>
                ${table(["Name", "latest office", "first", "last", "readouts"], page.rows.map(row))}`
            : empty("No readout of the archive names such a person.", html`<a href="/people">All parties</a>`)
        }
        ${pager(url, page.next)}`,
    };
  },
};

function row(p: Person): (Html | number)[] {
  const latest = p.offices.toSorted((a, b) => ((a.last ?? "") < (b.last ?? "") ? 1 : -1))[0];
  return [
    html`<a href="${pages.person(p.party, p.name)}">${shownShort(p.name, 120)}</a>`,
    latest ? shownShort(latest.office, 160) : "not told",
    p.first ? dateWords(p.first) : "",
    p.last ? dateWords(p.last) : "",
    p.records,
  ];
}

const choice = (
  tools: WebTools,
  parties: readonly { value: string; count: number }[],
  chosen: string | null,
  name: string,
): Html =>
  html`<form class="filters" action="/people">
    <label
      >Party
      <select name="party">
        ${parties.map(
          (p) =>
            html`<option value="${p.value}" ${p.value === chosen ? html` selected` : ""}>
              ${tools.app.partyName(p.value)}
            </option>`,
        )}
      </select></label
    >
    <label>Name <input name="name" value="${shown(name)}" maxlength="100" /></label>
    <button>Show</button>
  </form>`;
