/** Something a reader of the record should know: what is doubtful, missing or contradictory, and where. */
export interface Problem {
  /** Stable kebab-case code, for programs: "offset-fits-no-zone". */
  code: string;
  /** One sentence for people: what, where, what to do. */
  message: string;
  start: number | null;
  end: number | null;
}

/** A problem at a stretch of the text, or of the document as a whole when no stretch is given. */
export const problem = (code: string, message: string, at?: { start: number; end: number } | null): Problem => ({
  code,
  message,
  start: at?.start ?? null,
  end: at?.end ?? null,
});
