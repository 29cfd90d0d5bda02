/** Pages on which readouts are read, kept and corrected. */
import type { DeedRow, PageRow } from "./page.ts";
import { about } from "./pages/about.ts";
import { readout } from "./pages/readout.ts";
import { start } from "./pages/start.ts";
import { writing, writingDeed } from "./pages/writing.ts";

export const READING_PAGES: readonly PageRow[] = [start, readout, about, writing];
export const READING_DEEDS: readonly DeedRow[] = [writingDeed];
