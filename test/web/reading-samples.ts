/** Examples of the pages on which readouts are read, kept and corrected. */
import type { Sample } from "./samples.ts";

export const READING_SAMPLES: readonly Sample[] = [
  { says: "Start", at: () => "/" },
  { says: "How to read these pages", at: () => "/about" },
  { says: "Writing here", at: () => "/writing" },
];
