/** Comparisons and briefs as JSON: the fields of the contract in its order, records as `parley read` writes them. */
import type { Brief } from "../model/brief.ts";
import type { Comparison, ManyComparison } from "../model/comparison.ts";
import { jsonLine, orderedRecord } from "./record-json.ts";

/** One comparison on one line, without a line end. */
export const comparisonJson = (c: Comparison | ManyComparison): string =>
  jsonLine({ ...c, records: c.records.map(orderedRecord) });

/** One brief on one line, without a line end. */
export const briefJson = (b: Brief): string => jsonLine({ ...b, records: b.records.map(orderedRecord) });
