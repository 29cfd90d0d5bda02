/** Tells whether a title or sentence announces several talks of one side. */

/** "a series of meetings", "met various dignitaries", "bilateral meetings with": a page about several talks says so above them. */
const MANY =
  /\b(?:series|number|round|range|string|host) of (?:\p{L}+ ){0,2}(?:meetings|talks|calls|conversations|engagements|leaders|ministers|counterparts|officials|dignitaries)\b|\b(?:several|various|individual|separate|multiple|many|different|bilateral) (?:\p{L}+ ){0,2}(?:meetings|bilaterals|calls|conversations|discussions|counterparts|officials|leaders|ministers|dignitaries)\b|\b(?:meetings|calls|bilaterals|audiences) with\b|\btalks with (?:his|her) (?:\p{L}+ )?counterparts (?:from|of) |\b(?:met|meets)(?: with)? (?:the |with )?(?:foreign ministers|ministers|presidents|leaders|counterparts) (?:of|from) /iu;

/** "Minister X has bilateral meetings in Y", "held a series of talks with leaders". */
export const announcesMany = (words: string): boolean => MANY.test(words);
