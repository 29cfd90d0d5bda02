/** What the outside of a document says before its sentences are read: whose it is, of when, about which talks. */
import type { Problem } from "./problem.ts";
import type { MarkedBlock, Sentence } from "./text.ts";

/** One engagement's stretch of the page: nearly always the whole body. */
export interface Section {
  /** Title of its own on a page that reads out several meetings, else the document's. */
  title: string | null;
  /** Indexes into `blocks`, in order. */
  blocks: number[];
  /** The sentences of the blocks that can hold statements, in order. */
  sentences: Sentence[];
  /** Only announces the meetings of the sections behind it, and reads out none. */
  introduction?: boolean;
}

export interface Head {
  title: string | null;
  titleBasis: string | null;
  publisher: { name: string; country: string } | null;
  publisherBasis: string | null;
  /** Whose the offices without a country are: the publisher's, or, where news retells, the side that the text shows. */
  own?: string | null;
  /** EDTF date. */
  published: string | null;
  publishedBasis: string | null;
  /** BCP 47. */
  language: string;
  blocks: MarkedBlock[];
  sections: Section[];
  problems: Problem[];
}
