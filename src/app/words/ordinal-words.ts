/** Numbers in their order, as a sentence has them: "1st", "22nd", "70th". */
const ENDINGS: { readonly [rule: string]: string } = { one: "st", two: "nd", few: "rd", other: "th" };
const rules = new Intl.PluralRules("en", { type: "ordinal" });

export const ordinal = (n: number): string => `${n}${ENDINGS[rules.select(n)] ?? "th"}`;
