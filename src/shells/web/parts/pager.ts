/** The way to the next rows of a list, and back to its first: `pager(url, next)`, where `next` is null on the last page. */
import { html, type Html } from "../html.ts";
import { dateOf } from "./date.ts";

/** The page's address with another value of one parameter; without it where the value is null. */
export function addressWith(url: URL, name: string, value: string | null): string {
  const query = new URLSearchParams(url.searchParams);
  if (value === null) query.delete(name);
  else query.set(name, value);
  return `${url.pathname}${query.size ? `?${query}` : ""}`;
}

/** Behind the last row that was looked at: the same list up to that day. */
export const olderThan = (url: URL, day: string | null, parameter = "after"): Html =>
  day
    ? html`<p class="pager">
        <a href="${addressWith(new URL(addressWith(url, parameter, null), url), "to", day)}"
          >Those up to ${dateOf(day)}</a
        >
      </p>`
    : "";

export const pager = (url: URL, next: string | null, parameter = "after"): Html => {
  const first = url.searchParams.has(parameter);
  if (!next && !first) return "";
  return html`<nav class="pager" aria-label="Pages of this list">
    ${first ? html`<a href="${addressWith(url, parameter, null)}" rel="first">First page</a>` : ""}
    ${next ? html`<a href="${addressWith(url, parameter, next)}" rel="next">Next page</a>` : html`<span>Last page</span>`}
  </nav>`;
};
