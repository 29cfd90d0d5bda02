/** Tells whether a text names a country merely as where something was: "in Lima, Peru", "the Norway-Pacific Ports Meeting". */
import type { Knowledge, NameHit } from "../../model/knowledge.ts";

/** "in ", "at the port of ", "in Lima, ": what stands before the name of a place. */
const PLACED =
  /\b(?:in|at|near|from|via|(?:visit\w*|trip|tour|journey|travel\p{L}*|flew|went|came|return\p{L}*)\sto|(?:hosted|held|organi[sz]ed)\sby)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2},\s)?$/u;
/** "-Pacific Ports Meeting", " International Boat Show": the rest of an event's name. */
const EVENT =
  /^(?:[-–][\p{L}’'-]+)?(?:\s(?:and|of|for|on|the|\p{Lu}[\p{L}’'-]*|\d{4})){0,6}\s(?:Meetings?|Summit|Forum|Congress|Conference|Games|Expo|Exhibition|Fair|Show|Festival|Week|Dialogue|Symposium|Seminar|Session|Workshop)\b/u;
/** As far as a dateline may reach: "LIMA, April 12 (ANC) -- ". */
const DATELINE = 60;

/** Is every mention of it in the text a place or part of an event's name? A text that does not name it names no side either. */
export const onlyPlace = (text: string, code: string, k: Knowledge): boolean =>
  k.namesIn(text).every((h) => h.code !== code || isPlace(text, h));

const isPlace = (text: string, hit: NameHit): boolean =>
  hit.as === "grouping" ||
  (hit.as !== "demonym" &&
    (PLACED.test(text.slice(Math.max(0, hit.start - 50), hit.start)) ||
      (hit.start < DATELINE && DATED.test(text.slice(hit.end, hit.end + DATELINE))))) ||
  EVENT.test(text.slice(hit.end, hit.end + 90));

/** ", April 12 (ANC) -- ", ": " */
const DATED =
  /^(?:,\s\p{Lu}[\p{L}’' ]+)?(?:,?\s\p{Lu}?\p{L}*\.?\s?\d{1,2}[^.;–—-]{0,12})?\s?(?:\([^)]{2,40}\)\s?)?(?::|--|–|—|-\s|,\s\p{Lu}\p{Ll})/u;
