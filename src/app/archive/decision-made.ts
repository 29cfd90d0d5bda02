/** What every decision has: who made it and why, and an id that follows from what it says. */
import { createHash } from "node:crypto";
import type { Decision } from "../../model/decision.ts";

/** Who decides, and why. */
export interface By {
  by: string;
  note: string | null;
}

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

/** A decision gets its id from what it says, so that the same one is kept once. */
export const withId = <T extends Decision>(d: Without<T>): T =>
  ({ id: `d-${createHash("sha256").update(JSON.stringify(d)).digest("hex").slice(0, 16)}`, ...d }) as unknown as T;
