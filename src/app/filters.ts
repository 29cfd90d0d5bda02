/** The filters of a question, light enough for a table of commands. */
export { FILTERS, type FilterRow } from "../ask/search/filters.ts";
