/** The filters of a question, light enough for a table of commands. */
export {
  FILTERS,
  OF_STATEMENTS,
  readFilters,
  sayFilter,
  type FilterRow,
  type FilterWords,
} from "../ask/search/filters.ts";
