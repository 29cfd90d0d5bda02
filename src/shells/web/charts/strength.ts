/** How strongly houses spoke on an issue over time: a panel for each house and speakers, its turns marked. */
import type { Position } from "../../../model/track.ts";
import { draw } from "./draw.ts";
import { shownShort } from "../html.ts";
import { timeAxis, timeOf } from "./years.ts";

/** So many panels, and so many statements in each, the newest. */
export const MOST_PANELS = 5;
export const MOST_STATEMENTS = 60;

/** What one publisher lets the same speakers say: in the order of the days. */
export interface Voice {
  publisher: string | null;
  speakers: string[];
  positions: Position[];
}

/** Positions by publisher and speakers, the voice with most statements first. */
export function voicesOf(positions: readonly Position[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const p of positions) {
    const speakers = [...p.speakers].sort();
    const key = JSON.stringify([p.publisher, speakers]);
    const voice = voices.get(key) ?? { publisher: p.publisher, speakers, positions: [] };
    voice.positions.push(p);
    voices.set(key, voice);
  }
  return [...voices.values()].sort((a, b) => b.positions.length - a.positions.length);
}

interface Point {
  panel: string;
  time: Date;
  strength: number;
  turn: Position["turn"];
}

/** Steps of the firmest statement a day; every turn a mark of its own. */
export async function strengthOverTime(voices: readonly Voice[], name: (v: Voice) => string): Promise<string | null> {
  const panels = voices
    .map((v) => ({ v, told: v.positions.filter((p) => p.strength !== null && timeOf(p.day)).slice(-MOST_STATEMENTS) }))
    .filter(({ told }) => new Set(told.map((p) => p.day)).size > 1)
    .slice(0, MOST_PANELS)
    .map(({ v, told }, i) => ({ panel: String(i), label: shownShort(name(v), 60), told }));
  const points = panels.flatMap(({ panel, told }): Point[] =>
    told.flatMap((p) => {
      const time = timeOf(p.day);
      return time && p.strength !== null ? [{ panel, time, strength: p.strength, turn: p.turn }] : [];
    }),
  );
  if (!points.length) return null;
  const axis = timeAxis(points.map((p) => p.time));
  const turns = (turn: Position["turn"]): Point[] => points.filter((p) => p.turn === turn);
  return draw(`Strength of statements over time, ${panels.length} voices, ${points.length} statements`, (plot) => ({
    height: 26 + panels.length * 96,
    marginLeft: 30,
    marginRight: 8,
    marginTop: 2,
    marginBottom: 24,
    x: { type: "utc", domain: axis.domain, axis: null },
    y: { domain: [0, 1.3], ticks: [0, 1], label: null, tickSize: 0 },
    fy: { domain: panels.map((p) => p.panel), axis: null, padding: 0.22 },
    marks: [
      plot.axisX(axis.ticks, { anchor: "bottom", tickFormat: "%Y", tickSize: 0, textAnchor: "start" }),
      plot.ruleY([0, 0.5, 1], { strokeOpacity: 0.12 }),
      plot.text(panels, { fy: "panel", frameAnchor: "top-left", text: "label", className: "line-label" }),
      plot.lineY(firmest(points), {
        x: "time",
        y: "strength",
        fy: "panel",
        curve: "step-after",
        strokeWidth: 1.5,
        className: "steps",
      }),
      plot.dot(points, { x: "time", y: "strength", fy: "panel", r: 2, fill: "currentColor", stroke: null }),
      plot.dot(turns("stronger"), {
        x: "time",
        y: "strength",
        fy: "panel",
        r: 4.5,
        symbol: "triangle",
        className: "turn-stronger",
      }),
      plot.dot(turns("weaker"), {
        x: "time",
        y: "strength",
        fy: "panel",
        r: 4.5,
        symbol: "triangle",
        rotate: 180,
        className: "turn-weaker",
      }),
    ],
  }));
}

/** Of each panel and day the firmest statement. */
function firmest(points: readonly Point[]): Point[] {
  const best = new Map<string, Point>();
  for (const p of points) {
    const key = `${p.panel} ${p.time.getTime()}`;
    const known = best.get(key);
    if (!known || p.strength > known.strength) best.set(key, p);
  }
  return [...best.values()].sort((a, b) => a.time.getTime() - b.time.getTime());
}
