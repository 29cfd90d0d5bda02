/** Collects what a page's markup claims about itself: title, site, date, language, address. Nothing of it is verified. */
import type { Page } from "../../model/text.ts";
import { tidy } from "../white-space.ts";

const PUBLISHED: readonly string[] = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.date",
  "dc.date",
  "dcterms.created",
  "dc.date.created",
  "citation_publication_date",
  "citation_date",
  "citation_online_date",
  "publishdate",
  "publish-date",
  "publish_date",
  "pubdate",
  "publication_date",
  "publication-date",
  "date",
  "article.published",
  "sailthru.date",
  "parsely-pub-date",
  "release_date",
  "govuk:first-published-at",
];
const TITLES: readonly string[] = ["og:title", "dcterms.title", "dc.title", "citation_title", "twitter:title"];
const SITES: readonly string[] = ["og:site_name", "application-name", "dcterms.publisher", "dc.publisher"];

/** The claims of a page; `data` are its JSON-LD blocks, `url` its address when known. */
export function claimsOf(
  document: Document,
  data: readonly string[],
  url: string | null,
): Page["meta"] & { titles: string[] } {
  const meta = metaTags(document);
  const first = (names: readonly string[]): string | null => names.map((n) => meta.get(n)).find(Boolean) ?? null;
  const written = tidy(document.querySelector("title")?.textContent ?? "") || null;
  const title = first(TITLES.slice(0, 1)) ?? written ?? first(TITLES);
  return {
    title,
    titles: [first(TITLES), written].filter((t) => t !== null),
    siteName: first(SITES) ?? fromLogo(document) ?? fromCopyright(document),
    published: first(PUBLISHED) ?? fromData(data) ?? fromTime(document),
    language: languageOf(document, meta),
    canonicalUrl: absolute(
      document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta.get("og:url") ?? null,
      url,
    ),
  };
}

function metaTags(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll("meta")).slice(0, 300)) {
    const content = tidy(element.getAttribute("content") ?? "");
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** Words of the site's emblem, which stands at its top and leads to its first page. */
function fromLogo(document: Document): string | null {
  for (const selector of ["header [class*=logo]", "[id*=logo]", "[class*=logo]", "a[rel=home]", "header a[href='/']"])
    for (const element of Array.from(document.querySelectorAll(selector)).slice(0, 5)) {
      const words =
        wordsOf(element) ||
        tidy(element.querySelector("img[alt]")?.getAttribute("alt") ?? element.getAttribute("alt") ?? "");
      if (words.length > 2 && words.length <= 120) return words;
    }
  return null;
}

/** Words of an element, those of its parts parted. */
function wordsOf(element: Element | undefined): string {
  const parts: string[] = [];
  const collect = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.textContent ?? "");
    else for (let child = node.firstChild; child; child = child.nextSibling) collect(child);
  };
  if (element) collect(element);
  return tidy(parts.join(" "));
}

/** Whom the line with the copyright names. */
function fromCopyright(document: Document): string | null {
  const foot = wordsOf(
    Array.from(document.querySelectorAll("footer,[role=contentinfo],#footer,.footer,#foot,.foot,address")).at(-1),
  ).slice(0, 2000);
  const owner = /(?:©|\(c\)|copyright)[\s©\d,–-]*(?:by )?([^\d©|.•·]{3,100})/i.exec(foot)?.[1]?.trim() ?? "";
  return /\p{L}{3}/u.test(owner) ? owner : null;
}

/** First "datePublished" in the JSON-LD. */
function fromData(data: readonly string[]): string | null {
  for (const json of data) {
    const found = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(json)?.[1];
    if (found) return tidy(found);
  }
  return null;
}

/** First time element that is not the date of a change and stands in no list of other pages. */
function fromTime(document: Document): string | null {
  const labelled = document.querySelector("[itemprop=datePublished]");
  const times = Array.from(document.querySelectorAll("time")).filter(
    (t) => !/modif|updat/i.test(t.getAttribute("property") ?? t.getAttribute("itemprop") ?? ""),
  );
  const element =
    labelled ?? times.find((t) => t.hasAttribute("pubdate")) ?? times.find((t) => !t.closest("nav,aside,footer,li"));
  return element
    ? tidy(element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent ?? "").slice(
        0,
        60,
      ) || null
    : null;
}

function languageOf(document: Document, meta: ReadonlyMap<string, string>): string | null {
  const claimed =
    document.documentElement?.getAttribute("lang") || meta.get("content-language") || meta.get("og:locale") || "";
  const tag = claimed.split(",")[0]!.trim().replace("_", "-");
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

function absolute(href: string | null, base: string | null): string | null {
  if (!href) return null;
  const url = URL.parse(href.trim(), base ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
