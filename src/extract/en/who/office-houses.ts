/** Finds where the name of a house or a region ends that holds its country: "Kuwait Harbour Authority", "Transport Canada". */
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** "West African (ECOWAS) Commission" from its first word: whose letters stand in brackets before an organ of it. */
export function bodyInBrackets(
  tokens: readonly Token[],
  from: number,
  v: Vocabulary,
): { party: string; to: number } | null {
  let i = from;
  while (i < from + 4 && tokens[i]?.capital && !tokens[i]?.possessive) i++;
  const body = tokens[i + 1]?.country;
  if (tokens[i]?.raw !== "(" || !body || v.states.has(body.code) || tokens[i + 2]?.raw !== ")") return null;
  const organ = tokens[i + 3];
  return organ?.capital && v.organs.has(organ.low) ? { party: body.code, to: i + 4 } : null;
}

/** Behind a country's name: where "Harbour Authority (KHA)" ends; 0 where no house is named. */
export function houseEnd(tokens: readonly Token[], from: number, v: Vocabulary): number {
  let i = from;
  while (i < from + 4 && tokens[i]?.capital && !tokens[i]?.country && !HOUSE.test(tokens[i]?.low ?? "")) i++;
  if (i === from || !tokens[i]?.capital || !HOUSE.test(tokens[i]?.low ?? "")) return 0;
  if (!tokens.slice(from, i).every((t) => v.officeWords.has(t.low)) && !/^[(,]$/.test(tokens[i + 1]?.raw ?? ""))
    return 0;
  return tokens[i + 1]?.raw === "(" && tokens[i + 3]?.raw === ")" ? i + 4 : i + 1;
}
const HOUSE =
  /^(?:authority|fund|council|institute|agency|bank|chamber|corporation|board|foundation|commission|bureau|service|centre|center|command|directorate)$/;

/** Behind "at": where "Transport Canada" ends, a ministry with its country in its name; null where none stands. */
export function ministryAt(
  tokens: readonly Token[],
  from: number,
  v: Vocabulary,
): { to: number; party: string } | null {
  let i = from;
  while (i < from + 3 && tokens[i]?.capital && !tokens[i]?.country && v.officeWords.has(tokens[i]?.low ?? "")) i++;
  const hit = tokens[i]?.country;
  if (i === from || hit?.as !== "name" || !v.states.has(hit.code) || tokens[i]?.possessive) return null;
  const to = countryEnd(tokens, i);
  return tokens[to]?.capital ? null : { to, party: hit.code };
}

/** Behind a people's name: where "parliament", "defence ministry delegation" in small letters ends; 0 where no organ of it stands there. */
export function smallOrganEnd(tokens: readonly Token[], from: number, v: Vocabulary): number {
  let i = from;
  while (
    i < from + 4 &&
    tokens[i]?.word &&
    !tokens[i]?.capital &&
    (v.officeWords.has(tokens[i]!.low) || v.organs.has(tokens[i]!.low) || tokens[i]!.low === "delegation")
  )
    i++;
  const last = tokens[i - 1];
  return i > from && last && !last.possessive && (v.organs.has(last.low) || last.low === "delegation") ? i : 0;
}

/** Behind "of": where "Southern Sinai province", "the Lviv region" ends; 0 where no part of a country is named. */
export function regionEnd(tokens: readonly Token[], from: number, v: Vocabulary): number {
  const first = tokens[from]?.low === "the" ? from + 1 : from;
  let i = first;
  while (i < first + 4 && tokens[i]?.capital && !tokens[i]?.possessive && !v.regions.has(tokens[i]?.low ?? "")) i++;
  return i > first && v.regions.has(tokens[i]?.low ?? "") && !tokens[i]?.possessive ? i + 1 : 0;
}
