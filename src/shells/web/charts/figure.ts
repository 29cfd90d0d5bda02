/** A chart as a figure: the drawing, a caption that says what is counted over which documents, and its table. */
import { html, raw } from "hono/html";

export type Html = ReturnType<typeof html>;

export interface Figure {
  title: string;
  /** What is counted, over which documents, and what the chart leaves out. */
  counts: Html | string;
  /** SVG; null where there is nothing to draw, and then `counts` says why. */
  drawing: string | null;
  /** What colours mean, by class. */
  legend?: readonly { name: string; class: string }[];
  /** Heads and rows of the table behind the chart. */
  table?: { heads: readonly string[]; rows: readonly (readonly (Html | string | number)[])[] };
}

export const figure = ({ title, counts, drawing, legend, table }: Figure): Html =>
  html`<figure class="chart">
    <figcaption><strong>${title}</strong> ${counts}</figcaption>
    ${drawing === null ? "" : raw(drawing)}
    ${
      drawing !== null && legend?.length
        ? html`<ul class="legend">
            ${legend.map(
              (l) =>
                html`<li>
                  <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                    <rect class="${l.class}" width="10" height="10" />
                  </svg>
                  ${l.name}
                </li>`,
            )}
          </ul>`
        : ""
    }
    ${
      table?.rows.length
        ? html`<details>
            <summary>The same as a table</summary>
            <div class="wide" tabindex="0" role="region" aria-label="Table: ${title}">
              <table>
                <thead>
                  <tr>
                    ${table.heads.map((h) => html`<th scope="col">${h}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${table.rows.map(
                    ([first = "", ...rest]) =>
                      html`<tr>
                        <th scope="row">${first}</th>
                        ${rest.map((cell) => html`<td${typeof cell === "number" ? raw(' class="number"') : ""}>${cell}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </details>`
        : ""
    }
  </figure>`;
