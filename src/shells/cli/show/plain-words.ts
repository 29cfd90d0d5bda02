/** Source text made fit for a terminal: on one line, and without characters that would steer the terminal. */

/** C0 and C1 controls (escape sequences begin with them), bidirectional overrides, line and paragraph separators. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** White space becomes single spaces; every character that steers a terminal becomes U+FFFD, so that it shows. */
export const plainWords = (text: string): string =>
  text
    .replace(/[ \t\r\n\f\v\u00a0]+/g, " ")
    .trim()
    .replace(STEERING, "\ufffd");
