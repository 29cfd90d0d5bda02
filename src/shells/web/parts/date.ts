/** A date or a clock time in words, with its machine form behind it: `dateOf("2031-02-12")`, `clockOfDay(start, "inferred")`. */
import { dateWords } from "../../../app/words/date-words.ts";
import { html, type Html } from "../html.ts";

export const dateOf = (edtf: string | null, without = "undated"): Html =>
  edtf === null
    ? html`<span class="undated">${without}</span>`
    : /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?$/.test(edtf)
      ? html`<time datetime="${edtf}">${dateWords(edtf)}</time>`
      : html`<span>${dateWords(edtf)}</span>`;
