/** Closed classes of English words that the grammar leans on, each a bit of one number: a word may be in several. */

export const MODAL = 1 << 0;
export const BE = 1 << 1;
export const HAVE = 1 << 2;
export const AUXILIARY = 1 << 3;
export const DETERMINER = 1 << 4;
export const POSSESSIVE = 1 << 5;
export const PRONOUN = 1 << 6;
export const PREPOSITION = 1 << 7;
export const ADVERB = 1 << 8;
/** Nouns that stand for the talks themselves: "the discussion covered". */
export const TALKS = 1 << 9;
/** What makes a noun of a word after it: "the stated aim", "of plans". */
export const ARTICLE = 1 << 10;
/** Verbs that are at least as often nouns: they count as verbs only before a determiner or a name. */
export const NOUNISH = 1 << 18;
/** Their forms in -s: "in flexible forms". */
export const NOUNISH_S = 1 << 19;
/** Words that never describe what follows: "expressed his deep | concern", but not "expressed to". */
export const NOT_DESCRIBING = 1 << 21;
/** Words with which nobody's name and no noun phrase ends: "the Minister and". */
export const ENDS_NO_NAME = 1 << 22;
/** A form of a verb of the lexicon or of its list of verbs. */
export const VERB_BASE = 1 << 11;
export const VERB_S = 1 << 12;
export const VERB_PAST = 1 << 13;
export const VERB_PP = 1 << 14;
export const VERB_ING = 1 << 15;
export const VERB = VERB_BASE | VERB_S | VERB_PAST | VERB_PP | VERB_ING;
/** A form of a verb that reports. */
export const REPORTS = 1 << 16;
/** A past form of a verb that reports. */
export const REPORTS_PAST = 1 << 17;
/** Words that begin when or where talks took place, not what they were about. */
export const SETTING = 1 << 20;

const MODALS = "will would shall should must can could may might cannot";
const FORMS_OF_BE = "is are am was were be been being";
const FORMS_OF_HAVE = "has have had having";

const LISTS: readonly (readonly [bits: number, words: string])[] = [
  [MODAL | AUXILIARY, MODALS],
  [BE | AUXILIARY, FORMS_OF_BE],
  [HAVE | AUXILIARY, FORMS_OF_HAVE],
  [AUXILIARY, "do does did ought need needs"],
  [
    DETERMINER,
    "the a an this that these those its his her their our my your all both any each every some no several many more such another other further",
  ],
  [POSSESSIVE, "its his her their our my your"],
  [PRONOUN, "he she they it we i you him them us me this these those who which"],
  [
    PREPOSITION,
    "of in on at by for with from to about into over under between among against during through towards toward within without after before since until upon across amid as regarding concerning despite per via throughout including following like along beyond",
  ],
  [
    ADVERB,
    "also further furthermore again once jointly both all equally likewise strongly firmly fully warmly then still always repeatedly already now therefore thus moreover additionally not never too even just only well soon once often together alike separately first second finally lastly duly very once ever each instead nonetheless nevertheless however otherwise meanwhile mutually as-well respectively",
  ],
  [
    TALKS,
    "talks talk call calls meeting meetings discussion discussions conversation conversations consultations consultation dialogue exchange exchanges agenda visit session sessions lunch dinner encounter negotiations summit topics subjects subject theme issues areas aspects matters themes deliberations phone-call focus topic attention emphasis opportunity",
  ],
  [
    ENDS_NO_NAME,
    "and or but nor the a an of in on at by for with from to into between among against during towards toward within without until upon amid via",
  ],
  [NOT_DESCRIBING, "that no to by at over for about which who while including on in with from regarding concerning"],
  [ARTICLE, "the a an its his their our my your any some several many more such another other every no of"],
  [
    NOUNISH,
    "access aid approach attack balance benefit challenge change claim concern contact control cost cover demand design dialogue exchange exercise export finance focus force form function fund guarantee hope host impact import increase influence interest issue lack lead limit market measure monitor need offer order plan place practice present process produce progress project promise protest purchase question range reach record reform regard release report request research respect rest result return review right risk role sanction share ship shift stage start state strike study supply support surge talk target test trade train transfer transport travel trust use value view visit vote watch work",
  ],
];

const NOT_ADVERB = new Set(
  "family ally apply supply reply rely july italy assembly comply multiply imply anomaly early friendly daily weekly monthly yearly likely timely costly lovely hourly quarterly elderly deadly orderly".split(
    " ",
  ),
);

const CLOSED = new Map<string, number>();
for (const [bits, words] of LISTS)
  for (const word of words.split(" ")) CLOSED.set(word, (CLOSED.get(word) ?? 0) | bits);

/** The closed classes of a word in small letters; words in -ly that are no nouns or verbs are adverbs. */
export function closedClasses(low: string): number {
  const listed = CLOSED.get(low) ?? 0;
  return low.length > 4 && low.endsWith("ly") && !NOT_ADVERB.has(low) ? listed | ADVERB : listed;
}

/** Is this token a word of the class, or of one of them? No token is in none. */
export const is = (token: { readonly classes: number } | undefined, bits: number): boolean =>
  token !== undefined && (token.classes & bits) !== 0;
