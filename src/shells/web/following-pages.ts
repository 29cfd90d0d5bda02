/** Pages that hold readouts beside each other and follow words over time. */
import type { DeedRow, PageRow } from "./page.ts";

export const FOLLOWING_PAGES: readonly PageRow[] = [];
export const FOLLOWING_DEEDS: readonly DeedRow[] = [];
