/**
 * Makes hostile or sloppy markup harmless in one linear pass before a parser sees it: bounds how deep and how many the
 * elements are, closes what browsers would close, keeps only the attributes that matter, drops scripts and comments.
 */
import { ATTRIBUTES, BLOCKS, CLOSES, RAW, VOID } from "./vocabulary.ts";

const DEEPEST = 150;
/** Elements, entities and stray "<" that a parser may see. */
const MOST_PARTS = 200_000;
const LONGEST = 8_000_000;
const LONGEST_VALUE = 1000;
const MOST_DATA = 20;

export interface Tamed {
  html: string;
  /** JSON-LD blocks as they stand in the page. */
  data: string[];
  /** More markup or text than any page of words has; `html` is cut there. */
  tooMuch: boolean;
}

interface Tag {
  name: string;
  attributes: string;
  /** Index after ">". */
  end: number;
  type: string;
}

/** The frame of a page, which we put around its content ourselves: fragments have none, sloppy pages several. */
const FRAME = new Set(["html", "head", "body"]);

/** The same page, tame. */
export function tame(html: string): Tamed {
  const out: string[] = [];
  const open: string[] = [];
  const beyond: string[] = [];
  const data: string[] = [];
  let root = "";
  let parts = 0;
  let length = 0;
  let at = 0;

  const put = (markup: string): void => {
    out.push(markup);
    length += markup.length;
    parts++;
  };
  const putText = (from: number, to: number): void => {
    if (from >= to) return;
    const text = html.slice(from, to);
    for (let i = text.indexOf("&"); i >= 0; i = text.indexOf("&", i + 1)) parts++;
    put(text);
  };
  const lineEnd = (name: string): void => {
    if (BLOCKS.has(name) && out.at(-1) !== "<br>") put("<br>");
  };
  const popTo = (index: number): void => {
    while (open.length > index) put(`</${open.pop()}>`);
  };
  const close = (name: string): void => {
    if (beyond.at(-1) === name) {
      beyond.pop();
      return lineEnd(name);
    }
    if (beyond.includes(name, Math.max(0, beyond.length - DEEPEST))) {
      while (beyond.pop() !== name);
      return lineEnd(name);
    }
    const index = open.lastIndexOf(name);
    // Browsers make an empty paragraph of an end tag without one.
    if (index < 0) return name === "p" ? put("<p></p>") : undefined;
    beyond.length = 0;
    popTo(index);
  };
  const start = (tag: Tag): void => {
    const closes = CLOSES.get(tag.name);
    if (closes && !beyond.length)
      for (let i = open.length - 1; i >= 0 && !closes.within.has(open[i]!); i--)
        if (closes.kinds.has(open[i]!)) {
          popTo(i);
          break;
        }
    if (open.length >= DEEPEST) {
      beyond.push(tag.name);
      lineEnd(tag.name);
    } else {
      open.push(tag.name);
      put(`<${tag.name}${tag.attributes}>`);
    }
  };

  const tooMuch = (): boolean => parts > MOST_PARTS || length > LONGEST;
  while (at < html.length && !tooMuch()) {
    const lt = html.indexOf("<", at);
    putText(at, lt < 0 ? html.length : lt);
    if (lt < 0) break;
    const c = html.charCodeAt(lt + 1);
    const ends = c === 0x2f && isLetter(html.charCodeAt(lt + 2));
    if (c === 0x21 || c === 0x3f) at = afterDeclaration(html, lt);
    else if (!ends && !isLetter(c)) {
      put("&lt;");
      at = lt + 1;
    } else {
      const tag = readTag(html, lt + (ends ? 2 : 1));
      at = tag.end;
      if (FRAME.has(tag.name)) {
        if (tag.name === "html" && !ends) root ||= tag.attributes;
      } else if (VOID.has(tag.name)) {
        if (!ends || tag.name === "br") put(`<${tag.name}${tag.attributes}>`);
      } else if (ends) close(tag.name);
      else if (RAW.has(tag.name)) {
        const end = endOfRaw(html, at, tag.name);
        if (tag.name === "title")
          put(`<title>${html.slice(at, Math.min(end, at + LONGEST_VALUE)).replaceAll("<", "&lt;")}</title>`);
        if (tag.type.includes("ld+json") && data.length < MOST_DATA) data.push(html.slice(at, end));
        at = end;
      } else start(tag);
    }
  }
  const full = tooMuch();
  popTo(0);
  return { html: `<!doctype html><html${root}><head></head><body>${out.join("")}</body></html>`, data, tooMuch: full };
}

const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
const isSpace = (c: number): boolean => c === 0x20 || (c >= 0x09 && c <= 0x0d);

/** Index after a comment, a doctype, a processing instruction or a CDATA section; the end when it never closes. */
function afterDeclaration(html: string, lt: number): number {
  const comment = html.startsWith("<!--", lt);
  if (comment && (html[lt + 4] === ">" || html.startsWith("->", lt + 4))) return html.indexOf(">", lt) + 1;
  const end = html.indexOf(comment ? "-->" : ">", lt + (comment ? 4 : 2));
  return end < 0 ? html.length : end + (comment ? 3 : 1);
}

/** Index of the end tag of an element without markup, or the end of the page. */
function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Reads name and attributes from the first letter of the name on. */
function readTag(html: string, from: number): Tag {
  let at = from;
  let c = html.charCodeAt(at);
  while (at < html.length && c !== 0x3e && c !== 0x2f && !isSpace(c)) c = html.charCodeAt(++at);
  const name = at - from > 40 ? "span" : html.slice(from, at).toLowerCase();
  const kept = new Map<string, string>();
  while (at < html.length) {
    c = html.charCodeAt(at);
    if (c === 0x3e)
      return { name: safe(name), attributes: written(kept), end: at + 1, type: (kept.get("type") ?? "").toLowerCase() };
    if (c === 0x2f || isSpace(c)) {
      at++;
      continue;
    }
    const keyFrom = at++;
    for (c = html.charCodeAt(at); at < html.length && c !== 0x3d && c !== 0x3e && c !== 0x2f && !isSpace(c);)
      c = html.charCodeAt(++at);
    const keyTo = at;
    while (isSpace(html.charCodeAt(at))) at++;
    let value = "";
    if (html.charCodeAt(at) === 0x3d) {
      at++;
      while (isSpace(html.charCodeAt(at))) at++;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        value = html.slice(at + 1, Math.min(end < 0 ? html.length : end, at + 1 + LONGEST_VALUE));
        at = end < 0 ? html.length : end + 1;
      } else {
        const valueFrom = at;
        for (c = html.charCodeAt(at); at < html.length && c !== 0x3e && !isSpace(c);) c = html.charCodeAt(++at);
        value = html.slice(valueFrom, Math.min(at, valueFrom + LONGEST_VALUE));
      }
    }
    if (keyTo - keyFrom < 20) {
      const key = html.slice(keyFrom, keyTo).toLowerCase();
      if (ATTRIBUTES.has(key) && !kept.has(key)) kept.set(key, value);
    }
  }
  return { name: safe(name), attributes: "", end: html.length, type: "" };
}

/** A name that cannot upset a parser; word processors' "o:p" and the like are inline and mean nothing. */
const safe = (name: string): string => (/^[a-z][a-z0-9-]*$/.test(name) ? name : "span");

const written = (kept: ReadonlyMap<string, string>): string =>
  [...kept].map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`).join("");
