/** What a record has, in numbers: "17 statements, 2 unsure, 3 undertakings, 1 sentence not understood". */
import type { Record } from "../../../model/record.ts";
import { count } from "../html.ts";

export function counts({ statements, unread }: Record): string {
  const some = (n: number, words: string): string[] => (n ? [words] : []);
  const unsure = statements.filter((s) => s.doubt).length;
  const undertakings = statements.filter((s) => s.undertaking).length;
  return [
    count(statements.length, "statement"),
    ...some(unsure, `${unsure} unsure`),
    ...some(undertakings, count(undertakings, "undertaking")),
    ...some(unread.length, count(unread.length, "sentence not understood", "sentences not understood")),
  ].join(", ");
}
