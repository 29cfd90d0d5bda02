/** Cuts a block in which a copied page lost its line ends: title, date, attribution and text in one run. */
import type { Block } from "../../model/text.ts";
import type { FoundDate } from "./find-dates.ts";

/** Only the first so many characters of a block can hold what stood above the text. */
const REACH = 700;

export interface GlueTools {
  dates(text: string): FoundDate[];
  /** Is the whole of this a place or a party? */
  isPlace(name: string): boolean;
  /** Is it a town? "Iran – Meeting with …" is a heading, "Tehran – The Minister …" a dateline. */
  isTown(name: string): boolean;
}

/** "holds talks on Thursday. - QNA Photo DOHA - The Chairman": a caption before the dateline. */
const CREDIT =
  /[.!?]["”’]?\s?[-–—]\s?(?:\p{Lu}{2,6}(?:\/\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?\s)?[Pp]hotos?(?=\s\p{Lu}{3,}[\p{Lu} ]*(?:,[^–—-]{2,24})?\s?[-–—]\s)/u;
/** "He met the Minister. Source: gov.example Friday, May 9, 2031 | 10:22": what a page prints under its title, behind its text. */
const STAMPED =
  /(?<=[.!?]["”’]?)\sSource:\s(\S{3,40}|(?:\p{Lu}\p{L}+\s){1,4})\s((?:\p{L}+day,?\s)?[^.;]{6,30}(?:\s\|?\s?\d{1,2}:\d{2})?)$/u;

/** The blocks with glued ones cut; all others as they are. */
export function cutGlued(text: string, blocks: readonly Block[], tools: GlueTools): Block[] {
  const out: Block[] = [];
  let begun = 0;
  for (const block of blocks) {
    const running = block.shape === "paragraph" || block.shape === "quote" || block.shape === "item";
    if (!running || block.end - block.start < 60) {
      out.push(block);
      continue;
    }
    const cuts = new Set<number>();
    const words = text.slice(block.start, block.end);
    const caption = /\((?:Photo|Image|Picture)\b[^()]{0,60}\)(?=\s?["“]?\p{Lu})/u.exec(words.slice(0, 320));
    if (caption) cuts.add(caption.index + caption[0].length);
    const credit = CREDIT.exec(words.slice(0, 400));
    if (credit) cuts.add(credit.index + credit[0].length);
    const stamped = STAMPED.exec(words.slice(-160));
    if (stamped && tools.dates(stamped[2]!).length)
      for (const back of [stamped[0].length, stamped[2]!.length]) cuts.add(words.length - back);
    if (begun < 4) {
      for (const at of attributionCuts(words)) cuts.add(at);
      if (words.length > 120)
        for (const at of dateCuts(words.slice(0, [...cuts][0] ?? REACH), words, tools)) cuts.add(at);
      const from = [...cuts].find((c) => /(?:\)|[Pp]hotos?)$/.test(words.slice(0, c))) ?? 0;
      const dateline = datelineEnd(words.slice(from).trimStart(), tools);
      if (dateline) cuts.add(from + dateline + (words.slice(from).length - words.slice(from).trimStart().length));
    }
    const end = /\s(?:#\s?#\s?#|\*{3,}|-\s?(?:END|ENDS|End|Ends)\s?-)(?=\s|$)/.exec(words.slice(-1500));
    if (end) cuts.add(words.length - Math.min(1500, words.length) + end.index);
    out.push(
      ...pieces(
        text,
        block,
        [...cuts].sort((a, b) => a - b),
      ),
    );
    if (words.length > 120) begun++;
  }
  return out;
}

function pieces(text: string, block: Block, cuts: readonly number[]): Block[] {
  const out: Block[] = [];
  let from = block.start;
  for (const end of [...cuts.map((c) => block.start + c), block.end]) {
    let start = from;
    let stop = end;
    while (start < stop && /\s/.test(text[start] ?? "")) start++;
    while (stop > start && /\s/.test(text[stop - 1] ?? "")) stop--;
    if (stop > start) out.push({ ...block, start, end: stop });
    from = end;
  }
  return out;
}

/** Before and after "The below is attributable to Spokesperson NAME:". */
function attributionCuts(words: string): number[] {
  const head = words.slice(0, REACH);
  const said = head.indexOf("attributable to ");
  if (said < 0) return [];
  const colon = head.indexOf(":", said);
  if (colon < 0 || colon - said > 140) return [];
  const begin = Math.max(
    head.lastIndexOf("The ", said),
    head.lastIndexOf("This ", said),
    head.lastIndexOf("Below ", said),
  );
  return [...(begin > 0 && said - begin < 60 ? [begin] : []), colon + 1];
}

/** Around a date that stands between a title and the text: no comma before, no preposition, a capital after it. */
function dateCuts(head: string, words: string, { dates }: GlueTools): number[] {
  for (const date of dates(head)) {
    const before = head.slice(0, date.start).trimEnd();
    const after = words.slice(date.end, date.end + 60);
    if (/[.!?]["”’)]?\s+\p{Lu}\p{Ll}/u.test(before.replace(/\b\p{Lu}\w{0,3}\./gu, ""))) return [];
    if (
      /(?:^|\s)(?:on|of|in|to|from|until|since|dated|by|for|the|at|and|between|before|after|until|till|till)$|[,(–-]$/i.test(
        before,
      )
    )
      continue;
    if (!/^\s*(?:(?:at\s)?\d{1,2}[:.]\d{2}\s*)?[|·-]?\s*(?:["“]?\p{Lu})/u.test(after) || /^\s*(?:[-–—]|\()/.test(after))
      continue;
    if (!before) return /^\s+\p{Lu}/u.test(after) && !/^\s+(?:at|marked|saw)\b/.test(after) ? [date.end] : [];
    const clock =
      /^\s*(?:at\s)?\d{1,2}[:.]\d{2}\s*(?:[AP]M|[ap]\.m\.|IST|hrs\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?(?:\sby\s(?:PIB\s)?\p{Lu}\p{L}+)?(?=\s\p{Lu})/u.exec(
        after,
      )?.[0].length ?? 0;
    const label =
      /(?:published|posted|updated|released|issued|date)\s*(?:on|:)?\s*(?:\p{L}+day,?)?$/iu.exec(before) ??
      /\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?$/.exec(before);
    return [label ? label.index : date.start, date.end + clock];
  }
  return [];
}

/** "(QNA)", "/WAM/", "(UNA-OIC)". */
const AGENCY = /\((?:[A-Z]{2,6}(?:-[A-Z]{2,6})?|[A-Z][a-z]+)\)|\/[A-Z]{2,5}\/|\/\s?[A-Z]{2,5}\s?-/;

/** End of "SINGAPORE, 6 July 2033 –", "Doha, January 19 (QNA) -", "OTTAWA – ". */
function datelineEnd(words: string, { isPlace, isTown, dates }: GlueTools): number | null {
  const first = dates(words.slice(0, 40))[0];
  if (first?.start === 0) {
    const rest = /^\s?[-–—]\s?[^–—-]{2,40}[-–—]\s?[^.]{2,50}?(?=\s(?:The|Today|On|Minister|Yesterday|Earlier)\s)/u.exec(
      words.slice(first.end, first.end + 140),
    );
    if (rest) return first.end + rest[0].length;
  }
  const bracket = /^([^(.]{3,40}?),?\s?(\([^()]{2,80}\))(?=\s["“]?\p{Lu})/u.exec(words.slice(0, 140));
  if (
    bracket &&
    (dates(bracket[2]!).length > 0 || AGENCY.test(bracket[2]!)) &&
    (isPlace(bracket[1]!.trim()) || /^[\p{Lu}\s.'-]{4,}$/u.test(bracket[1]!))
  )
    return bracket[0].length;
  const dash = /^(.{3,90}?)\s?(?:--|[–—]|-(?=\s)|:(?=\s))\s*(?=["“]?\p{Lu}|\p{Ll}{2,}\s)/u.exec(words.slice(0, 110));
  const line = dash?.[1];
  if (!dash || !line) return null;
  const place = /^[^,.(/\d–-]{2,30}/u.exec(line)?.[0]?.trim() ?? "";
  const shouted = /^[\p{Lu}\s.'-]{4,}$/u.test(place);
  const dated = dates(line).length > 0 || /\b\d{1,2}\b/.test(line);
  const agency = AGENCY.test(line);
  if (/\b(?:with|met|said|spoke|held|is|was|were|has|the|and)\b/.test(line)) return null;
  if (
    agency ||
    (shouted && (dated || isPlace(place) || line === place)) ||
    (isTown(place) && (dated || line.length <= place.length + 14))
  )
    return dash[0].trimEnd().length;
  return null;
}
