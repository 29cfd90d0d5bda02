/** Pages on which readouts are read, kept and corrected. */
import type { DeedRow, PageRow } from "./page.ts";
import { about } from "./pages/about.ts";
import { correct, correctDeed, undoDeed } from "./pages/correct.ts";
import { document, original } from "./pages/document.ts";
import { keepDeed, readDeed } from "./pages/read.ts";
import { readout } from "./pages/readout.ts";
import { start } from "./pages/start.ts";
import { writing, writingDeed } from "./pages/writing.ts";

export const READING_PAGES: readonly PageRow[] = [start, readout, correct, document, original, about, writing];
export const READING_DEEDS: readonly DeedRow[] = [readDeed, keepDeed, correctDeed, undoDeed, writingDeed];
