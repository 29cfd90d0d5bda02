/** Every page and every deed of the site. */
import { FOLLOWING_DEEDS, FOLLOWING_PAGES } from "./following-pages.ts";
import type { DeedRow, PageRow } from "./page.ts";
import { READING_DEEDS, READING_PAGES } from "./reading-pages.ts";

export const PAGES: readonly PageRow[] = [...READING_PAGES, ...FOLLOWING_PAGES];
export const DEEDS: readonly DeedRow[] = [...READING_DEEDS, ...FOLLOWING_DEEDS];
