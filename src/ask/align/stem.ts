/** Takes endings off words by the rules of a list, so that the forms and derivations of one word fall together. */

export interface Stemmer {
  /** Without what only bends the word: plural, past, -ing. */
  bent(word: string): string;
  /** Without what makes another word of it, too. */
  stem(word: string): string;
}

interface Ending {
  ending: string;
  replacement: string;
  /** Letters that must remain before the ending. */
  least: number;
}

const LINE = /^(inflect|derive|recode|word)\s+(\d+)\s*=\s*(.*)$/;
const DOUBLED = /([bdgklmnprtz])\1$/;
/** A word longer than this is no word of a language; its tail counts for nothing. */
const LONGEST = 40;

/** The stemmer that the lines of suffixes.txt describe. Words come in small letters without accents. */
export function stemmer(lines: readonly string[]): Stemmer {
  const inflect: Ending[] = [];
  const derive: Ending[] = [];
  const recode: Ending[] = [];
  const fixed = new Map<string, string>();
  for (const line of lines) {
    const [, kind = "", least = "0", rules = ""] = LINE.exec(line) ?? [];
    for (const rule of rules.split(";")) {
      const [ending = "", replacement = ""] = rule.split(">").map((part) => part.trim());
      if (!ending) continue;
      if (kind === "word") fixed.set(ending, replacement);
      else
        (kind === "inflect" ? inflect : kind === "derive" ? derive : recode).push({
          ending,
          replacement,
          least: Number(least),
        });
    }
  }
  for (const rules of [inflect, derive, recode]) rules.sort((a, b) => b.ending.length - a.ending.length);

  const bend = (word: string): string => {
    const rule = inflect.find((r) => fits(word, r));
    if (!rule) return word;
    const left = word.slice(0, word.length - rule.ending.length);
    if (rule.replacement || (rule.ending !== "ed" && rule.ending !== "ing")) return left + rule.replacement;
    if (!/[aeiouy]/.test(left)) return word;
    return DOUBLED.test(left) && left.length > 3 ? left.slice(0, -1) : left;
  };
  const derived = (word: string): string => {
    let now = word;
    for (let rounds = 0; rounds < 4; rounds++) {
      const rule = derive.find((r) => fits(now, r));
      if (!rule) break;
      const next = now.slice(0, now.length - rule.ending.length) + rule.replacement;
      if (next.length >= now.length) break;
      now = next;
    }
    const rule = recode.find((r) => fits(now, r));
    return rule ? now.slice(0, now.length - rule.ending.length) + rule.replacement : now;
  };
  const remembered = new Map<string, string>();
  return {
    bent: (word) => finalE(bend(word.slice(0, LONGEST))),
    stem: (word) => {
      const short = word.slice(0, LONGEST);
      const known = remembered.get(short);
      if (known !== undefined) return known;
      const bare = bend(short);
      const stem =
        fixed.get(short) ?? fixed.get(bare) ?? (/^\p{L}+$/u.test(short) && short.length > 3 ? derived(bare) : bare);
      if (remembered.size < 50_000) remembered.set(short, stem);
      return stem;
    },
  };
}

const fits = (word: string, { ending, least }: Ending): boolean =>
  word.length >= ending.length + least && word.endsWith(ending);

/** "continue" and "continu(ing)" are one. */
const finalE = (word: string): string => (word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word);
