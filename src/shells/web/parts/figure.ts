/**
 * A chart as a figure: what is counted over what beneath it, and its table behind "The numbers", for reading and
 * copying: `figure({ chart, caption, head, rows })`. `chart` is SVG made here, never words of a document as markup.
 */
import { html, type Html } from "../html.ts";

export interface Figured {
  chart: Html;
  caption: Html;
  head: readonly string[];
  rows: readonly (readonly (Html | number)[])[];
}

export const figure = ({ chart, caption, head, rows }: Figured): Html =>
  html`<figure>
    <div class="chart">${chart}</div>
    <figcaption>
      <p>${caption}</p>
      <details>
        <summary>The numbers</summary>
        ${table(head, rows)}
      </details>
    </figcaption>
  </figure>`;

/** A table that scrolls by itself where it is too wide; the first cell of a row names the row. */
export const table = (head: readonly string[], rows: readonly (readonly (Html | number)[])[]): Html =>
  html`<section class="scrolls" tabindex="0" aria-label="Table: ${head.join(", ")}">
    <table>
      <thead>
        <tr>
          ${head.map((h) => html`<th scope="col">${h}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, i) =>
                i
                  ? html`<td${typeof cell === "number" ? html` class="number"` : ""}>${cell}</td>`
                  : html`<th scope="row">${cell}</th>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
