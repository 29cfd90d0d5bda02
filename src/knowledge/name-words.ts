/** Cuts names and texts into words that compare alike: accents, curly apostrophes, dashes and "&" aside. */

/** A run of letters and digits, an empty line, or any other character. */
export const TOKEN = /[\p{L}\p{M}\p{N}]+|\n\s*\n|[^\s]/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** The word as it is compared. */
export const fold = (token: string): string =>
  ASCII.test(token)
    ? token === "&"
      ? "and"
      : token
    : token
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[\u2018\u2019\u02bb\u02bc\u2032]/g, "'")
        .replace(/[\u2010-\u2013]/g, "-");

/** The words of a text as they are compared. */
export const tokens = (text: string): string[] => (text.match(TOKEN) ?? []).map(fold);
