/** What the colours of a chart mean, each beside its word: `legend([{ name: "leaders", class: "level-leader" }])`. */
import { html, type Html } from "../html.ts";

export const legend = (entries: readonly { name: string; class: string }[]): Html =>
  html`<ul class="legend" role="list">
    ${entries.map(
      (e) =>
        html`<li>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect class="${e.class}" width="10" height="10" />
          </svg>
          ${e.name}
        </li>`,
    )}
  </ul>`;
