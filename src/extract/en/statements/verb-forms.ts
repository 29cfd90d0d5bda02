/** Knows the forms of English verbs: which base a word may come from, and in which form it stands. */

export type Form = "base" | "s" | "past" | "pp" | "ing";
export interface Reading {
  base: string;
  form: Form;
}
export type VerbForms = ReadonlyMap<string, readonly Reading[]>;

const VOWEL = /[aeiou]/;

/** Regular forms of a verb by the spelling rules: stopped, carries, agreeing. */
export function inflect(base: string): { form: Form; word: string }[] {
  const last = base.at(-1) ?? "";
  const before = base.at(-2) ?? "";
  const doubled =
    /^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(base) && !/(?:er|en|en|or|it|on|el)$/.test(base.slice(1))
      ? base + last
      : base;
  const stem = last === "e" ? base.slice(0, -1) : doubled;
  const s = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : last === "y" && !VOWEL.test(before)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const past = last === "y" && !VOWEL.test(before) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const ing = /ee$|oe$|ye$/.test(base) ? `${base}ing` : /ie$/.test(base) ? `${base.slice(0, -2)}ying` : `${stem}ing`;
  return [
    { form: "base", word: base },
    { form: "s", word: s },
    { form: "past", word: past },
    { form: "pp", word: past },
    { form: "ing", word: ing },
  ];
}

const DOUBLING = new Set([
  "refer",
  "commit",
  "recommit",
  "concur",
  "regret",
  "defer",
  "prefer",
  "submit",
  "admit",
  "permit",
  "transmit",
  "omit",
  "remit",
  "propel",
  "dispel",
  "repel",
  "abhor",
  "acquit",
  "allot",
  "occur",
  "confer",
  "transfer",
  "deter",
  "expel",
  "excel",
  "compel",
  "control",
  "rebut",
  "begin",
  "offset",
  "equip",
  "forget",
  "overrun",
  "incur",
  "recur",
]);
const doubles = (base: string): boolean => DOUBLING.has(base);

/** The table of forms of these verbs; `irregular` holds lines "base past participle". */
export function verbForms(bases: Iterable<string>, irregular: readonly string[]): VerbForms {
  const table = new Map<string, Reading[]>();
  const put = (word: string, base: string, form: Form): void => {
    const readings = table.get(word) ?? [];
    if (!readings.some((r) => r.base === base && r.form === form)) readings.push({ base, form });
    table.set(word, readings);
  };
  const odd = new Map<string, [string, string][]>();
  for (const line of irregular) {
    const [base = "", past = "", participle = ""] = line.split(/\s+/);
    odd.set(base, [...(odd.get(base) ?? []), [past, participle]]);
  }
  for (const base of bases) {
    const special = odd.get(base);
    for (const { form, word } of inflect(base)) {
      if (special && (form === "past" || form === "pp")) continue;
      if (doubles(base) && form === "ing") put(`${base}${base.at(-1)}ing`, base, "ing");
      else if (doubles(base) && (form === "past" || form === "pp")) put(`${base}${base.at(-1)}ed`, base, form);
      else put(word, base, form);
    }
    for (const [past, participle] of special ?? []) {
      put(past, base, "past");
      put(participle, base, "pp");
    }
    // Both spellings of doubled l are in use: signalled, signaled.
    if (/[aeiou]l$/.test(base)) {
      put(`${base}led`, base, "past");
      put(`${base}led`, base, "pp");
      put(`${base}ling`, base, "ing");
    }
  }
  for (const [word, form] of [
    ["is", "s"],
    ["are", "s"],
    ["am", "s"],
    ["was", "past"],
    ["were", "past"],
    ["been", "pp"],
    ["being", "ing"],
  ] as const)
    put(word, "be", form);
  put("has", "have", "s");
  put("does", "do", "s");
  return table;
}
