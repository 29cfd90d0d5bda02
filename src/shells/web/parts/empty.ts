/** A list that is empty says why and what to do next: `empty("No readout yet.", "Paste one above.")`. */
import { html, type Html } from "../html.ts";

export const empty = (why: string, next: Html = ""): Html => html`<p class="empty">${why} ${next}</p>`;
