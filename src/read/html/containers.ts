/** Where publishing systems put a text, and what they leave around it. To add one, add a line to the list it belongs to. */

/** Elements that hold the text itself, narrowest first. One counts only when most of the page's words are in it. */
export const BODIES: readonly string[] = [
  "[itemprop=articleBody]",
  "[property='schema:articleBody']",
  ".govspeak",
  ".entry-content",
  ".field--name-body",
  ".field-name-body",
  ".article-body",
  ".article__body",
  ".article-content",
  ".article__content",
  ".articleBody",
  ".post-content",
  ".post-body",
  ".post__content",
  ".news-content",
  ".news-detail",
  ".news_content",
  ".press-release__content",
  ".release-content",
  ".body-content",
  ".wysiwyg",
  ".rich-text",
  ".richtext",
  ".text-formatted",
  ".TRS_Editor",
  ".cont_txt",
  ".view_cont",
  ".se-contents",
  ".read__text",
  ".mod-article",
  "#articleBody",
  "#article-body",
  "#newsContent",
];

/** Elements that hold title, date and text of one page. */
export const PAGES: readonly string[] = [
  "article",
  "[role=article]",
  "main",
  "[role=main]",
  "#main-content",
  "#maincontent",
  "#mainContent",
  "#content",
  "#contents",
  "#cont",
  "#contenu",
  "#main",
  ".main-content",
  ".maincontent",
  ".content",
  "#container",
];

/** Words in a class or id that mark what a site puts around its texts. */
export const AROUND: ReadonlySet<string> = new Set(
  (
    "share sharing social related breadcrumb breadcrumbs newsletter subscribe subscription pagination pager prevnext prev " +
    "sidebar toolbar tools print skip skiplink skiplinks menu navbar nav navigation gnb lnb footer comments advert ad ads promo " +
    "popup modal login search language lang langs languages seealso addthis sharethis cookie cookies consent gdpr " +
    "tarteaucitron tarteaucitronroot onetrust didomi cookiebot usercentrics backtotop totop rating feedback survey"
  ).split(" "),
);

/** Pairs of such words that mean something only together. */
export const AROUND_PAIRS: readonly (readonly [string, string])[] = [
  ["see", "also"],
  ["read", "more"],
  ["most", "read"],
  ["back", "top"],
  ["latest", "news"],
  ["more", "news"],
  ["site", "header"],
  ["page", "header"],
];

/** ARIA roles that are not the text. */
export const AROUND_ROLES: ReadonlySet<string> = new Set(
  "navigation search banner contentinfo complementary dialog alertdialog menu menubar toolbar tablist".split(" "),
);

/** Elements that are not the text wherever they stand outside of it. */
export const AROUND_ELEMENTS: ReadonlySet<string> = new Set(["nav", "header", "footer", "aside", "form"]);

/** Classes of what only screen readers are told. */
export const HIDDEN_CLASS =
  /(?:^|[\s-])(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|wb-inv|off-?screen|element-invisible|a11y-hidden|invisible)(?=\s|$)/i;

/** Words in a class, id or property that mark date, publisher and place near the title. */
export const IMPRINT: ReadonlySet<string> = new Set(
  (
    "date datetime time published publication pubdate updated issued byline author source publisher department ministry " +
    "organisation organization agency from dateline place location city meta metadata info"
  ).split(" "),
);
