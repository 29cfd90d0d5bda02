/**
 * A page is a row: its address, one line that says what it is for, and what makes it. Rows stand in tables
 * (reading-pages.ts, following-pages.ts), which pages.ts puts together; the site serves them, the map of the site at
 * /about lists them. Deeds are rows of the same kind for what is posted.
 */
import type { Desk } from "./desk.ts";
import type { Html } from "./html.ts";
import type { WebTools } from "./tools.ts";

/** The parts of the site that the navigation names. */
export type Place = "start" | "search" | "relations" | "issues" | "formulas" | "undertakings" | "people" | "following";

export interface Asked {
  tools: WebTools;
  /** Values of the names in the address: "/readouts/:readout". */
  path: { readonly [name: string]: string };
  /** What stands behind the question mark. */
  query: URLSearchParams;
  url: URL;
  reader: Reader;
}

/** Who asks. */
export interface Reader {
  /** May change the archive. */
  writes: boolean;
  /** The name under which decisions are kept; "" where none is known. */
  name: string;
  /** The value that every form must carry. */
  token: string;
}

export interface Shown {
  /** Of the page, without "Parley". */
  title: string;
  /** Which entry of the navigation is lit. */
  place?: Place;
  /** Pages above this one, from Start down, which is not named. */
  crumbs?: readonly { says: string; at: string }[];
  body: Html;
  /** Modules of static/script that make it better, by name: "readout". */
  scripts?: readonly string[];
  /** Takes the whole width of a desk, for tables and texts with notes beside them. */
  wide?: boolean;
  status?: 200 | 400 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503;
}

/** Leads elsewhere, to an address of this site. */
export interface Led {
  leadsTo: string;
  /** Cookies to set, by name; they hold names and proofs, never words of documents. */
  remember?: { readonly [name: string]: string };
}

export interface PageRow {
  /** "/readouts/:readout". */
  at: string;
  /** One line for the map of the site. */
  says: string;
  show(asked: Asked): Promise<Shown | Led | Response> | Shown | Led | Response;
}

export interface Posted extends Asked {
  /** What the form carried; files only where the deed takes them. */
  form: FormData;
  /** Texts that were read and not yet kept. */
  desk: Desk;
  /** The reader's script asked for a piece of a page, not for a page. */
  inPlace: boolean;
  /** What a browser keeps to prove that it knows the write token; null when this is not it. */
  proofOf(writeToken: string): string | null;
}

export interface DeedRow {
  at: string;
  says: string;
  /** Changes the archive, so that the reader must be allowed to. */
  writes: boolean;
  /** Fetches addresses or reads much, so that fewer of it are let through. */
  heavy?: boolean;
  act(posted: Posted): Promise<Shown | Led | Response>;
}
