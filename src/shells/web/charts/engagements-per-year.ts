/** Engagements per year as bars, parted by level. */
import type { Relationship } from "../../../model/track.ts";
import { classed, draw } from "./draw.ts";
import { yearTicks } from "./years.ts";

/** From the highest down; what a level is called and its class. */
export const LEVELS: readonly { level: string; name: string }[] = [
  { level: "leader", name: "leaders" },
  { level: "foreign-minister", name: "foreign ministers" },
  { level: "minister", name: "other ministers" },
  { level: "deputy-minister", name: "deputy ministers" },
  { level: "senior-official", name: "senior officials" },
  { level: "ambassador", name: "ambassadors" },
  { level: "not told", name: "level not told" },
];

export const levelClass = (level: string): string => `level-${level.replace(" ", "-")}`;

/** More years than this are too narrow for bars. */
export const MOST_YEARS = 40;

/** Bars over every year from the first to the last, also those without an engagement. */
export async function engagementsPerYear(perYear: Relationship["perYear"]): Promise<string | null> {
  const counted = perYear.slice(-MOST_YEARS);
  const [first, last] = [counted[0], counted.at(-1)].map((y) => Number(y?.year));
  if (!first || !last || last - first >= MOST_YEARS * 3) return null;
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const rows = counted.flatMap(({ year, byLevel }) => byLevel.map((b) => ({ year, ...b })));
  const order = LEVELS.map((l) => l.level);
  const total = counted.reduce((n, y) => n + y.count, 0);
  return draw(`Engagements per year by level, ${first} to ${last}, ${total} in all`, (plot) => ({
    height: 190,
    marginLeft: 6,
    marginRight: 6,
    marginTop: 18,
    marginBottom: 24,
    x: {
      type: "band",
      domain: years,
      ticks: yearTicks(first, last).map(String),
      label: null,
      tickSize: 0,
      padding: 0.25,
    },
    y: { axis: null, domain: [0, Math.max(...counted.map((y) => y.count))] },
    color: { type: "ordinal", domain: order, range: order.map((l) => classed(levelClass(l))) },
    marks: [
      plot.barY(rows, { x: "year", y: "count", fill: "level", order }),
      years.length <= 20
        ? plot.text(counted, { x: "year", y: "count", text: (y: { count: number }) => String(y.count), dy: -8 })
        : null,
      plot.ruleY([0]),
    ],
  }));
}
