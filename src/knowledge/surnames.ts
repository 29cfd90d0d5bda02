/** Tells a person's name that is also a country's or a people's from the country: "President Jordan", "Mr. Türk". */
import type { NameHit } from "../model/knowledge.ts";

const WORD = /^\p{Lu}\p{Ll}{2,}$/u;
/** An office or honorific that stands right before: countries have theirs before it, or behind "of". */
const TITLED = /(?<!\p{L})(?:President|Minister|Chancellor|Premier|Mr\.?|Mrs\.?|Ms\.?) $/u;
/** "the President of the Republic of Croatia, Ana ": whose office it is, then the given name. */
const NAMED =
  /(?<!\p{L})(?:President|Minister|Chancellor|Premier|Secretary|Speaker|Ambassador)(?: (?:of|for) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ?|of |the |and ){1,8})?,? ?, (?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?\p{Lu}\p{Ll}+ $/u;
const GOES_ON = /^(?:,|\.|$|\s\p{Ll}|['’]s\s\p{Ll})/u;

/** The hits without those that are surnames. */
export const withoutSurnames = (text: string, hits: NameHit[]): NameHit[] =>
  hits.filter((h, i) => !isSurname(text, h, hits[i - 1]));

function isSurname(text: string, { start, end, as }: NameHit, before: NameHit | undefined): boolean {
  if ((as !== "name" && as !== "demonym") || !WORD.test(text.slice(start, end))) return false;
  if (!GOES_ON.test(text.slice(end, end + 5)) || (before && start - before.end < 2)) return false;
  const ahead = text.slice(Math.max(0, start - 120), start);
  return TITLED.test(ahead) || NAMED.test(ahead);
}
