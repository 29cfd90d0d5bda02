/** Tells whether the whole of a line, or of a part of it, is the name of a place. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";
import { fold } from "./match-phrase.ts";

const LONGEST = 60;

const placeNames = onceFor(
  (places: Knowledge["places"]): ReadonlySet<string> => new Set(places.map((p) => fold(p.name))),
);

/** A town, a country or another party. */
export const isPlaceOrParty = (name: string, k: Knowledge): boolean =>
  name.length < LONGEST && (placeNames(k.places).has(fold(name)) || k.party(name) !== null);

/** A town: "Tehran", not "Iran". */
export const isTown = (name: string, k: Knowledge): boolean =>
  name.length < LONGEST &&
  (placeNames(k.places).has(fold(name)) ||
    k.namesIn(name).some((h) => h.as === "metonym" && h.end - h.start === name.length));
