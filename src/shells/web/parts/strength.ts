/** Strength as the weight of a short bar, its number beside it for whoever points, focuses or listens: `strength(0.6)`. */
import { html, type Html } from "../html.ts";

export function strength(value: number | null): Html {
  if (value === null) return "";
  const height = 1 + value * 9;
  return html`<span class="strength" title="strength ${value.toFixed(2)} of 1"
    ><svg viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
      <rect x="0" y="${(5 - height / 2).toFixed(1)}" width="28" height="${height.toFixed(1)}" rx="1" /></svg
    ><span class="number"><span class="hears">strength </span>${value.toFixed(2)}</span></span
  >`;
}
