/**
 * Parties by their codes, joined where they speak together: `parties(tools, ["JPN", "USA"])` is "JPN + USA". The name
 * stands with the code for whoever points at it or listens. `partyLine` says names in full: "Japan – United States".
 */
import { html, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";

export const parties = ({ app }: WebTools, codes: readonly string[]): Html => {
  if (!codes.length) return html`<span class="party">speaker not named</span>`;
  return html`<span class="party"
    >${codes.map((code, i) => html`${i ? " + " : ""}<abbr title="${app.partyName(code)}">${code}</abbr>`)}</span
  >`;
};

export const partyLine = ({ app }: WebTools, codes: readonly string[]): string =>
  codes.map((c) => app.partyName(c)).join(" \u2013 ");
