/** The filters of a question, light enough for a table of commands. */
export { FILTERS, OF_STATEMENTS, readFilters } from "../ask/search/filters.ts";
