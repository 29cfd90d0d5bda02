/** The days that an address asks for, and the form that asks for others: `periodOf(query)`, `periodForm(url, query)`. */
import { readFilters } from "../../../app.ts";
import type { Filter } from "../../../store/contract.ts";
import { html, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";

const NAMES = ["from", "to"];

/** The period, or what is wrong with it. */
export const periodOf = (tools: WebTools, query: URLSearchParams): { filter: Filter } | { wrong: string } =>
  readFilters(
    NAMES.flatMap((name) => {
      const value = query.get(name)?.trim();
      return value ? [[name, value] as const] : [];
    }),
    tools.archive.filterWords,
  );

/** Keeps what else the address asks, but for the page of the list. */
export const periodForm = (url: URL, query: URLSearchParams): Html =>
  html`<form class="period" action="${url.pathname}">
    ${[...query].map(([name, value]) => ([...NAMES, "after"].includes(name) ? "" : html`<input type="hidden" name="${name}" value="${value}" />`))}
    <label>From <input name="from" value="${query.get("from") ?? ""}" size="10" placeholder="2031-05" /></label>
    <label>to <input name="to" value="${query.get("to") ?? ""}" size="10" placeholder="2033" /></label>
    <button>Show</button>
  </form>`;
