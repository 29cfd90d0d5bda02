/** Reads markup into pieces: tamed, parsed, its text found, its blocks collected. Nothing is run and nothing fetched. */
import { parseHTML } from "linkedom";
import type { Page } from "../../model/text.ts";
import type { Piece } from "../assemble.ts";
import { NO_META } from "../contents.ts";
import { blocksOf } from "./blocks.ts";
import { claimsOf } from "./claims.ts";
import { containerOf, type Container } from "./container.ts";
import { layoutOf } from "./layout.ts";
import { readout } from "./readout.ts";
import { tame } from "./tame.ts";

export interface Markup {
  pieces: Piece[];
  meta: Page["meta"];
  /** More markup or text than a page of words has: nothing was read. */
  tooMuch: boolean;
}

/** Pieces and claims of a page; with `whole`, all of it is the text, as in a converted document. */
export function readMarkup(html: string, url: string | null, whole = false): Markup {
  const tamed = tame(html);
  if (tamed.tooMuch) return { pieces: [], meta: NO_META, tooMuch: true };
  const document = parseHTML(tamed.html).document as unknown as Document;
  const body = document.body as Element;
  const { titles, ...meta } = claimsOf(document, tamed.data, url);
  const layout = layoutOf(body);
  const all: Container = { text: body, scope: body, only: null, why: "body" };
  const container = whole ? all : containerOf(body, tamed.html, layout);
  let pieces = readout(blocksOf(body, container, layout), titles);
  // A choice that loses most of the words is no choice.
  if (container.text !== body && lengthOf(pieces) < layout.prose(body) * LEAST)
    pieces = readout(blocksOf(body, all, layout), titles);
  return { pieces, meta, tooMuch: false };
}

/** Share of a page's running words that its text must have. */
const LEAST = 0.4;

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((n, p) => n + p.text.length, 0);
