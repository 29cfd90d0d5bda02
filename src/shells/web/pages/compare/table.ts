/** The table that people draw by hand: a column for each publisher, rows by issue, silence said where it is silence. */
import type { Compared } from "../../../../app.ts";
import { pages } from "../../../../app/pages.ts";
import { factRows } from "../../../../app/words/say-facts.ts";
import type { ComparisonCell, ComparisonRow } from "../../../../model/comparison.ts";
import type { StoredRecord } from "../../../../store/contract.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import { publisherWords } from "../../parts/according-to.ts";
import { actLabel } from "../../parts/act.ts";
import { dateOf } from "../../parts/date.ts";
import { flags } from "../../parts/flags.ts";
import { parties } from "../../parts/party.ts";
import { strength } from "../../parts/strength.ts";
import { wordings } from "../../parts/word-diff.ts";
import { wordsAt } from "../../parts/words-at.ts";
import type { WebTools } from "../../tools.ts";

export function comparisonTable(tools: WebTools, { comparison, rows, readouts }: Compared): Html {
  const facts = factRows(comparison);
  const groups = byIssue(rows);
  return html`<section class="scrolls" tabindex="0" aria-label="Readouts side by side">
    <table class="sides columns-${Math.min(readouts.length, 5)}" id="beside">
      <caption class="hears">
        What each readout says, by issue
      </caption>
      <thead>
        <tr>
          ${readouts.map((r) => columnHead(tools, r))}
        </tr>
      </thead>
      ${
        facts.length
          ? html`<tbody class="facts">
              <tr class="issue">
                <th colspan="${readouts.length}" scope="rowgroup">Facts on which they disagree</th>
              </tr>
              ${facts.map(
                ({ name, values }) =>
                  html`<tr>
                    ${values.map((v, i) => html`<td>${side(tools, readouts[i])}<span class="fact">${name}</span> ${shown(v)}</td>`)}
                  </tr>`,
              )}
            </tbody>`
          : ""
      }
      ${groups.map(
        ({ issue, rows: of }) =>
          html`<tbody>
            <tr class="issue">
              <th colspan="${readouts.length}" scope="rowgroup">
                ${issue ? html`<a href="${pages.issue(issue)}">${tools.comparing.issueLabel(issue)}</a>` : "No issue named"}
              </th>
            </tr>
            ${of.map(
              (row) =>
                html`<tr class="${row.relation ?? "alone"}">
                  ${row.cells.map((cell, i) => html`<td${cell.statement ? "" : html` class="silent"`}>${cellOf(tools, cell, row, i, readouts)}</td>`)}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </section>`;
}

function byIssue(rows: readonly ComparisonRow[]): { issue: string; rows: ComparisonRow[] }[] {
  const groups: { issue: string; rows: ComparisonRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.issue === row.issue) last.rows.push(row);
    else groups.push({ issue: row.issue, rows: [row] });
  }
  return groups;
}

function columnHead(tools: WebTools, r: StoredRecord): Html {
  const { document, record } = r;
  const words = record.document.text.split(/\s+/).filter(Boolean).length;
  const who = publisherWords(tools, document);
  return html`<th scope="col">
    <a href="${pages.readout(document.id, r.part)}">According to ${who}</a>
    <span class="about"
      >${dateOf(document.published, "date not given")} · ${count(words, "word")} ·
      ${count(record.statements.length, "statement")}</span
    >
    ${document.title ? html`<span class="about words">${shownShort(document.title, 140)}</span>` : ""}
  </th>`;
}

/** Whose cell it is, for screens on which the columns stand under each other. */
const side = (tools: WebTools, r: StoredRecord | undefined): Html =>
  r ? html`<span class="side">According to ${publisherWords(tools, r.document)}</span>` : "";

function cellOf(
  tools: WebTools,
  cell: ComparisonCell,
  row: ComparisonRow,
  column: number,
  readouts: readonly StoredRecord[],
): Html {
  const r = readouts[column];
  const s = r?.record.statements.find((x) => x.id === cell.statement);
  if (!r || !s) return html`${side(tools, r)}${silence(cell, r)}`;
  return html`${side(tools, r)}
    <p class="who">${parties(tools, s.speakers)} ${actLabel(s.act)} ${strength(s.strength)} ${flags(tools, s)}</p>
    <p class="said">
      <a href="${pages.readout(r.document.id, r.part, s.id)}"
        ><span class="cue">${wordings(cell.cue)}</span> ${wordings(cell.content)}</a
      >
    </p>
    ${beside(cell, row, column)}`;
}

const silence = ({ guard }: ComparisonCell, r: StoredRecord | undefined): Html =>
  guard && r
    ? html`<p class="silence">
        not found as a statement; the text has:
        <a href="${wordsAt(r, guard)}" class="words">“${shown(guard.words)}”</a>
      </p>`
    : html`<p class="silence">not mentioned</p>`;

/** How a cell stands to the other side. */
function beside(cell: ComparisonCell, { relation, why }: ComparisonRow, column: number): Html {
  if (cell.stronger)
    return html`<p class="relation stronger">
      <span aria-hidden="true">▲</span> stronger${why ? html`: ${shown(why)}` : ""}
    </p>`;
  if (relation !== "differs") return "";
  return html`<p class="relation differs">
    <span aria-hidden="true">≠</span> told differently${column === 0 || !why ? "" : html`: ${shown(why)}`}
  </p>`;
}
