/** Examples of the pages that hold readouts beside each other and follow words over time. */
import type { Sample } from "./samples.ts";

export const FOLLOWING_SAMPLES: readonly Sample[] = [];
