/** Words of the grammar itself that a mention of somebody can begin with. */

/** Nouns of offices that several hold, in small letters. */
export const PLURAL_HEADS: ReadonlySet<string> = new Set(
  "ministers secretaries presidents chancellors premiers representatives ambassadors leaders directors commissioners heads advisers advisors chairs undersecretaries spokespersons members envoys kings vice-ministers vice-presidents".split(
    " ",
  ),
);

/** Whose counterpart somebody is: "his Brazilian counterpart". */
export const WHOSE_COUNTERPART: ReadonlySet<string> = new Set(["his", "her", "their", "our", "my", "the"]);
