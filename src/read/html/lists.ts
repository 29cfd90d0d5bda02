/** Draws the numbers and bullets that a browser would draw before the items of a list. */

export interface Counter {
  /** Marker of the next item with the space after it: "1. ", "b. ", "• ", or "" where none is drawn. */
  next(item: Element): string;
}

const UNMARKED = /(?:^|[\s-])(?:list-unstyled|unstyled|no-bullets?|list-none|list--none|nobullet)(?=\s|$)/i;
const STYLES: { readonly [style: string]: string } = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
  decimal: "1",
};

/** The counter of one list. */
export function listCounter(list: Element): Counter {
  const styled = styleOf(list);
  if (styled === "none" || UNMARKED.test(list.getAttribute("class") ?? "")) return { next: () => "" };
  if (list.localName === "ul") return { next: (item) => (styleOf(item) === "none" ? "" : "• ") };
  const reversed = list.hasAttribute("reversed");
  const type = STYLES[styled] ?? list.getAttribute("type") ?? "1";
  const items = reversed ? Array.from(list.children).filter((c) => c.localName === "li").length : 1;
  let number = whole(list.getAttribute("start")) ?? items;
  return {
    next(item) {
      number = whole(item.getAttribute("value")) ?? number;
      const marker = styleOf(item) === "none" ? "" : `${numeral(number, item.getAttribute("type") ?? type)}. `;
      number += reversed ? -1 : 1;
      return marker;
    },
  };
}

const styleOf = (element: Element): string =>
  /list-style(?:-type)?\s*:\s*([a-z-]+)/i
    .exec((element.getAttribute("style") ?? "").slice(0, 300))?.[1]
    ?.toLowerCase() ?? "";

const whole = (value: string | null): number | null =>
  value !== null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;

/** A number in the style of an HTML list: decimal, letters or Roman numerals; decimal where those have no sign for it. */
export function numeral(n: number, type: string): string {
  if (type === "a" || type === "A") {
    if (n < 1) return String(n);
    let letters = "";
    for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
      letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
    return type === "A" ? letters.toUpperCase() : letters;
  }
  if (type === "i" || type === "I") {
    if (n < 1 || n > 3999) return String(n);
    let rest = n;
    let roman = "";
    for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) roman += sign;
    return type === "I" ? roman.toUpperCase() : roman;
  }
  return String(n);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
