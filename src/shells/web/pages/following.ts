/** How to follow an archive from elsewhere: feeds, a calendar, the interface for programs and for assistants. */
import { html } from "../html.ts";
import type { PageRow } from "../page.ts";

export const following: PageRow = {
  at: "/following",
  says: "Following and programs: feeds, calendar, data, assistants",
  show: async ({ tools, url }) => {
    const issues = (await tools.archive.counts("statements", "topic")).slice(0, 12);
    return {
      title: "Following and programs",
      place: "following",
      body: html`<h1>Following and programs</h1>
        <p class="lead">What comes in can be followed from a feed reader, a calendar or a program, at this address.</p>
        <h2>Feeds</h2>
        <p>
          Atom, and JSON with <code>.json</code> in place of <code>.atom</code>; the newest fifty entries, each with its
          publisher and the way to its words.
        </p>
        <ul>
          <li><a href="/feeds/archive.atom">Readouts as they come in</a></li>
          <li>talks of two parties: on the page of <a href="/relations">each relation</a></li>
          <li>a search: beside the number of <a href="/search">its hits</a></li>
          <li>an issue: on the page of <a href="/issues">each issue</a>, those most spoken of:</li>
        </ul>
        ${
          issues.length
            ? html`<ul class="columns" role="list">
                ${issues.map((i) => html`<li><a href="/feeds/issues/${i.value}.atom">${tools.comparing.issueLabel(i.value)}</a></li>`)}
              </ul>`
            : ""
        }
        <h2>Calendar</h2>
        <p>
          <a href="/calendar.ics">Engagements and anniversaries</a> for a calendar program, or those of a relation from
          its page.
        </p>
        <h2>Data</h2>
        <p>
          Everything these pages show comes as JSON, lines of JSON and CSV, too. <a href="/api">Try it</a>, or give
          <a href="/openapi.json">its description</a> to a program.
        </p>
        <h2>Assistants</h2>
        <p>
          Programs that speak the Model Context Protocol are answered at <code>${url.origin}/mcp</code>, or by
          <code>parley mcp</code>; every answer carries its citations.
        </p>`,
    };
  },
};
