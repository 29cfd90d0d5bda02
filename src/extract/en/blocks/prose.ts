/** Tells a sentence from a title, a heading or a label, by length, verb and closing mark. */

export interface Shape {
  words: number;
  /** Has a finite verb. */
  verb: boolean;
  /** Closes as a sentence does. */
  ended: boolean;
  /** Ends in a colon: announces a list or a quotation. */
  announces: boolean;
  /** Running text rather than a line of its own. */
  prose: boolean;
}

const ENDED = /[.!?…。！？;][)\]"'”’»]*$/u;
const HEAD = 600;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Latin letters with their accents, and the usual signs. */
const LATIN = /^[\x00-\u024f\u2000-\u206f]*$/;
const PLAIN_WORD = /^[A-Za-z\d]/;

/** `english` false: nothing is known of the language's verbs, length and closing mark must do. */
export function shapeOf(text: string, verbs: ReadonlySet<string>, english: boolean): Shape {
  const head = text.slice(0, HEAD);
  const tokens = head.split(/\s+/).filter((t) => PLAIN_WORD.test(t) || /[\p{L}\d]/u.test(t));
  const dense = LATIN.test(head) ? 0 : (head.match(CJK) ?? []).length / 2;
  const words = Math.max(tokens.length, Math.round(dense));
  // "With Minister Holt, I want to thank the crews."
  const verb = !english || tokens.some((t) => isVerb(t, verbs)) || FIRST_PERSON.test(head);
  const tail = text.slice(-8).trimEnd();
  const ended = ENDED.test(tail) && !/(?:^|\s)\p{Lu}\.$/u.test(tail);
  const announces = /[:：]$/.test(tail);
  const long = text.length > HEAD || words >= 30;
  const prose = long || (verb && ended && words >= 5) || (verb && words >= (english ? 24 : 16));
  return { words, verb, ended, announces, prose };
}

const FIRST_PERSON = /\b(?:I|[Ww]e)\s(?:\p{Ll}+ly\s|also\s)?\p{Ll}{2,}/u;

const isVerb = (token: string, verbs: ReadonlySet<string>): boolean => {
  const bare = /^[A-Za-z]+$/.test(token) ? token : token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return verbs.has(bare) || (bare.endsWith("ed") && (/^\p{Ll}{2,}ed$/u.test(bare) || /^\p{Lu}\p{Ll}+ed$/u.test(bare)));
};
