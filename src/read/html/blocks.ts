/** Walks a page and collects its blocks as a browser would show them: numbers of lists drawn, hidden things left out. */
import type { Shape } from "../../model/text.ts";
import { itemDepths } from "../text/item-depth.ts";
import { markerOf } from "../text/marker.ts";
import { partsOf } from "../text/plain-text.ts";
import { tidy } from "../white-space.ts";
import type { Container } from "./container.ts";
import type { Layout } from "./layout.ts";
import { listCounter, type Counter } from "./lists.ts";
import { BLOCKS, UNREAD } from "./vocabulary.ts";

/** A block and where on the page it was found. */
export interface Found {
  text: string;
  shape: Shape;
  depth: number;
  tight: boolean;
  element: Element;
  place: "before" | "in" | "after";
  scope: boolean;
  around: boolean;
}

/** What the elements around a stretch of text make of it. */
interface Context {
  shape: Shape;
  /** Lists it lies in. */
  depth: number;
  list: Counter | null;
  /** List, row or definition list whose parts stand line under line. */
  bundle: Element | null;
  cell: boolean;
  link: boolean;
  bold: boolean;
  figure: boolean;
  around: boolean;
  scope: boolean;
}

interface Run {
  text: string;
  link: boolean;
  bold: boolean;
}

interface Line {
  text: string;
  linked: boolean;
  bold: boolean;
}

const SHAPES: { readonly [name: string]: Shape } = {
  h1: "title",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  legend: "heading",
  figcaption: "caption",
  caption: "caption",
  blockquote: "quote",
};
const BUNDLES = new Set(["ul", "ol", "tr", "dl"]);
const CELLS = new Set(["td", "th", "dt", "dd"]);
const BOLD = new Set(["b", "strong"]);

/** Blocks of a page in order, each with its place relative to the container. Depth was bounded before: calls may nest. */
export function blocksOf(body: Element, container: Container, layout: Layout): Found[] {
  const found: Found[] = [];
  const depthOf = itemDepths();
  let runs: Run[] = [];
  let alts: string[] = [];
  let marker: string | null = null;
  let place: Found["place"] = container.text === body ? "in" : "before";
  let lastBundle: Element | null = null;

  const put = (text: string, shape: Shape, depth: number, tight: boolean, element: Element, context: Context): void => {
    const { around, scope } = context;
    found.push({ text, shape, depth, tight, element, place, scope, around });
  };

  const flush = (element: Element, context: Context): void => {
    const lines = linesOfRuns(runs);
    runs = [];
    if (lines.some((l) => l.text)) {
      const parts = together(lines, context.shape);
      // Bold letters head what follows; where everything is bold they sign or shout.
      const heads = parts.length === 1 || parts.some((p) => !p.bold);
      for (const part of parts) putPart({ ...part, bold: part.bold && heads }, element, context);
      if (!context.figure) alts = [];
    } else if (!context.figure) {
      for (const alt of alts.splice(0)) put(alt, "alt", 0, false, element, context);
    }
  };

  const putPart = (part: Line & { tight: boolean }, element: Element, context: Context): void => {
    const own = markerOf(part.text);
    const drawn = marker;
    marker = null;
    const text = drawn && !own ? drawn + part.text : part.text;
    let shape = context.shape;
    let depth = 0;
    if (shape === "paragraph") {
      if (context.cell && isCellLike(part.text)) shape = part.linked && element.localName === "td" ? "links" : "cell";
      else if (part.linked && !isSentence(part.text)) shape = "links";
      else if (drawn !== null) {
        shape = "item";
        depth = Math.max(1, context.depth);
      } else if (own) {
        shape = "item";
        depth = context.depth + depthOf({ indent: 0, marker: own });
      } else if (part.bold && isHeadingLike(part.text)) shape = "heading";
    }
    const bundle = shape === "cell" || context.depth > 0 ? context.bundle : null;
    put(text, shape, depth, part.tight || (bundle !== null && bundle === lastBundle), element, context);
    lastBundle = bundle;
  };

  const walk = (node: Element, context: Context): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = (child.textContent ?? "").replace(/[\t\n\r\f ]+/g, " ");
        if (text) runs.push({ text, link: context.link, bold: context.bold });
      } else if (child.nodeType === 1) enter(child as Element, node, context);
    }
  };

  const enter = (element: Element, parent: Element, context: Context): void => {
    const name = element.localName;
    if (name === "br") runs.push({ text: "\n", link: context.link, bold: context.bold });
    else if (name === "img") {
      const alt = context.link ? "" : altOf(element);
      if (alt && !alts.includes(alt) && alts.length < 50) alts.push(alt);
    } else if (name === "hr") flush(parent, context);
    else if (UNREAD.has(name) || layout.hidden(element)) return;
    else if (name === "pre") preformatted(element, parent, context);
    else if (!BLOCKS.has(name) && element !== container.text) {
      const inner = {
        ...context,
        link: context.link || (name === "a" && element.hasAttribute("href")),
        bold: context.bold || BOLD.has(name),
      };
      if (name === "q") runs.push({ text: "“", link: inner.link, bold: inner.bold });
      walk(element, inner);
      if (name === "q") runs.push({ text: "”", link: inner.link, bold: inner.bold });
    } else block(element, parent, context);
  };

  const block = (element: Element, parent: Element, context: Context): void => {
    const name = element.localName;
    flush(parent, context);
    if (element === container.text) place = "in";
    const inner: Context = {
      ...context,
      shape: SHAPES[name] ?? context.shape,
      around: context.around || (layout.around(element) && !element.contains(container.text)),
      scope: context.scope || element === container.scope,
      figure: context.figure || name === "figure",
      cell: CELLS.has(name) ? !isLayoutCell(element, layout) : context.cell && name !== "table",
    };
    if (CELLS.has(name)) inner.shape = "paragraph";
    if (BUNDLES.has(name) && !(context.depth > 0 && inner.bundle)) inner.bundle = element;
    if (name === "ul" || name === "ol") {
      inner.list = listCounter(element);
      inner.depth = context.depth + 1;
      inner.shape = "paragraph";
    } else if (name === "li") {
      marker = context.list?.next(element) ?? "• ";
      inner.list = null;
    }
    const first = found.length;
    walk(element, inner);
    flush(element, inner);
    if (name === "li") marker = null;
    if (name === "figure" && !context.figure) {
      const told = new Set(found.slice(first).map((f) => f.text));
      for (const alt of alts.splice(0)) if (!told.has(alt)) put(alt, "alt", 0, false, element, inner);
    }
    if (element === container.text) place = "after";
  };

  const preformatted = (element: Element, parent: Element, context: Context): void => {
    flush(parent, context);
    for (const part of partsOf((element.textContent ?? "").split(/\r?\n/))) {
      const item = part.marker !== null && context.shape === "paragraph";
      put(
        part.text,
        item ? "item" : context.shape,
        item ? context.depth + depthOf(part) : 0,
        part.tight,
        element,
        context,
      );
    }
  };

  const start: Context = {
    shape: "paragraph",
    depth: 0,
    list: null,
    bundle: null,
    cell: false,
    link: false,
    bold: false,
    figure: false,
    around: false,
    scope: container.scope === body,
  };
  walk(body, start);
  flush(body, start);
  return container.only
    ? found.filter((f) => f.place !== "in" || container.only!.has(f.element) || isKeptAnyway(f.shape))
    : found;
}

const isKeptAnyway = (shape: Shape): boolean => shape === "title" || shape === "heading";

/** Lines of the runs, as line breaks part them. */
function linesOfRuns(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === "\n") lines.push([]);
    else lines.at(-1)!.push(run);
  }
  return lines.map((line) => {
    const words = line.filter((r) => /[\p{L}\p{N}]/u.test(r.text));
    return {
      text: tidy(line.map((r) => r.text).join("")),
      linked: words.length > 0 && words.every((r) => r.link),
      bold: words.length > 0 && words.every((r) => r.bold),
    };
  });
}

/** Lines of a paragraph that go on in the next one stay together, with their line end; a title keeps all of its lines. */
function together(lines: readonly Line[], shape: Shape): (Line & { tight: boolean })[] {
  const full = lines.filter((l) => l.text);
  const one = (own: readonly Line[]): Omit<Line, "text"> => ({
    linked: own.every((l) => l.linked),
    bold: own.every((l) => l.bold),
  });
  if (shape !== "paragraph" && shape !== "quote")
    return [{ text: full.map((l) => l.text).join("\n"), tight: false, ...one(full) }];
  return partsOf(
    lines.map((l) => l.text),
    "\n",
  ).map((part) => ({
    text: part.text,
    tight: part.tight,
    ...one(part.lines.map((i) => lines[i]!)),
  }));
}

const isSentence = (text: string): boolean => text.length > 60 && /[.!?]["”’)]*$/.test(text);
const isCellLike = (text: string): boolean => text.length <= 250 && !isSentence(text);

/** A table cell that holds a stretch of the page, not a value: old pages are laid out with tables. */
const isLayoutCell = (cell: Element, layout: Layout): boolean =>
  /^t[dh]$/.test(cell.localName) &&
  (layout.prose(cell) > 300 || cell.querySelector("table,ul,ol,h1,h2,h3,blockquote,p+p") !== null);

/** A short line in bold letters that is neither a sentence nor "Label: value" nor a date. */
const isHeadingLike = (text: string): boolean =>
  text.length <= 100 && !/[.!?;,:]["”’)]*$/.test(text) && !/: |\d{4}/.test(text);

/** The words of an image, unless they are only a file's name. */
function altOf(image: Element): string {
  const alt = tidy(image.getAttribute("alt") ?? "");
  return alt.length < 3 || /\.(?:jpe?g|png|gif|webp|svg)$/i.test(alt) ? "" : alt;
}
