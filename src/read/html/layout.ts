/** Measures how the words of a page are spread over its elements, and tells the text from what the site puts around it. */
import { AROUND, AROUND_ELEMENTS, AROUND_PAIRS, AROUND_ROLES, HIDDEN_CLASS } from "./containers.ts";
import { UNREAD } from "./vocabulary.ts";

export interface Layout {
  /** Characters of running text in an element: neither links nor hidden nor part of the site's frame. */
  prose(element: Element): number;
  hidden(element: Element): boolean;
  /** Part of the site's frame: navigation, share buttons, cookie banner. */
  around(element: Element): boolean;
}

/** Whatever holds more than this share of a page's characters is the text, however it is labelled. */
const TOO_BIG = 0.4;

/** Measures a page once, from its leaves up. */
export function layoutOf(body: Element): Layout {
  const chars = new Map<Element, number>();
  const prose = new Map<Element, number>();
  const count = (element: Element): number => {
    let n = 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) n += wordChars(node.textContent);
      else if (node.nodeType === 1 && !UNREAD.has((node as Element).localName)) n += count(node as Element);
    }
    chars.set(element, n);
    return n;
  };
  const most = Math.max(200, count(body) * TOO_BIG);
  const small = (element: Element): boolean => (chars.get(element) ?? 0) < most;
  const hidden = (element: Element): boolean => isMarkedHidden(element) && small(element);
  const around = (element: Element): boolean => isMarkedAround(element) && small(element);
  const weigh = (element: Element): number => {
    let n = 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) n += wordChars(node.textContent);
      else if (node.nodeType === 1) {
        const child = node as Element;
        if (UNREAD.has(child.localName) || hidden(child)) continue;
        const inner = weigh(child);
        if (!around(child) && !(child.localName === "a" && child.hasAttribute("href"))) n += inner;
      }
    }
    prose.set(element, n);
    return n;
  };
  weigh(body);
  return { prose: (element) => prose.get(element) ?? 0, hidden, around };
}

/** Words of class and id, also of joined ones: "node__meta pageDate" gives node, meta, page, date. */
export const labelWords = (element: Element): string[] =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

const wordChars = (text: string | null): number => (text ?? "").replace(/\s+/g, " ").trim().length;

function isMarkedHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  const label = element.getAttribute("class");
  return label !== null && HIDDEN_CLASS.test(label);
}

/** Elements that hold words themselves: their classes say how they look, not what they are. */
const WORDS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 li th dt dd blockquote figure figcaption article main b strong em i".split(" "),
);

function isMarkedAround(element: Element): boolean {
  const name = element.localName;
  if (AROUND_ROLES.has(element.getAttribute("role") ?? "")) return true;
  if (
    AROUND_ELEMENTS.has(name) &&
    !((name === "header" || name === "footer") && element.closest("article,main,[role=main],[role=article]"))
  )
    return true;
  if (WORDS.has(name) || (!element.hasAttribute("class") && !element.hasAttribute("id"))) return false;
  const words = labelWords(element);
  return (
    words.some((word) => AROUND.has(word) || word.startsWith("cookie") || word.startsWith("tarteaucitron")) ||
    AROUND_PAIRS.some(([a, b]) => words.some((word, i) => word === a && words[i + 1] === b))
  );
}
