/** What the own side is worked out from, and the answer. */

export interface OwnSide {
  country: string;
  why: string;
  /** How sure: "plain" where the text leaves little else, "likely" where it rests on an order of names. */
  sure: "plain" | "likely";
}

export interface OwnSideText {
  title: string;
  /** The first paragraphs of running text. */
  lead: string;
  /** The running text, as far as needed. */
  body: string;
  /** Country of the capital in a dateline, or null. */
  dateline: string | null;
  /** The dateline with its day, or the text that opens with it. */
  dated?: string;
  /** Country in whose region, or after whose name, the site is, or null. */
  site?: string | null;
}
