/** Over what a number was counted: `countedOver(12, "readout", "of Japan and the United States since 2031")`. */
import { count, html, type Html } from "../html.ts";

export const countedOver = (n: number, one: string, which = ""): Html =>
  html`<span class="counted">counted over ${count(n, one)}${which ? ` ${which}` : ""}</span>`;
