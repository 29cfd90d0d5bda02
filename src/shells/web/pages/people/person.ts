/** A person: offices over time, engagements, and what they said by name. */
import { raw } from "hono/html";
import type { Person } from "../../../../app.ts";
import { pages } from "../../../../app/pages.ts";
import { dateWords } from "../../../../app/words/date-words.ts";
import type { Filter } from "../../../../store/contract.ts";
import { lifeLines } from "../../charts/life-lines.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { dateOf } from "../../parts/date.ts";
import { empty } from "../../parts/empty.ts";
import { figure } from "../../parts/figure.ts";
import { pager } from "../../parts/pager.ts";
import { partyLine } from "../../parts/party.ts";
import { nothingHere } from "../../parts/problem.ts";
import { statementLines } from "../../parts/statement-line.ts";
import type { WebTools } from "../../tools.ts";
import { personsOf } from "./persons-of.ts";

/** So many statements a page, and the newest engagements. */
const MOST = 25;
const MOST_ENGAGEMENTS = 15;

export const personPage: PageRow = {
  at: "/people/:party/:name",
  says: "A person: offices over time, engagements, what they said",
  show: async ({ tools, path, query, url }) => {
    const name = path["name"] ?? "";
    const code = path["party"] ?? "-";
    const party = code === "-" ? null : tools.archive.filterWords.party(code);
    const named = (p: Person): boolean => p.name === name || p.id === name || p.spellings.some((s) => s.name === name);
    const person = (code !== "-" && !party ? [] : await personsOf(tools, party)).find(named);
    if (!person)
      return nothingHere(`nobody of the name \u201c${shownShort(name, 80)}\u201d there`, "/people lists who is named.");
    const filter: Filter = {
      participant: person.spellings.map((s) => s.name),
      ...(party && { party: [party] }),
    };
    return {
      title: shownShort(person.name, 120),
      place: "people",
      crumbs: [
        { says: "People", at: "/people" },
        ...(party ? [{ says: tools.app.partyName(party), at: `/people?${new URLSearchParams({ party })}` }] : []),
      ],
      body: html`<h1>${shown(person.name)}</h1>
        <p class="lead">
          ${party ? tools.app.partyName(party) : "Party not told"}, named in
          ${count(person.records, "readout")}${
            person.first ? html`, ${dateOf(person.first)} to ${dateOf(person.last)}` : ""
          }.
        </p>
        ${spellings(person)} ${await offices(person)} ${await said(tools, person, filter, query.get("after"), url)}
        ${await engagements(tools, person, filter)}`,
    };
  },
};

const spellings = ({ spellings: all }: Person): Html =>
  all.length > 1
    ? html`<details>
        <summary>${count(all.length, "spelling")} taken for one person</summary>
        <ul class="list" role="list">
          ${all.map((s) => html`<li>${shown(s.name)}, in ${count(s.records, "readout")}${s.why ? html` (${shown(s.why)})` : ""}</li>`)}
        </ul>
      </details>`
    : "";

async function offices(person: Person): Promise<Html> {
  const chart = await lifeLines(
    "Offices over time",
    person.offices.map((o) => ({ label: o.office, first: o.first, last: o.last, days: [o.first, o.last] })),
  );
  return html`<h2>Offices over time</h2>
    ${
      chart
        ? figure({
            chart: raw(chart),
            caption: html`From the first readout that names the office to the last, whatever lies between. Counted over
            ${count(person.records, "readout")}.`,
            head: ["Office", "first", "last", "readouts"],
            rows: person.offices.map((o) => [
              shownShort(o.office, 200),
              o.first ? dateWords(o.first) : "",
              o.last ? dateWords(o.last) : "",
              o.records,
            ]),
          })
        : empty("No dated readout gives an office.")
    }`;
}

async function said(tools: WebTools, person: Person, filter: Filter, after: string | null, url: URL): Promise<Html> {
  const rows = await Array.fromAsync(
    tools.archive.store.statements(
      { ...filter, speakerName: person.spellings.map((s) => s.name) },
      { descending: true, limit: MOST + 1, ...(after && { after }) },
    ),
  );
  const last = rows.length > MOST ? rows[MOST - 1] : undefined;
  return html`<h2>What they said <span class="counted">(where the text names them, the newest first)</span></h2>
    ${
      rows.length
        ? statementLines(tools, rows.slice(0, MOST))
        : empty(
            "No statement names this person as the speaker: these readouts let \u201cthe two sides\u201d or the country speak.",
          )
    }
    ${pager(url, last ? `${last.document}.${last.part} ${last.id}` : null)}`;
}

async function engagements(tools: WebTools, person: Person, filter: Filter): Promise<Html> {
  const rows = await Array.fromAsync(
    tools.archive.store.engagements(filter, { descending: true, limit: MOST_ENGAGEMENTS + 1 }),
  );
  return html`<h2>
      Engagements
      <span class="counted"
        >(${rows.length > MOST_ENGAGEMENTS ? `the newest ${MOST_ENGAGEMENTS}` : rows.length}, of
        ${count(person.records, "readout")})</span
      >
    </h2>
    ${
      rows.length
        ? html`<ul class="list" role="list">
            ${rows
              .slice(0, MOST_ENGAGEMENTS)
              .map(
                (e) =>
                  html`<li>
                    <a href="${pages.engagement(e.id)}">${dateOf(e.day)}</a> ${partyLine(tools, e.parties)}${
                      e.place ? html`, ${shown(e.place.name)}` : ""
                    }
                  </li>`,
              )}
          </ul>`
        : empty("The readouts that name this person read out no engagement.")
    }`;
}
