/** Of what the hits are: each value with how many, a link that narrows the search to it. */
import type { Facets } from "../../../../store/contract.ts";
import { count, html, shownShort, type Html } from "../../html.ts";
import { actWords } from "../../parts/act.ts";
import type { WebTools } from "../../tools.ts";
import { searchAddress, type Searched } from "./asked.ts";

/** So many values of each kind at once, the others behind a fold. */
const FIRST = 8;

interface Kind {
  facet: keyof Facets["by"];
  title: string;
  /** Filters that a value asks for. */
  asks(value: string): readonly (readonly [string, string])[];
  says(value: string, tools: WebTools): string;
}

const KINDS: readonly Kind[] = [
  { facet: "speaker", title: "Said by", asks: (v) => [["speaker", v]], says: (v, { app }) => app.partyName(v) },
  {
    facet: "publisher",
    title: "According to",
    asks: (v) => [["publisher", v]],
    says: (v, { app }) => app.partyName(v),
  },
  { facet: "act", title: "Act", asks: (v) => [["act", v]], says: (v) => actWords(v) },
  { facet: "topic", title: "Issue", asks: (v) => [["issue", v]], says: (v, { comparing }) => comparing.issueLabel(v) },
  {
    facet: "year",
    title: "Year",
    asks: (v) => [
      ["from", v],
      ["to", v],
    ],
    says: (v) => v,
  },
];

/** Without the kinds that the search asks for already. */
export function facetList(tools: WebTools, searched: Searched, facets: Facets): Html {
  const kinds = KINDS.filter(
    (k) =>
      facets.by[k.facet].length > 0 && !k.asks("").some(([name]) => searched.given.some(([given]) => given === name)),
  );
  if (!kinds.length) return "";
  return html`<nav class="facets" aria-label="Narrow the search">
    <p class="counted">
      ${facets.more ? `Counted over the newest ${facets.counted.toLocaleString("en")} hits.` : `Counted over ${count(facets.counted, "hit")}.`}
    </p>
    ${kinds.map((k) => {
      const values = facets.by[k.facet];
      const link = ({ value, count: n }: { value: string; count: number }): Html =>
        html`<li>
          <a href="${searchAddress({ ...searched, given: [...searched.given, ...k.asks(value)] })}"
            >${shownShort(k.says(value, tools), 60)}</a
          >
          <span class="counted">${n}</span>
        </li>`;
      return html`<h2>${k.title}</h2>
        <ul role="list">
          ${values.slice(0, FIRST).map(link)}
        </ul>
        ${
          values.length > FIRST
            ? html`<details>
                <summary>${values.length - FIRST} more</summary>
                <ul role="list">
                  ${values.slice(FIRST).map(link)}
                </ul>
              </details>`
            : ""
        }`;
    })}
  </nav>`;
}
