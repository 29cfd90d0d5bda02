/** Issues by year as a heat map with the number in each cell. */
import type { Relationship } from "../../../model/track.ts";
import { classed, draw } from "./draw.ts";
import { shownShort } from "../html.ts";

/** So many rows and columns at most; the table beside the chart has them all. */
export const MOST_ISSUES = 12;
export const MOST_YEARS = 10;

/** Steps of shade, the lightest first. */
const STEPS = 5;

/** Issues and years that the chart shows: those most spoken of, the newest. */
export function heatMapOf(issues: Relationship["issues"]): { issues: Relationship["issues"]; years: string[] } {
  const last = Math.max(...issues.flatMap((i) => i.perYear.map((y) => Number(y.year))));
  const first = Math.max(
    last - MOST_YEARS + 1,
    Math.min(...issues.flatMap((i) => i.perYear.map((y) => Number(y.year)))),
  );
  return {
    issues: issues.slice(0, MOST_ISSUES),
    years: Number.isFinite(last) ? Array.from({ length: last - first + 1 }, (_, i) => String(first + i)) : [],
  };
}

export async function issuesByYear(all: Relationship["issues"]): Promise<string | null> {
  const { issues, years } = heatMapOf(all);
  const cells = issues.flatMap(({ issue, perYear }) =>
    perYear.filter((y) => years.includes(y.year) && y.count > 0).map((y) => ({ issue, ...y })),
  );
  if (!cells.length) return null;
  const most = Math.max(...cells.map((c) => c.count));
  const step = (count: number): number => Math.min(STEPS, Math.ceil((count / most) * STEPS));
  const label = new Map(issues.map((i) => [i.issue, shownShort(i.label, 24)]));
  return draw(
    `Statements by issue and year, ${years[0]} to ${years.at(-1)}: ${issues.length} issues, at most ${most} in a year`,
    (plot) => ({
      height: 26 + issues.length * 25,
      marginLeft: 172,
      marginRight: 2,
      marginTop: 24,
      marginBottom: 2,
      x: { type: "band", domain: years, axis: "top", label: null, tickSize: 0, padding: 0.06 },
      y: {
        type: "band",
        domain: issues.map((i) => i.issue),
        label: null,
        tickSize: 0,
        padding: 0.1,
        tickFormat: (id: string) => label.get(id) ?? id,
      },
      color: {
        type: "ordinal",
        domain: Array.from({ length: STEPS }, (_, i) => i + 1),
        range: Array.from({ length: STEPS }, (_, i) => classed(`heat-${i + 1}`)),
      },
      marks: [
        plot.cell(cells, { x: "year", y: "issue", fill: (c: { count: number }) => step(c.count) }),
        ...[true, false].map((dark) =>
          plot.text(
            cells.filter((c) => step(c.count) > 3 === dark),
            {
              x: "year",
              y: "issue",
              text: (c: { count: number }) => String(c.count),
              className: dark ? "on-dark" : "on-light",
            },
          ),
        ),
      ],
    }),
  );
}
