/** What a person would read of a document, cut into blocks that each keep their place in it. */
import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

/** What the markup or layout says a block is, before anybody has understood it. */
export type Shape = "title" | "heading" | "paragraph" | "item" | "quote" | "caption" | "alt" | "cell" | "links";

/** One block of text. Blocks do not overlap, stand in reading order, and only white space lies between them. */
export interface Block extends Span {
  shape: Shape;
  /** Nesting depth of a list item, 0 for everything else. */
  depth: number;
}

/** What a block does in a readout. Only "lead" | "body" | "quote" can hold statements. */
export type Role =
  | "navigation"
  | "title"
  | "date"
  | "place"
  | "publisher"
  | "attribution"
  | "heading"
  | "body"
  | "quote"
  | "caption"
  | "note"
  | "background"
  | "boilerplate";

/** A block whose role is known. `body` starts after a printed item number or bullet. */
export interface MarkedBlock extends Block {
  role: Role;
  /** The item's number as printed, without its dots and brackets: "1", "a", "iii"; null when unnumbered. */
  number: string | null;
  /** Where the words begin, after number or bullet. */
  body: number;
  /** Which rule gave the role. */
  why: string;
}

/** One sentence; `block` is the index of its block. A heading or frame item ("Ministers agreed to:") is one too. */
export interface Sentence extends Span {
  block: number;
}

/** What came out of the bytes: the canonical text and what the file itself claims about itself. */
export interface Page {
  /** White space normalized, nothing reworded; every offset of the record points into it. */
  text: string;
  blocks: Block[];
  format: "text" | "html" | "pdf" | "docx";
  charset: string | null;
  /** Claims in the markup (meta tags, JSON-LD, time elements, PDF info), unverified. */
  meta: {
    title: string | null;
    siteName: string | null;
    published: string | null;
    language: string | null;
    canonicalUrl: string | null;
  };
  problems: Problem[];
}
