/** An example of every page, so that each is looked at: a row each, to be extended with every page. */
import type { OpenSite } from "./browser.ts";
import { FOLLOWING_SAMPLES } from "./following-samples.ts";
import { READING_SAMPLES } from "./reading-samples.ts";

export interface Sample {
  says: string;
  at(site: OpenSite): string | Promise<string>;
}

export const SAMPLES: readonly Sample[] = [...READING_SAMPLES, ...FOLLOWING_SAMPLES];
