/** Closed classes of English words that the grammar leans on. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const MODAL = set("will would shall should must can could may might cannot");
export const BE = set("is are am was were be been being");
export const HAVE = set("has have had having");
export const AUXILIARY: ReadonlySet<string> = new Set([
  ...MODAL,
  ...BE,
  ...HAVE,
  ...set("do does did ought need needs"),
]);
export const DETERMINER = set(
  "the a an this that these those its his her their our my your all both any each every some no several many more such another other further",
);
export const POSSESSIVE = set("its his her their our my your");
export const PRONOUN = set("he she they it we i him them us me this these those who which");
export const PREPOSITION = set(
  "of in on at by for with from to about into over under between among against during through towards toward within without after before since until upon across amid as regarding concerning despite per via throughout including following like along beyond",
);
const ADVERBS = set(
  "also further furthermore again once jointly both all equally likewise strongly firmly fully warmly then still always repeatedly already now therefore thus moreover additionally not never too even just only well soon once often together alike separately first second finally lastly duly very once ever each instead nonetheless nevertheless however otherwise meanwhile mutually as-well respectively",
);
/** Adverbs: the listed ones and words in -ly that are no nouns or verbs. */
export const adverb = (low: string): boolean =>
  ADVERBS.has(low) || (low.length > 4 && low.endsWith("ly") && !NOT_ADVERB.has(low));
const NOT_ADVERB = set(
  "family ally apply supply reply rely july italy assembly comply multiply imply anomaly early friendly daily weekly monthly yearly likely timely costly lovely hourly quarterly elderly deadly orderly",
);

/** Nouns that stand for the talks themselves: "the discussion covered". */
export const TALKS = set(
  "talks talk call meeting meetings discussion discussions conversation conversations consultations consultation dialogue exchange exchanges agenda visit session sessions lunch dinner encounter negotiations summit topics subjects issues areas aspects matters themes deliberations phone-call focus topic attention emphasis",
);
