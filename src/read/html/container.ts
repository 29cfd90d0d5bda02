/** Finds the element that holds the text of a page, and the wider one that holds its title and date too. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { BODIES, PAGES } from "./containers.ts";
import type { Layout } from "./layout.ts";

export interface Container {
  text: Element;
  scope: Element;
  /** Where several neighbours hold the text: the elements that count inside `text`, else null. */
  only: ReadonlySet<Element> | null;
  /** What decided: a selector, "readability" or "body". */
  why: string;
}

/** Readability looks at every element many times; longer pages go without it. */
const MOST_ELEMENTS = 6_000;

/** The container of a page's text. `html` is the markup that `body` was parsed from. */
export function containerOf(body: Element, html: string, layout: Layout): Container {
  const enough = Math.max(80, layout.prose(body) * 0.5);
  for (const selectors of [BODIES, PAGES]) {
    const candidates = Array.from(body.querySelectorAll(selectors.join(","))).filter((e) => layout.prose(e) >= enough);
    for (const selector of selectors) {
      const text = largest(
        candidates.filter((e) => e.matches(selector)),
        layout,
      );
      if (text) return { text, scope: widen(text, body, layout), only: null, why: selector };
    }
  }
  return readable(body, html, layout) ?? { text: body, scope: body, only: null, why: "body" };
}

function largest(elements: Iterable<Element>, layout: Layout): Element | null {
  let best: Element | null = null;
  for (const element of elements) if (!best || layout.prose(element) > layout.prose(best)) best = element;
  return best;
}

/** Goes up as long as little is added but title, date and captions. */
function widen(text: Element, body: Element, layout: Layout): Element {
  const most = layout.prose(text) * 1.25 + 400;
  let scope = text;
  for (let up = text.parentElement; up && up !== body && layout.prose(up) <= most; up = up.parentElement) {
    scope = up;
    if (/^(?:main|article)$/.test(up.localName) && up.querySelector("h1")) break;
  }
  return scope;
}

/** Readability's choice, found again in the page: the lowest element that holds all it kept. */
function readable(body: Element, html: string, layout: Layout): Container | null {
  const elements = Array.from(body.querySelectorAll("*"));
  if (elements.length > MOST_ELEMENTS) return null;
  const copy = parseHTML(html).document as unknown as Document;
  for (const [i, element] of Array.from(copy.body.querySelectorAll("*")).entries())
    element.setAttribute("data-n", String(i));
  const content = new Readability(copy, { charThreshold: 100 }).parse()?.content;
  if (!content) return null;
  const kept = new Set<Element>();
  for (const [, n] of content.matchAll(/ data-n="(\d+)"/g)) {
    const element = elements[Number(n)];
    if (element) kept.add(element);
  }
  let text = lowestCommon([...kept], body);
  if (!text) return null;
  if (/^(?:p|h[1-6]|li|span|a|b|strong|em)$/.test(text.localName)) text = text.parentElement ?? body;
  let proseKept = 0;
  for (const element of kept) if (!kept.has(element.parentElement!)) proseKept += layout.prose(element);
  const spread = layout.prose(text) > proseKept * 1.5 + 200;
  return {
    text,
    scope: text === body ? body : widen(text, body, layout),
    only: spread ? kept : null,
    why: "readability",
  };
}

function lowestCommon(elements: readonly Element[], body: Element): Element | null {
  const path = (element: Element): Element[] => {
    const up: Element[] = [];
    for (let e: Element | null = element; e && e !== body; e = e.parentElement) up.push(e);
    return up.reverse();
  };
  let common: Element[] | null = null;
  for (const element of elements) {
    const own = path(element);
    if (!common) common = own;
    else {
      let i = 0;
      while (i < common.length && common[i] === own[i]) i++;
      common = common.slice(0, i);
    }
  }
  return common ? (common.at(-1) ?? body) : null;
}
