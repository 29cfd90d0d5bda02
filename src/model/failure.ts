/** An input that could not be read: a value, said in one line for people, with a code for programs. */
export interface Failure {
  failed: true;
  /** The input as the user named it, without any password that stood in it. */
  input: string;
  /** Stable kebab-case code: "no-such-file". */
  code: string;
  /** What is wrong, as the rest of a sentence that begins with the input: "is a folder". */
  what: string;
  /** What to do about it: a sentence of its own without a full stop. */
  cure: string;
}

/** The failure of one input. */
export const failure = (input: string, code: string, what: string, cure: string): Failure => ({
  failed: true,
  input,
  code,
  what,
  cure,
});

/** True for a failure, false for whatever a stage gives when it succeeds. */
export const isFailure = (x: unknown): x is Failure =>
  typeof x === "object" && x !== null && (x as { failed?: unknown }).failed === true;

/** The one line that standard error gets: input, what is wrong, what to do. */
export const failureLine = (f: Failure): string => `${f.input}: ${f.what}. ${f.cure}.`;
