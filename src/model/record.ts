/** What Parley says of one engagement read out in one document. See docs/record.md for the contract. */
import type { Engagement } from "./engagement.ts";
import type { Problem } from "./problem.ts";
import type { References } from "./reference.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";
import type { MarkedBlock } from "./text.ts";

export interface Document {
  /** Stable: same bytes, same id. */
  id: string;
  source: string;
  title: string | null;
  publisher: { name: string; country: string } | null;
  published: string | null;
  language: string;
  sha256: string;
  text: string;
  /** What each of the facts above rests on: "url", "page", "attribution", "house style", "given". */
  basis: { publisher: string | null; published: string | null; title: string | null };
  url: string | null;
  retrieved: string | null;
  /** The text's blocks with what each does in the readout, so that a reader can be shown item and heading. */
  blocks?: MarkedBlock[];
}

export interface Record {
  document: Document;
  engagement: Engagement | null;
  statements: Statement[];
  references: References;
  unread: (Span & { reason: string })[];
  warnings: Problem[];
  /** Matters that no row of the issue list names yet, as the text words them. */
  candidates: (Span & { phrase: string; statement: string })[];
}
