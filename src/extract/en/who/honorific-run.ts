/** Reads the honorifics before a name: "H.E. Dr.", "Senator the Hon". */
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Honorifics {
  to: number;
  gender: "f" | "m" | null;
  words: string[];
}

export const NONE: Honorifics = { to: -1, gender: null, words: [] };

/** Honorifics from here on; `to` is where they end, `i` itself when there are none. */
export function honorificsAt(tokens: readonly Token[], i: number, v: Vocabulary): Honorifics {
  // "Sri Lanka" is a country, "Sri Mulyani" a person.
  const inName = tokens[i]?.country && tokens[i + 1]?.country === tokens[i]?.country;
  if (inName || !v.honorifics.has(tokens[i]?.low ?? "")) return { ...NONE, to: i };
  let to = i;
  let gender: "f" | "m" | null = null;
  const words: string[] = [];
  for (let n = 0; n < 8; n++) {
    const t = tokens[to];
    if (!t?.word || t.possessive) break;
    const options = v.honorifics.get(t.low);
    if (!options) break;
    const hit = options.find(
      (o) => o.every((w, k) => tokens[to + k]?.low === w) && tokens.slice(to, to + o.length).some((x) => x.capital),
    );
    if (!hit) break;
    // "His Majesty's Government" and the pronoun "he" are no honorifics; nor is "U" before anything but a name.
    if (t.low === "he" && !t.caps) break;
    // "General Secretary To Lam" is no general.
    if (t.low === "general" && tokens[to + 1]?.low === "secretary") break;
    if (hit.length === 1 && t.raw.length <= 2 && !tokens[to + 1]?.capital) break;
    const last = tokens[to + hit.length - 1];
    if (last?.possessive) break;
    const phrase = hit.join(" ");
    if (v.women.has(phrase)) gender = "f";
    else if (v.men.has(phrase)) gender = gender ?? "m";
    words.push(phrase);
    to += hit.length;
  }
  return { to, gender, words };
}
