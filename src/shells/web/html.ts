/**
 * Markup that escapes what is put into it. Words of documents go through `shown`, which also takes the sting out of
 * characters that steer a browser's line; nothing of a document is ever put in as markup.
 */
import { html } from "hono/html";

export { html };
export type Html = ReturnType<typeof html> | string;

/** Controls, bidirectional overrides and separators: each becomes U+FFFD, so that it shows and offsets stay. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Words of a document, as long as they were, without characters that steer. */
export const shown = (words: string): string => words.replace(STEERING, "\ufffd");

/** Words longer than this are no words: a browser takes many seconds to find where to break a very long one. */
const LONG_WORD = /\S{400,}/;

/** Words of a document with places to break in what is far too long for a word; read together they are the words. */
export function breakable(words: string): Html {
  const plain = shown(words);
  if (!LONG_WORD.test(plain)) return plain;
  const pieces = plain.match(/\S{1,80}|\s+/g) ?? [];
  return html`${pieces.map((piece, i) => (i ? html`<wbr />${piece}` : piece))}`;
}

/** Words of a document on one line, cut after so many characters with an ellipsis. */
export function shownShort(words: string, most = 160): string {
  const plain = shown(words.slice(0, most * 2).replace(/\s+/g, " ")).trim();
  return plain.length > most || words.length > most * 2 ? `${plain.slice(0, most - 1).trimEnd()}\u2026` : plain;
}

/** An address that may stand behind a link: of the web, and nothing else. */
export const linkable = (address: string | null | undefined): string | null =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;

/** "1 statement", "2 statements". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
