/**
 * Makes hostile or sloppy markup harmless in one linear pass before a parser sees it: bounds how deep and how many the
 * elements are, closes what browsers would close, keeps only the attributes that matter, drops scripts and comments.
 */
import { ATTRIBUTES, BLOCKS, CLOSES, RAW, VOID } from "./vocabulary.ts";

const DEEPEST = 150;
const MOST_TAGS = 120_000;
const LONGEST_VALUE = 1000;
const MOST_DATA = 20;

export interface Tamed {
  html: string;
  /** JSON-LD blocks as they stand in the page. */
  data: string[];
  tags: number;
  /** More tags than any page of words has; `html` is cut there. */
  tooMany: boolean;
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
  let tags = 0;
  let at = 0;

  const popTo = (index: number): void => {
    while (open.length > index) out.push(`</${open.pop()}>`);
  };
  const close = (name: string): void => {
    if (beyond.length) {
      if (beyond.at(-1) === name) {
        beyond.pop();
        if (BLOCKS.has(name)) out.push("<br>");
        return;
      }
      if (beyond.includes(name, Math.max(0, beyond.length - DEEPEST))) {
        while (beyond.length && beyond.pop() !== name);
        out.push("<br>");
        return;
      }
    }
    const index = open.lastIndexOf(name);
    if (index < 0) return;
    beyond.length = 0;
    popTo(index);
  };

  while (at < html.length) {
    const lt = html.indexOf("<", at);
    if (lt < 0) {
      out.push(html.slice(at));
      break;
    }
    out.push(html.slice(at, lt));
    const c = html.charCodeAt(lt + 1);
    if (c === 0x21 || c === 0x3f) {
      at = afterDeclaration(html, lt);
    } else if (c === 0x2f && isLetter(html.charCodeAt(lt + 2))) {
      const tag = readTag(html, lt + 2);
      at = tag.end;
      tags++;
      if (tag.name === "br") out.push("<br>");
      else if (!VOID.has(tag.name) && !FRAME.has(tag.name)) close(tag.name);
    } else if (isLetter(c)) {
      const tag = readTag(html, lt + 1);
      at = tag.end;
      tags++;
      if (FRAME.has(tag.name)) {
        if (tag.name === "html") root ||= tag.attributes;
      } else if (RAW.has(tag.name)) {
        const end = endOfRaw(html, at, tag.name);
        if (tag.name === "title" && !beyond.length) out.push("<title>", html.slice(at, end).slice(0, 2000).replaceAll("<", "&lt;"), "</title>");
        if (tag.name === "script" && tag.type.includes("ld+json") && data.length < MOST_DATA) data.push(html.slice(at, end));
        at = end;
      } else if (VOID.has(tag.name)) {
        out.push(`<${tag.name}${tag.attributes}>`);
      } else {
        const closes = CLOSES.get(tag.name);
        if (closes && !beyond.length) {
          for (let i = open.length - 1; i >= 0 && !closes.within.has(open[i]!); i--)
            if (closes.kinds.has(open[i]!)) {
              popTo(i);
              break;
            }
        }
        if (open.length >= DEEPEST) {
          beyond.push(tag.name);
          if (BLOCKS.has(tag.name)) out.push("<br>");
        } else {
          open.push(tag.name);
          out.push(`<${tag.name}${tag.attributes}>`);
        }
      }
    } else {
      out.push("&lt;");
      at = lt + 1;
    }
    if (tags > MOST_TAGS) break;
  }
  popTo(0);
  return { html: `<!doctype html><html${root}><head></head><body>${out.join("")}</body></html>`, data, tags, tooMany: tags > MOST_TAGS };
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
    if (c === 0x3e) return { name: safe(name), attributes: written(kept), end: at + 1, type: (kept.get("type") ?? "").toLowerCase() };
    if (c === 0x2f || isSpace(c)) {
      at++;
      continue;
    }
    const keyFrom = at++;
    for (c = html.charCodeAt(at); at < html.length && c !== 0x3d && c !== 0x3e && c !== 0x2f && !isSpace(c); ) c = html.charCodeAt(++at);
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
        for (c = html.charCodeAt(at); at < html.length && c !== 0x3e && !isSpace(c); ) c = html.charCodeAt(++at);
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
