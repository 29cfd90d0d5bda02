/** Draws a chart on the server: SVG of Observable Plot without styles of its own, so that classes alone colour it. */
import type * as PlotModule from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { shownShort } from "../html.ts";

export type Plot = typeof PlotModule;

/** Width in the SVG's own units; pages let it grow and shrink. */
export const WIDTH = 440;

/** In a scale of colours this marks the name of a class: `class:level-leader` becomes class="level-leader". */
export const classed = (name: string): string => `class:${name}`;

let loaded: Promise<Plot> | undefined;

/** The charting library. Loading takes a second, so servers ask for it before a reader does. */
export const loadPlot = (): Promise<Plot> => (loaded ??= import("@observablehq/plot"));

/** One chart as SVG text. `says` is what a reader hears who does not see it. */
export async function draw(says: string, options: (plot: Plot) => PlotModule.PlotOptions): Promise<string> {
  const plot = await loadPlot();
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plot.plot({ width: WIDTH, ...options(plot), document }) as unknown as Element;
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return bare(svg, says);
}

/** What a page's stylesheet says anew, and what only readers of the chart's inside would hear. */
const DROPPED = ["style", "aria-label", "aria-hidden", "aria-description", "font-family", "font-variant", "font-size"];

/** The drawing alone: no style element, no style attribute, short numbers, colours as classes, one name for all of it. */
function bare(svg: Element, says: string): string {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const node of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of DROPPED) node.removeAttribute(name);
    const classes = node === svg ? ["drawing"] : [node.getAttribute("class") ?? ""].filter(Boolean);
    for (const name of ["fill", "stroke"]) {
      const value = node.getAttribute(name);
      if (!value?.startsWith("class:")) continue;
      node.removeAttribute(name);
      classes.push(value.slice("class:".length));
    }
    node.removeAttribute("class");
    if (classes.length) node.setAttribute("class", classes.join(" "));
    for (const { name, value } of node.attributes)
      if (NUMBERS.test(name))
        node.setAttribute(
          name,
          value.replaceAll(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10)),
        );
  }
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", shownShort(says, 300));
  return svg.outerHTML;
}

const NUMBERS = /^(?:[xy][12]?|width|height|d|transform|r|cx|cy)$/;
