/** Whether what a publisher says again in other words has become stronger or weaker. */
import type { Direction } from "../../model/brief.ts";
import type { Pair } from "../align/align.ts";
import { DECISIVE, firmer } from "../align/firmness.ts";
import type { Language } from "../align/language.ts";

/** The direction and what it rests on. */
export function directionOf({ a, b }: Pair, language: Language): { direction: Direction; why: string } {
  const { more, why } = firmer(a, b, "times", ["today's", "the one before"], language);
  if (Math.abs(more) < DECISIVE - 1e-9) return { direction: "reworded", why: "neither act nor wording decides" };
  return { direction: more > 0 ? "stronger" : "weaker", why: why.join("; ") };
}
