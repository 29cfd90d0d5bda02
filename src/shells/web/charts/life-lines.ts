/** Life lines: since when and until when words, wordings or offices stand, with a dot for each use. */
import { draw } from "./draw.ts";
import { shownShort } from "../html.ts";
import { timeAxis, timeOf } from "./years.ts";

export interface LifeLine {
  label: string;
  first: string | null;
  last: string | null;
  /** Days on which it stands. */
  days: readonly (string | null)[];
}

/** So many lines at most. */
export const MOST_LINES = 12;
/** So many dots a line at most, spread over its days. */
const MOST_DOTS = 60;

/** One line for each, under its label. */
export async function lifeLines(says: string, lines: readonly LifeLine[]): Promise<string | null> {
  const drawn = lines.flatMap((l) => {
    const [first, last] = [timeOf(l.first), timeOf(l.last)];
    return first && last ? [{ label: shownShort(l.label, 58), first, last, days: l.days }] : [];
  });
  const rows = drawn.slice(0, MOST_LINES).map((l, row) => ({ ...l, row: String(row) }));
  if (!rows.length) return null;
  const axis = timeAxis(rows.flatMap((r) => [r.first, r.last]));
  const dots = rows.flatMap(({ row, days }) => {
    const times = [...new Set(days)].flatMap((day) => timeOf(day) ?? []);
    const every = Math.ceil(times.length / MOST_DOTS);
    return times.filter((_, i) => i % every === 0 || i === times.length - 1).map((time) => ({ row, time }));
  });
  return draw(`${says}, ${rows.length} of ${lines.length}`, (plot) => ({
    height: 26 + rows.length * 38,
    marginLeft: 6,
    marginRight: 6,
    marginTop: 2,
    marginBottom: 24,
    x: { type: "utc", domain: axis.domain, axis: null },
    y: { type: "band", domain: rows.map((r) => r.row), axis: null, padding: 0 },
    marks: [
      plot.axisX(axis.ticks, { anchor: "bottom", tickFormat: "%Y", tickSize: 0, textAnchor: "start" }),
      plot.ruleX(axis.ticks, { strokeOpacity: 0.12 }),
      plot.text(rows, {
        x: () => axis.domain[0],
        y: "row",
        text: "label",
        textAnchor: "start",
        dy: -9,
        className: "line-label",
      }),
      plot.link(rows, {
        x1: "first",
        x2: "last",
        y1: "row",
        y2: "row",
        strokeWidth: 3,
        strokeLinecap: "round",
        dy: 7,
        className: "life",
      }),
      plot.dot(dots, { x: "time", y: "row", r: 3.5, dy: 7, fill: "currentColor", stroke: null, className: "use" }),
    ],
  }));
}
