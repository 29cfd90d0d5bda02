/** Schemas that have a name of their own in the OpenAPI document. */
import type { z } from "zod";

const known = new Map<string, z.ZodType>();

/** All of them by name, filled while the modules beside this one are loaded. */
export const SCHEMAS: ReadonlyMap<string, z.ZodType> = known;

/** Gives a schema its name, and what it means in a sentence. */
export function named<S extends z.ZodType>(id: string, says: string, schema: S): S {
  const described = schema.describe(says);
  known.set(id, described);
  return described;
}
