/** Words as they are compared: lower case, without accents, dots and typographic apostrophes. */

/** Printed ASCII and nothing else. */
function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c < 32 || c > 126) return false;
  }
  return true;
}

/** Lower case, accents and typographic apostrophes gone; length may change. */
export const fold = (s: string): string => {
  const low = s.toLowerCase();
  return isAscii(low)
    ? low
    : low
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[\u2018\u2019\u02bc\u2032`]/g, "'")
        .replace(/[\u2010-\u2014]/g, "-")
        .replace(/ı/g, "i")
        .replace(/ł/g, "l")
        .replace(/ø/g, "o")
        .replace(/[đð]/g, "d")
        .replace(/þ/g, "th")
        .replace(/æ/g, "ae")
        .replace(/ß/g, "ss");
};

/** The folded words of a phrase: hyphens and slashes part them, "'s" and all other marks are dropped. */
export const foldedWords = (s: string): string[] => {
  const folded = fold(s);
  return PLAIN.test(folded) ? folded.split(" ") : marksDropped(folded);
};

/** Words and single spaces only: there is nothing to drop. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const marksDropped = (folded: string): string[] =>
  folded
    .replace(/'s\b/g, "")
    .replace(/[-/]/g, " ")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .split(/\s+/)
    .filter(Boolean);
