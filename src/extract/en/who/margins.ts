/** Finds the event on whose margins people met: "on the sidelines of the 87th session of the UN General Assembly". */
import type { Span } from "../../../model/span.ts";

export interface Margins extends Span {
  name: string;
  /** The text says margins or sidelines; false where people only came for the event. */
  said: boolean;
}

const ON =
  /\b(?:on|at|in|along) the (?:margins?|sidelines?|side-lines?|fringes|periphery) of\s+(?:(?:his|her|their|its)\s+(?:\w+\s+)?participation (?:in|at)\s+)?(?:the\s+|this year['’]s\s+)?#?/gi;
const FOR =
  /\b(?:to|in order to) (?:attend|participate in|take part in|join)\s+(?:the\s+)?|\b(?:for|during|attending) the\s+(?=(?:\S+\s+){0,5}?(?:Summit|Meeting|Conference|Assembly|Ministerial|Forum|Session|Week)\b)/gi;
const INSIDE =
  /^(?:of|the|for|and|on|to|session|meeting|high-level|ministerial|annual|round|summit|conference|part|day)$/;

const PLANS =
  /\b(?:plans?|preparations?|priorities|agenda|expectations|hopes|proposals|ideas|prospects|preparing|planning)\s$/i;
const NOUN =
  /\b(?:Summit|Meeting|Conference|Assembly|Ministerial|Forum|Session|Week|Council|Dialogue|Congress|Talks)\b/i;
const GOES_ON =
  /^\s(?:\p{Lu}[\p{L}’'-]*\s){1,6}?(?:Summit|Meeting|Conference|Assembly|Ministerial|Forum|Session|Week|Council|Dialogue|Congress)\b/u;

/** The event and its words; `from` and `to` bound the sentences that may name it. */
export function findMargins(text: string, spans: readonly Span[]): Margins | null {
  for (const [pattern, said] of [
    [ON, true],
    [FOR, false],
  ] as const)
    for (const span of spans) {
      const part = text.slice(span.start, span.end);
      for (const m of part.matchAll(pattern)) {
        const at = span.start + m.index + m[0].length;
        // "discussed plans for the Council to be held in Malta": an event to come.
        if (!said && PLANS.test(part.slice(Math.max(0, m.index - 20), m.index))) continue;
        const name = eventAt(text, at, span.end);
        if (
          name &&
          (said ||
            (/\p{Lu}/u.test(name) &&
              /(?:summit|meeting|conference|assembly|ministerial|forum|session|council|dialogue|week|talks|unga|cop\d+|g7|g20)/i.test(
                name,
              )))
        )
          return { name, start: at, end: at + name.length, said };
      }
    }
  return null;
}

/** The words of an event's name from here: capitals, numbers and small words between them. */
export function eventAt(text: string, at: number, end: number): string | null {
  const part = text.slice(at, Math.min(end, at + 240));
  let last = 0;
  let words = 0;
  let reached = 0;
  for (const m of part.matchAll(/\s*([^\s,;:()]+)([,;:()]?)/gu)) {
    if (m.index !== reached) break;
    reached = m.index + m[0].length;
    const word = m[1] ?? "";
    const bare = word.replace(/[.]*["”]+$|[.]+$/, "");
    // "the 8th Andes - Amazon Ministers' Meeting": a spaced hyphen inside the name, where its noun is still to come.
    if (/^[-–]$/.test(word) && words > 0 && !NOUN.test(part.slice(0, m.index)) && GOES_ON.test(part.slice(reached)))
      continue;
    const capital = /^["“”'‘’]?[\p{Lu}\d]/u.test(word);
    if (
      !capital &&
      !(INSIDE.test(bare) && words > 0) &&
      !(
        words === 0 &&
        /^(?:\p{Ll}+(?:th|st|nd|rd)|\p{Ll}+-\p{Ll}+|annual|high-level|ministerial|first|second|third)$/u.test(bare)
      )
    )
      break;
    // "in Rio", "on July 3": what follows a small word of place or time is no longer the name.
    if (
      /^(?:on|in|at)$/.test(bare) &&
      !/^\s*(?:the\s+)?(?:\p{Lu}\p{Ll}+\s+){1,6}(?:in|of|and|held)/u.test(part.slice(m.index + m[0].length))
    ) {
      const next = part.slice(m.index + m[0].length).trimStart();
      if (
        bare !== "on" ||
        /^(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/.test(
          next,
        )
      )
        break;
    }
    words++;
    if (capital || /^(?:session|meeting|summit|conference)$/.test(bare))
      last =
        m.index +
        m[0].length -
        (m[2]?.length ?? 0) -
        (word.length - (/\b\p{Lu}\.$/u.test(word) ? word.length : bare.length));
    if (
      m[2] ||
      /[."”]["”]$/.test(word) ||
      (/[.]$/.test(word) && !/\b\p{Lu}\.$/u.test(word) && !/^(?:St|No)\.$/.test(word))
    )
      break;
  }
  const name = part
    .slice(0, last)
    .trim()
    .replace(/['’]s$/, "");
  return name.length > 1 ? name : null;
}
