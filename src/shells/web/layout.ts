/** What every page has around it: head, navigation, the way up, and the foot that says what all of it rests on. */
import { pages } from "../../app/pages.ts";
import type { Assets } from "./assets.ts";
import { html, type Html } from "./html.ts";
import type { Place, Shown } from "./page.ts";

const PLACES: readonly (readonly [place: Place, says: string, at: string])[] = [
  ["start", "Start", pages.start()],
  ["search", "Search", "/search"],
  ["relations", "Relations", "/relations"],
  ["issues", "Issues", "/issues"],
  ["formulas", "Formulas", "/formulas"],
  ["undertakings", "Undertakings", "/undertakings"],
  ["people", "People", "/people"],
  ["following", "Following and programs", "/following"],
];

export const layout = (page: Shown, assets: Assets): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.place === "start" && !page.crumbs ? "Parley" : `${page.title} \u2013 Parley`}</title>
        <link rel="icon" href="${assets.at("parley.svg")}" type="image/svg+xml" />
        <link rel="preload" href="${assets.at("serif-latin.woff2")}" as="font" type="font/woff2" crossorigin />
        <link rel="preload" href="${assets.at("sans-latin.woff2")}" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${assets.at("parley.css")}" />
        ${["everywhere", ...(page.scripts ?? [])].map(
          (name) => html`<script type="module" src="${assets.at(`${name}.js`)}"></script>`,
        )}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the page</a>
        <header class="top">
          <p class="name"><a href="/">Parley</a></p>
          <nav aria-label="Parts of the archive">
            <ul>
              ${PLACES.map(
                ([place, says, at]) =>
                  html`<li>
                    <a
                      href="${at}"
                      ${page.place === place ? html`aria-current="${page.crumbs?.length ? "true" : "page"}"` : ""}
                      >${says}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1" ${page.wide ? html`class="wide"` : ""}>
          ${page.crumbs?.length ? crumbs(page.crumbs) : ""} ${page.body}
        </main>
        <footer class="foot">
          <p>
            A record says what a publisher says was said. Whether it was said is not in the text.
            <a href="/about">How to read these pages</a>, <a href="/api">for programs</a>,
            <a href="/feeds/archive.atom">feed</a>.
          </p>
        </footer>
      </body>
    </html> `;

const crumbs = (up: readonly { says: string; at: string }[]): Html =>
  html`<nav class="crumbs" aria-label="Above this page">
    <ol role="list">
      <li><a href="/">Start</a></li>
      ${up.map(({ says, at }) => html`<li><a href="${at}">${says}</a></li>`)}
    </ol>
  </nav>`;
