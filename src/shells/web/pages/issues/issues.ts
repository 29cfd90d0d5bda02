/** The issues that governments speak of, with how often. */
import { pages } from "../../../../app/pages.ts";
import { html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { empty } from "../../parts/empty.ts";

export const issuesPage: PageRow = {
  at: "/issues",
  says: "Issues that governments speak of, with how often",
  show: async ({ tools }) => {
    const issues = await tools.archive.counts("statements", "topic");
    return {
      title: "Issues",
      place: "issues",
      body: html`<h1>Issues</h1>
        <p class="lead">What statements are about, counted in statements; one statement can be about several issues.</p>
        ${
          issues.length
            ? html`<ul class="columns" role="list">
                ${issues.map(
                  (i) =>
                    html`<li>
                      <a href="${pages.issue(i.value)}">${tools.comparing.issueLabel(i.value)}</a>
                      <span class="counted">${i.count}</span>
                    </li>`,
                )}
              </ul>`
            : empty(
                "No statement of the archive names an issue of the list.",
                html`<a href="/">Give a readout at the start page.</a>`,
              )
        }`,
    };
  },
};
