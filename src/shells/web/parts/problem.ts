/** A page that says what went wrong, what is safe, and what to do: `problemPage(404, "...", "...")`. */
import { html } from "../html.ts";
import type { Shown } from "../page.ts";

const TITLES = {
  400: "This cannot be understood",
  403: "Not from there",
  404: "There is nothing here",
  405: "Not asked like this",
  409: "It is no longer as it was",
  413: "Too large",
  422: "This cannot be done",
  429: "A moment, please",
  500: "A mistake in Parley",
  503: "The archive cannot answer now",
} as const;

/** `what` is one sentence on what happened, `remedy` one on what to do. */
export const problemPage = (status: keyof typeof TITLES, what: string, remedy: string, title?: string): Shown => ({
  title: title ?? TITLES[status],
  status,
  body: html`<h1>${title ?? TITLES[status]}</h1>
    <p class="lead">${what}</p>
    <p>${remedy}</p>`,
});

/** What is not in the archive. `what` names it: 'no readout "0a1b.1"'. */
export const nothingHere = (what: string, remedy = "Search for it, or begin at the start page."): Shown =>
  problemPage(404, `The archive has ${what}.`, remedy);
