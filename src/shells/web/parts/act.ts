/** The act of a statement in its family's colour, always as a word: `actLabel("concern")`. `actWords` is the word alone. */
import { FAMILY } from "../../../app.ts";
import type { Act } from "../../../model/act.ts";
import { html, type Html } from "../html.ts";

export const actWords = (act: string): string => act.replaceAll("-", " ");

export const familyOf = (act: Act): string => FAMILY[act];

export const actLabel = (act: Act): Html => html`<span class="act ${familyOf(act)}">${actWords(act)}</span>`;
