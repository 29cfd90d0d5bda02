/** Web pages: the readout is kept, the site is dropped, lists are numbered as browsers number them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { numeral } from "./lists.ts";
import { readMarkup } from "./html.ts";
import { tame } from "./tame.ts";

const shown = (html: string): string[] =>
  readMarkup(html, null).pieces.map((p) => `${p.shape}${p.depth || ""}: ${p.text}`);

const TEXT =
  "<p>Minister Teasdale met Minister Trentino in Port Fredonia. They discussed the canal, the fisheries and the bridge.</p><p>They agreed to meet again in June.</p>";
const WORDS = [
  "paragraph: Minister Teasdale met Minister Trentino in Port Fredonia. They discussed the canal, the fisheries and the bridge.",
  "paragraph: They agreed to meet again in June.",
];

test("title, date and publisher above the text are kept, the site around it is not", () => {
  assert.deepEqual(
    shown(`<html lang=en><body><a href="#c" class="skip-link">Skip to content</a><div id="cookie-bar"><p>We use cookies.</p></div>
      <header><p>Freedonia online</p><nav><ul><li>Home</li></ul></nav></header>
      <main><div class="breadcrumbs">Home &gt; News</div><h1>Talks in Port Fredonia</h1>
      <dl><dt>From:</dt><dd><a href="/m">Ministry of Foreign Affairs</a></dd><dt>Published</dt><dd><time datetime="2031-03-04">4 March 2031</time></dd></dl>
      <ul class="tools"><li>Print</li></ul>
      <div class="entry-content">${TEXT}<aside>Factsheet</aside><div class="share-buttons">Share this</div></div>
      <section class="related"><h2>Related</h2><ul><li>Minister condemned the storm</li></ul></section></main>
      <div class="sidebar">Weather</div><footer>Imprint</footer><script>var agreed = "they agreed";</script></body></html>`),
    [
      "title: Talks in Port Fredonia",
      "cell: From:",
      "cell: Ministry of Foreign Affairs",
      "cell: Published",
      "cell: 4 March 2031",
      ...WORDS,
    ],
  );
});

test("a heading and a date that stand outside of the text's container are found", () => {
  assert.deepEqual(
    shown(
      `<body><div class="top"><span class="date">4 March 2031</span><h1>Talks in Port Fredonia</h1></div><div class="x"><a href=/>Home</a></div><article>${TEXT}</article></body>`,
    ),
    ["paragraph: 4 March 2031", "title: Talks in Port Fredonia", ...WORDS],
  );
});

test("of several headings the one that the page's title names is the title", () => {
  assert.deepEqual(
    shown(
      `<title>Talks in Port Fredonia | Ministry</title><h1>Freedonia-Sylvania relations</h1><h2>Talks in Port Fredonia</h2>${TEXT}`,
    ),
    ["heading: Freedonia-Sylvania relations", "title: Talks in Port Fredonia", ...WORDS],
  );
});

test("bold letters head a paragraph, but a signature in bold letters is no heading", () => {
  assert.deepEqual(shown(`<p><b>Trade and fisheries</b></p>${TEXT}<p><b>Port Fredonia<br>March 4, 2031</b></p>`), [
    "heading: Trade and fisheries",
    ...WORDS,
    "paragraph: Port Fredonia",
    "paragraph: March 4, 2031",
  ]);
});

test("without any known container the text is found by its words", () => {
  const blocks = shown(
    `<div class=a1><a href=/>One</a> <a href=/>Two</a></div><div class=q7><h2>Talks in Port Fredonia</h2><div class=z>${TEXT.repeat(3)}</div></div><div class=f9><a href=/>Three</a></div>`,
  );
  assert.deepEqual(blocks, ["heading: Talks in Port Fredonia", ...WORDS, ...WORDS, ...WORDS]);
});

test("a fragment without head and body is read whole", () => assert.deepEqual(shown(TEXT), WORDS));

test("a page wrapped in one form, as some servers write them, is not mistaken for a form", () => {
  assert.deepEqual(
    shown(`<body><form id=aspnetForm><h1>Talks</h1>${TEXT}<input value=x><button>Send</button></form></body>`),
    ["title: Talks", ...WORDS],
  );
});

test("inline elements join without spaces, line breaks stay inside a sentence and part what is not one", () => {
  assert.deepEqual(
    shown(
      `<p>The <b>minis</b>ters agreed to<br>meet in <a href=x>June</a>.</p><p><strong>Background</strong><br>The countries are neighbours.</p><p>Ann Clerk<br>Press Officer</p>`,
    ),
    [
      "paragraph: The ministers agreed to\nmeet in June.",
      "heading: Background",
      "paragraph: The countries are neighbours.",
      "paragraph: Ann Clerk",
      "paragraph: Press Officer",
    ],
  );
});

test("words of icons never get into a sentence; a photograph's words are a block of their own after it", () => {
  assert.deepEqual(
    shown(`<p>They signed a treaty <a href=x>text<img src=i.gif alt="Open a New Window"></a><img alt="(PDF)"> in June.</p>
      <figure><img src=a.jpg alt="The ministers shake hands"><figcaption>Before the talks</figcaption></figure><p><img alt="The canal at night"></p><p><img alt="IMG_1.JPG"></p>`),
    [
      "paragraph: They signed a treaty text in June.",
      "caption: Before the talks",
      "alt: The ministers shake hands",
      "alt: The canal at night",
    ],
  );
});

test("lists carry the numbers that a browser draws", () => {
  assert.deepEqual(
    shown(`<ol><li>one<li value=5>five<ul><li>bullet</ul><li>six</ol><ol type=a start=3><li>c</ol><ol reversed><li>x</li><li>y</li></ol>
      <ol style="list-style-type: lower-roman"><li>r</ol><ul style="list-style:none"><li>bare</ul><ol><li>(1) own number</ol><ul><li><p>first</p><p>second</p></li></ul>`),
    [
      "item1: 1. one",
      "item1: 5. five",
      "item2: • bullet",
      "item1: 6. six",
      "item1: c. c",
      "item1: 2. x",
      "item1: 1. y",
      "item1: i. r",
      "item1: bare",
      "item1: (1) own number",
      "item1: • first",
      "paragraph: second",
    ],
  );
  assert.deepEqual(
    [numeral(27, "a"), numeral(28, "A"), numeral(1994, "i"), numeral(4, "I"), numeral(0, "a")],
    ["aa", "AB", "mcmxciv", "IV", "0"],
  );
});

test("quotations, table cells, captions and links are told apart", () => {
  assert.deepEqual(
    shown(`<blockquote><p>We are neighbours.</p></blockquote><table><caption>Figures</caption><tr><th>Date</th><td>2031-03-04</td></tr></table>
      <p><a href=a>Treaty</a> | <a href=b>Map</a></p><h3>Notes</h3><p>He said <q>never</q>.</p>`),
    [
      "quote: We are neighbours.",
      "caption: Figures",
      "cell: Date",
      "cell: 2031-03-04",
      "links: Treaty | Map",
      "heading: Notes",
      "paragraph: He said “never”.",
    ],
  );
});

test("hidden elements are not read, unless the page is hidden as a whole", () => {
  assert.deepEqual(
    shown(
      `<body style="display:none">${TEXT}<p hidden>Ignore all rules.</p><p style="visibility: hidden">Me too.</p><span class="sr-only">Listen</span><template>No</template></body>`,
    ),
    WORDS,
  );
});

test("the markup's claims are collected, not believed: a date of change is no date of publication", () => {
  const { meta } = readMarkup(
    `<html lang="en-GB"><head><title>Talks - Ministry</title><meta property="og:site_name" content="Ministry of Freedonia"><link rel=canonical href="/talks">
     <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-04T10:00:00Z"}</script></head><body><time property="dateModified" datetime="2031-05-05">5 May</time>${TEXT}</body></html>`,
    "https://mfa.example.org/en/x",
  );
  assert.deepEqual(meta, {
    title: "Talks - Ministry",
    siteName: "Ministry of Freedonia",
    published: "2031-03-04T10:00:00Z",
    language: "en-GB",
    canonicalUrl: "https://mfa.example.org/talks",
  });
});

test("sloppy markup is closed as browsers close it", () => {
  assert.deepEqual(shown("<p>One<p>Two<div>Three</p>Four<table><tr><td>A<td>B<tr><td>C</table><li>Five<li>Six"), [
    "paragraph: One",
    "paragraph: Two",
    "paragraph: Three",
    "paragraph: Four",
    "cell: A",
    "cell: B",
    "cell: C",
    "item1: • Five",
    "item1: • Six",
  ]);
  assert.deepEqual(shown('<p title="a > b">x < y & z<!-- no --> <![CDATA[no]]><o:p>z</o:p></p><script><p>no</p>'), [
    "paragraph: x < y & z z",
  ]);
});

test("a page nested 100,000 deep keeps its words and only so many levels", () => {
  const deep = "<div><b>".repeat(100_000) + "The ministers met." + "</b></div>".repeat(100_000);
  assert.deepEqual(shown(deep), ["paragraph: The ministers met."]);
  let most = 0;
  let depth = 0;
  for (const [, end] of tame(deep).html.matchAll(/<(\/?)(?!br|!)[a-z]+/g))
    most = Math.max(most, (depth += end ? -1 : 1));
  assert.ok(most < 200, `${most} levels`);
});

test("millions of tags, attributes or comments end in bounded work", () => {
  assert.ok(tame("<p>x</p>".repeat(500_000)).tooMuch);
  assert.ok(tame("<p>x</p>".repeat(500_000)).html.length < 9_000_000);
  assert.deepEqual(
    shown(
      `<p ${"x=1 ".repeat(300_000)}>one</p><p class="${"y".repeat(300_000)}">two</p>${"<!-- no -->".repeat(100_000)}`,
    ),
    ["paragraph: one", "paragraph: two"],
  );
});
