/**
 * Words of which some differ, marked by weight and underline: `wordings(cell.content)` for a comparison,
 * `wordChanges(diff)` for a brief, where what is gone is struck out and what is new is inserted.
 */
import type { WordChange } from "../../../model/brief.ts";
import type { Wording } from "../../../model/comparison.ts";
import { html, shown, type Html } from "../html.ts";

export const wordings = (parts: readonly Wording[]): Html =>
  html`<span class="words"
    >${parts.map((p) => (p.differs ? html`<mark class="differs">${shown(p.words)}</mark>` : shown(p.words)))}</span
  >`;

export const wordChanges = (parts: readonly WordChange[]): Html =>
  html`<span class="words"
    >${parts.map(
      ({ in: where, words }, i) =>
        html`${i ? " " : ""}${
          where === "both"
            ? shown(words)
            : where === "now"
              ? html`<ins>${shown(words)}</ins>`
              : html`<del>${shown(words)}</del>`
        }`,
    )}</span
  >`;
