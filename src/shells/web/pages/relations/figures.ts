/** The charts of a relationship, each with what it counts and its table. */
import { raw } from "hono/html";
import { pages } from "../../../../app/pages.ts";
import { dateWords } from "../../../../app/words/date-words.ts";
import type { Relationship } from "../../../../model/track.ts";
import { LEVELS, MOST_YEARS, engagementsPerYear, levelClass } from "../../charts/engagements-per-year.ts";
import { heatMapOf, issuesByYear } from "../../charts/issues-by-year.ts";
import { legend } from "../../charts/legend.ts";
import { MOST_LINES, lifeLines } from "../../charts/life-lines.ts";
import { count, html, shownShort, type Html } from "../../html.ts";
import { empty } from "../../parts/empty.ts";
import { figure } from "../../parts/figure.ts";
import type { WebTools } from "../../tools.ts";

const section = (id: string, title: string, body: Html): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;

export async function engagementsFigure({ perYear, total }: Relationship): Promise<Html> {
  const chart = await engagementsPerYear(perYear);
  if (!chart) return section("engagements", "Engagements per year", empty("No engagement here has a date."));
  const used = LEVELS.filter((l) => perYear.some((y) => y.byLevel.some((b) => b.level === l.level)));
  const dated = perYear.reduce((n, y) => n + y.count, 0);
  const undated = total - dated;
  return section(
    "engagements",
    "Engagements per year",
    figure({
      chart: html`${raw(chart)}${legend(used.map((l) => ({ name: l.name, class: levelClass(l.level) })))}`,
      caption: html`${count(dated, "engagement")} by level, whatever the number of their
      readouts${undated ? `; ${undated} without a date are not in it` : ""}${perYear.length > MOST_YEARS ? `; the last ${MOST_YEARS} years` : ""}.`,
      head: ["Year", ...used.map((l) => l.name), "together"],
      rows: perYear.map((y) => [
        y.year,
        ...used.map((l) => y.byLevel.find((b) => b.level === l.level)?.count ?? 0),
        y.count,
      ]),
    }),
  );
}

export async function issuesFigure(tools: WebTools, { issues }: Relationship): Promise<Html> {
  const chart = await issuesByYear(issues);
  if (!chart) return section("issues", "Issues by year", empty("No statement here is about an issue of the list."));
  const shownOnes = heatMapOf(issues);
  const years = [...new Set(issues.flatMap((i) => i.perYear.map((y) => y.year)))].sort();
  return section(
    "issues",
    "Issues by year",
    figure({
      chart: raw(chart),
      caption: html`Statements in the readouts of both, by issue. The ${count(shownOnes.issues.length, "issue")} most
      spoken of among
      ${issues.length}${years.length > shownOnes.years.length ? `, the last ${shownOnes.years.length} years of ${years.length}` : ""}.`,
      head: ["Issue", ...years, "together"],
      rows: issues.map((i) => [
        html`<a href="${pages.issue(i.issue)}">${i.label}</a>`,
        ...years.map((year) => i.perYear.find((y) => y.year === year)?.count ?? 0),
        i.total,
      ]),
    }),
  );
}

export async function formulasFigure(tools: WebTools, { formulas, parties, readouts }: Relationship): Promise<Html> {
  const chart = await lifeLines(
    "Standing formulas",
    formulas.map((f) => ({ label: f.formula, first: f.first, last: f.last, days: f.uses.map((u) => u.day) })),
  );
  if (!chart)
    return section(
      "formulas",
      "Standing formulas",
      empty("No run of words stands in the readouts of two engagements or more."),
    );
  return section(
    "formulas",
    "Standing formulas",
    figure({
      chart: raw(chart),
      caption: html`Words that return in
      ${readouts.read < readouts.all ? html`the newest ${readouts.read} of ${count(readouts.all, "readout")}` : count(readouts.all, "readout")}
      of ${parties.map((p) => tools.app.theParty(p)).join(" and ")}, found without being named, nearby wordings counted,
      too: since when and until when, a dot for each
      day${formulas.length > MOST_LINES ? `; the first ${MOST_LINES} of ${formulas.length}` : ""}.`,
      head: ["Words", "first", "last", "readouts with them"],
      rows: formulas.map((f) => [
        html`<a class="words" href="${pages.formula(f.formula)}">${shownShort(f.formula, 200)}</a>`,
        f.first ? dateWords(f.first) : "",
        f.last ? dateWords(f.last) : "",
        `${f.among.with} of ${f.among.readouts} since`,
      ]),
    }),
  );
}
