/** Reads the number or bullet that opens a block: "1. ", "(a) ", "2 The Ministers", "° ", "- (1) ". */

export interface ItemOpening {
  /** As printed, without dots and brackets; null for a bullet or no marker. */
  number: string | null;
  /** Length of the marker with the white space after it; 0 when there is none. */
  length: number;
  /** The bullet sign, when there is one. */
  bullet: string | null;
}

const BULLET = /^(?:[◢•·▪◦‣⁃○●◎■□◆◇▶►→➢➤❖✓✔°※*]|[-–—](?=\s)|o(?=\s+\p{Lu}))\s*/u;
const NUMBER = new RegExp(
  [
    /^[(（[]\s?(\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\s?[)）\]]\s*/, // (1) (a) (iv)
    /^(\d{1,2}(?:[.-]\d{1,2}){1,3})[.)]?\s+(?=["“‘'(]?\p{Lu})/u, // 1.2 The
    /^(\d{1,2})\s?[.)）、．]\s*(?=\D|$)/, // 1. 1)
    /^(\d{1,2})\/\s+(?=["“‘'(]?\p{Lu})/u, // 1/ At the outset
    /^([a-z]|[ivx]{1,5})[)）]\s*/, // a) iv)
    /^([ivx]{1,5})\.\s+/, // iv.
  ]
    .map((r) => `(?:${r.source})`)
    .join("|"),
  "u",
);
const BARE = /^(\d{1,2})\s+(?=["“‘'(]?[\p{Lu}\p{Lo}])/u;
const CAPITAL = /^([A-Z]|[IVX]{1,5})[.)]\s+(?=\p{Lu})/u;
const CIRCLED = /^[①-⑳]\s*/u;

/**
 * What opens the block. `before` is the last plain number seen: a number without a dot ("2 The Ministers") counts only
 * where it goes on from it, as "15 Ministers" is no item. `heading` says that the block is short and has no verb:
 * only there "A. " and "II. " are numbers and not initials.
 */
export function itemOpening(text: string, before: number | null, heading: boolean): ItemOpening {
  let length = 0;
  let bullet: string | null = null;
  const sign = BULLET.exec(text);
  if (sign && sign[0].length < text.length) {
    bullet = sign[0].trim();
    length = sign[0].length;
  }
  const rest = text.slice(length, length + 40);
  const numbered = NUMBER.exec(rest);
  if (numbered)
    return {
      number: numbered.slice(1).find((g) => g !== undefined) ?? null,
      length: length + numbered[0].length,
      bullet,
    };
  const circled = CIRCLED.exec(rest);
  if (circled) return { number: String(rest.charCodeAt(0) - 0x245f), length: length + circled[0].length, bullet };
  const bare = BARE.exec(rest);
  if (bare && Number(bare[1]) === (before ?? (/\p{Lo}/u.test(rest) ? 0 : 1)) + 1)
    return { number: bare[1] ?? null, length: length + bare[0].length, bullet };
  const capital = heading ? CAPITAL.exec(rest) : null;
  if (capital) return { number: capital[1] ?? null, length: length + capital[0].length, bullet };
  return { number: null, length, bullet };
}
