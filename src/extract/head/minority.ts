/** Tells a people that lives in another country from its state: "the Albanian community", "Albanian-majority towns". */
import type { NameHit } from "../../model/knowledge.ts";

/** Does this name stand for a people or a tongue in some other country, and for no side? */
export const isMinority = (text: string, hit: NameHit): boolean =>
  hit.as === "demonym" && PEOPLE.test(text.slice(hit.end, hit.end + 40));
const PEOPLE =
  /^(?:[-‑](?:majority|minority|inhabited|populated|speaking|language)\b|\s(?:\p{Ll}+\s)?(?:community|communities|minority|minorities|diaspora|settlers|villages|schoolchildren|pupils|language|ethnic)\b)/u;
