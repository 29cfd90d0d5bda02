/** How to read these pages: what the marks mean, how to cite, and every page there is. */
import { ACTS, FAMILY, type Family } from "../../../app.ts";
import { html, type Html } from "../html.ts";
import type { PageRow } from "../page.ts";
import { actLabel } from "../parts/act.ts";
import { strength } from "../parts/strength.ts";

const FAMILIES: { readonly [family in Family]: string } = {
  consult: "spoke about it",
  agree: "found or confirmed common ground",
  approve: "was pleased, thankful or sympathetic, or stood behind it",
  ask: "asked, proposed or invited",
  intend: "means or hopes to",
  object: "was worried, regretful or against it",
  say: "said so",
};

export const about: PageRow = {
  at: "/about",
  says: "How to read these pages",
  show: async () => {
    // Loaded here: the table of pages has this page in it.
    const { PAGES } = await import("../pages.ts");
    return {
      title: "How to read these pages",
      crumbs: [],
      body: html`<h1>How to read these pages</h1>
        <p class="lead">
          Words of governments stand in the <span class="words">text face, like this</span>. Everything else is
          Parley's.
        </p>
        <p>
          A statement is: in this document, this publisher says that this speaker, alone or jointly, did this act with
          these words. Every statement leads to the characters of the text that prove it, and stands as “according to”
          the side that published it. What the text does not say stays open; what is unsure says so.
        </p>
        <h2>Acts</h2>
        <p>The reporting words name the act. A colour shows its family, the word beside it says which act it is.</p>
        <dl class="facts">
          ${Object.entries(FAMILIES).map(
            ([family, says]) =>
              html`<div>
                <dt>${says}</dt>
                <dd class="acts">${ACTS.filter((a) => FAMILY[a] === family).map((a) => html`${actLabel(a)} `)}</dd>
              </div>`,
          )}
        </dl>
        <h2>Marks</h2>
        <dl class="facts">
          <div>
            <dt><span class="flag">joint</span></dt>
            <dd>all parties of the talks speak together</dd>
          </div>
          <div>
            <dt><span class="flag undertaking">undertaking</span></dt>
            <dd>it commits a speaker to do something</dd>
          </div>
          <div>
            <dt><span class="flag">request</span></dt>
            <dd>it asks somebody else to</dd>
          </div>
          <div>
            <dt><span class="flag doubt">unsure</span></dt>
            <dd>speaker or cut rest on a weak rule</dd>
          </div>
          <div>
            <dt>${strength(0.3)} ${strength(0.9)}</dt>
            <dd>how strong it is on its act's own ladder, from 0 to 1, the same for all publishers</dd>
          </div>
          <div>
            <dt><span class="unread">a grey bar</span></dt>
            <dd>a sentence that looks like reporting and was not understood</dd>
          </div>
        </dl>
        <h2>Pages</h2>
        <dl class="facts">${PAGES.map(row)}</dl>
        <h2>Typefaces</h2>
        <p>Source Serif 4 and Source Sans 3 by Adobe, under the SIL Open Font License 1.1.</p>`,
    };
  },
};

const row = ({ at, says }: PageRow): Html =>
  html`<div>
    <dt>${at.includes(":") ? html`<code>${at}</code>` : html`<a href="${at}"><code>${at}</code></a>`}</dt>
    <dd>${says}</dd>
  </div>`;
