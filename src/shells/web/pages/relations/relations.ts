/** The relations that the archive knows: who talks with whom, how often. */
import { pages } from "../../../../app/pages.ts";
import { count, html, shownShort, type Html } from "../../html.ts";
import type { PageRow } from "../../page.ts";
import { empty } from "../../parts/empty.ts";
import { problemPage } from "../../parts/problem.ts";
import type { WebTools } from "../../tools.ts";

/** So many parties stand with those they talk with, and so many of these; the others behind a link. */
const MOST_PARTIES = 6;
const MOST_PARTNERS = 8;

export const relationsPage: PageRow = {
  at: "/relations",
  says: "Relations: who talks with whom, how often",
  show: async ({ tools, query }) => {
    const asked = query.get("party");
    if (asked) return ofOne(tools, asked);
    const { parties, between } = await talksOf(tools);
    const first = parties.slice(0, MOST_PARTIES).map((p) => ({ ...p, partners: partnersOf(between, p.value) }));
    const rest = parties.slice(MOST_PARTIES);
    return {
      title: "Relations",
      place: "relations",
      body: html`<h1>Relations</h1>
        <p class="lead">Who talks with whom, counted in engagements that readouts of this archive tell of.</p>
        ${parties.length ? "" : empty("No engagement is in the archive yet.", html`<a href="/">Give a readout at the start page.</a>`)}
        ${first.map(
          ({ value, count: n, partners }) =>
            html`<h2>${tools.app.partyName(value)} <span class="counted">(${count(n, "engagement")})</span></h2>
              ${partnerList(tools, value, partners.slice(0, MOST_PARTNERS))}
              ${partners.length > MOST_PARTNERS ? html`<p><a href="${withParty(value)}">All ${partners.length} it talks with</a></p>` : ""}`,
        )}
        ${
          rest.length
            ? html`<h2>Others</h2>
                <ul class="columns" role="list">
                  ${rest.map(
                    (p) =>
                      html`<li>
                        <a href="${withParty(p.value)}">${tools.app.partyName(p.value)}</a>
                        <span class="counted">${p.count}</span>
                      </li>`,
                  )}
                </ul>`
            : ""
        }`,
    };
  },
};

const withParty = (code: string): string => `/relations?${new URLSearchParams({ party: code })}`;

interface Counted {
  value: string;
  count: number;
}

/** How often each party took part, and each together with each other one; those most often first. */
async function talksOf({
  archive,
}: WebTools): Promise<{ parties: Counted[]; between: Map<string, Map<string, number>> }> {
  const alone = new Map<string, number>();
  const between = new Map<string, Map<string, number>>();
  for (const { value, count: n } of await archive.counts("engagements", "parties")) {
    const codes = value.split("+");
    for (const a of codes) {
      alone.set(a, (alone.get(a) ?? 0) + n);
      const partners = between.get(a) ?? new Map<string, number>();
      for (const b of codes) if (b !== a) partners.set(b, (partners.get(b) ?? 0) + n);
      between.set(a, partners);
    }
  }
  return { parties: mostFirst(alone), between };
}

const mostFirst = (counts: ReadonlyMap<string, number>): Counted[] =>
  [...counts]
    .map(([value, n]) => ({ value, count: n }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

const partnersOf = (between: ReadonlyMap<string, ReadonlyMap<string, number>>, party: string): Counted[] =>
  mostFirst(between.get(party) ?? new Map());

const partnerList = (tools: WebTools, party: string, partners: readonly Counted[]): Html =>
  html`<ul class="columns" role="list">
    ${partners.map(
      (p) =>
        html`<li>
          <a href="${pages.relation(party, p.value)}">with ${tools.app.theParty(p.value)}</a>
          <span class="counted">${p.count}</span>
        </li>`,
    )}
  </ul>`;

async function ofOne(tools: WebTools, asked: string): Promise<ReturnType<typeof problemPage>> {
  const code = tools.archive.filterWords.party(asked);
  if (!code)
    return problemPage(
      404,
      `\u201c${shownShort(asked, 80)}\u201d is no country or body that Parley knows.`,
      "Choose one from the list of relations.",
    );
  const partners = partnersOf((await talksOf(tools)).between, code);
  const name = tools.app.partyName(code);
  return {
    title: `Relations of ${tools.app.theParty(code)}`,
    place: "relations",
    crumbs: [{ says: "Relations", at: "/relations" }],
    body: html`<h1>${name}</h1>
      <p class="lead">Whom it talks with, counted in engagements.</p>
      ${partners.length ? partnerList(tools, code, partners) : empty(`The archive tells of no talks of ${tools.app.theParty(code)} with another party.`)}`,
  };
}
