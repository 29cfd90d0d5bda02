/** Words of documents made fit for a line of a page: without characters that would steer how it is read. */

/** C0 and C1 controls, bidirectional overrides, line and paragraph separators. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** White space becomes single spaces; every character that steers becomes U+FFFD, so that it shows. */
export const plainWords = (text: string): string =>
  text
    .replace(/[ \t\r\n\f\v\u00a0]+/g, " ")
    .trim()
    .replace(STEERING, "\ufffd");
