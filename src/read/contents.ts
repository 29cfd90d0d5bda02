/** What a reader of one format hands over: the pieces of the text, or why there are none. */
import type { Problem } from "../model/problem.ts";
import type { Page } from "../model/text.ts";
import type { Piece } from "./assemble.ts";

/** What a reader of one format gives. */
export interface Contents {
  pieces: Piece[];
  meta: Page["meta"];
  problems: Problem[];
}

/** Why a reader of one format gives nothing. */
export interface Refusal {
  code: string;
  what: string;
  cure: string;
}

/** A format that claims nothing about itself. */
export const NO_META: Page["meta"] = {
  title: null,
  siteName: null,
  published: null,
  language: null,
  canonicalUrl: null,
};
