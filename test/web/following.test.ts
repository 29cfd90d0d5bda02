/** Readouts beside each other and words over time, walked in a browser: with and without script, at both widths. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { newFolder } from "../archive/folder.ts";
import { root } from "../parley.ts";
import {
  DESK,
  fits,
  markupFaults,
  openBrowser,
  PHONE,
  siteOnExamples,
  visit,
  type OpenSite,
  type Visit,
} from "./browser.ts";
import { newestOfJapan } from "./following-samples.ts";

const SCRIPT = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
const STEERING = "\u202egnihton\u202c";
const LONG = "a".repeat(20_000);
const HOSTILE = `The two ministers confirmed that ${SCRIPT} "><svg onload=document.title='taken'> javascript:document.title='taken' ${STEERING} ${LONG} undersea cables would be protected.`;

let site: OpenSite;
let browser: Browser;
before(async () => {
  const folder = newFolder();
  const inputs = ["jpn", "usa"].map((side) => {
    const file = path.join(folder, `2038-02-12-jpn-usa.${side}.txt`);
    const text = readFileSync(path.join(root, `examples/2031-02-12-jpn-usa.${side}.txt`), "utf8").replaceAll(
      "2031",
      "2038",
    );
    const [head = "", ...rest] = text.split("\n\n");
    writeFileSync(file, [side === "jpn" ? `${head} ${SCRIPT}` : head, ...rest, HOSTILE].join("\n\n"));
    return file;
  });
  [site, browser] = await Promise.all([siteOnExamples({ inputs }), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

const WAYS = [
  { says: "desk", viewport: DESK, javaScriptEnabled: true },
  { says: "phone without script", viewport: PHONE, javaScriptEnabled: false },
];

/** The same walk in each way. */
function walk(says: string, go: (v: Visit, script: boolean) => Promise<void>): void {
  for (const { says: how, ...way } of WAYS)
    test(`${says}, ${how}`, async () => {
      const v = await visit(browser, site, way);
      await go(v, way.javaScriptEnabled);
      assert.ok(await fits(v.page), "wider than the window");
      await v.done();
    });
}

walk(
  "what the other side left out stands as not mentioned, or as the words that its text has",
  async ({ page, go }) => {
    await go("/engagements/2031-02-12-jpn-usa");
    assert.match(
      await page.locator(".tallies").innerText(),
      /14 in Japan's, 12 in the United States'.* only in Japan's/s,
    );
    assert.ok((await page.getByText("not mentioned", { exact: true }).count()) > 3);
    const row = page
      .locator("tr", { hasText: "the importance of peace and stability across the Taiwan Strait" })
      .first();
    assert.equal(await row.locator("mark.differs").count(), 2);
    assert.ok((await page.locator(".relation.stronger", { hasText: "stronger" }).count()) > 0);
    const guard = page.locator(".silence a").first();
    const words = (await guard.innerText()).replace(/[\u201c\u201d]/g, "").slice(0, 30);
    await guard.click();
    await page.waitForURL(/\/readouts\//);
    assert.ok((await page.locator("main").innerText()).replace(/\s+/g, " ").includes(words));
  },
);

walk("a comparison leads to the statement in its readout and to what changed", async ({ page, go }) => {
  await go("/engagements/2033-09-22-jpn-kor-usa");
  assert.equal(await page.locator(".sides thead th").count(), 3);
  await page.getByRole("link", { name: "What changed in Japan's readout" }).click();
  await page.waitForURL(/\/brief\?/);
  assert.match(await page.locator("h1").innerText(), /What changed/);
});

walk("what changed tells new, dropped, changed and kept, each with since when", async ({ page, go }) => {
  await go(`/brief?now=${await newestOfJapan(site)}`);
  for (const title of ["New", "Dropped", "Changed", "Kept", "Undertakings of last time"])
    assert.ok(await page.getByRole("heading", { name: new RegExp(`^${title}`) }).count(), title);
  assert.match(
    await page.locator("main").innerText(),
    /for the first time in \d+ readouts since|in \d+ of \d+ readouts/,
  );
});

walk("a relationship has its chronology, charts with their numbers, and open undertakings", async ({ page, go }) => {
  await go("/relations");
  await page.getByRole("link", { name: "with the United States" }).first().click();
  await page.waitForURL(/\/relations\/[A-Z]+-USA/);
  await go("/relations/JPN-USA");
  assert.equal(await page.locator("svg.drawing").count(), 3);
  const numbers = page.locator("figure details").nth(1);
  await numbers.locator("summary").click();
  assert.ok(await numbers.getByRole("link", { name: "North Korea", exact: true }).isVisible());
  assert.ok((await page.locator(".chronology li").count()) >= 10);
  await page.getByRole("link", { name: "All in the ledger" }).click();
  await page.waitForURL(/\/undertakings\?with=JPN&with=USA/);
});

walk(
  "an issue shows positions side by side and narrows to a speaker; its statements lead to persons and words",
  async ({ page, go }) => {
    await go("/issues");
    await page.getByRole("link", { name: "Taiwan", exact: true }).click();
    assert.ok(await page.locator("svg.drawing").count());
    await page.locator(".choose").getByRole("link", { name: "China" }).click();
    await page.waitForURL(/speaker=CHN/);
    assert.equal(
      await page
        .locator(".over-time thead th")
        .nth(1)
        .innerText()
        .then((t) => t.startsWith("China")),
      true,
    );
    await go("/people/JPN/Emi%20Kuzuhara");
    assert.ok((await page.locator(".lines li").count()) > 5);
    await go("/formulas");
    await page.getByLabel("Words").fill("an open sea under settled rules");
    await page.getByRole("button", { name: "Look" }).click();
    await page.waitForURL(/words=/);
    assert.match(await page.locator(".tallies").innerText(), /\d+ uses, in \d+ of \d+ readouts/);
  },
);

walk(
  "search narrows by facets, the address keeps it, a broken query shows where it breaks",
  async ({ page, go }, script) => {
    await go("/search");
    await page.locator("#q").fill("undersea cables");
    if (script) await page.waitForURL(/q=undersea/);
    else {
      await page.getByRole("button", { name: "Search" }).click();
      await page.waitForURL(/q=undersea/);
    }
    const all = await page.locator(".lines li").count();
    await page.locator(".facets").getByRole("link", { name: "Japan", exact: true }).first().click();
    await page.waitForURL(/speaker=JPN/);
    const narrowed = await page.locator(".lines li").count();
    assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
    assert.ok(await page.locator(".lines mark").count());
    await page.locator(".choose").getByRole("link", { name: "without speaker JPN" }).click();
    await page.waitForURL((url) => !url.search.includes("speaker"));
    await go("/search?q=cables+AND+(OR");
    assert.ok(await page.getByRole("alert").count());
    assert.equal(await page.locator(".spot mark").count(), 1);
  },
);

walk("what became of an undertaking is kept with who, note and source", async ({ page, go }, script) => {
  await go("/undertakings?by=KOR");
  const item = page.locator(".lines > li").nth(script ? 0 : 1);
  const words = await item.locator(".said").innerText();
  await item.locator("summary").click();
  await item.getByLabel("Status").selectOption("in-part");
  await item.getByLabel("Note").fill("half of it <b>done</b>");
  await item.getByLabel("Source").fill("javascript:alert(1)");
  await item.getByLabel("Your name").fill("Noor");
  await item.getByRole("button", { name: "Keep" }).click();
  await page.waitForURL(/by=KOR#u-/);
  const again = page.locator(".lines > li", { hasText: words });
  assert.match(
    await again.locator(".decided").innerText(),
    /kept in part, said by Noor.*half of it <b>done<\/b>.*javascript:alert\(1\)/s,
  );
  assert.equal(await again.locator(".decided a").count(), 0);
  await go("/undertakings?by=KOR&status=in-part");
  assert.ok((await page.locator(".lines > li").count()) >= 1);
});

test("the table is copied whole, as a table and as lines, at one click or key", async () => {
  const v = await visit(browser, site, { permissions: ["clipboard-read", "clipboard-write"] });
  await v.go("/engagements/2031-02-12-jpn-usa");
  await v.page.getByRole("button", { name: "Copy the table" }).focus();
  await v.page.keyboard.press("Enter");
  await v.page.getByText("Copied: paste it into a document").waitFor();
  assert.deepEqual(v.faults, []);
  const copied = await v.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? "";
    return { html: await text("text/html"), plain: await text("text/plain") };
  });
  assert.match(copied.html, /<table[\s\S]*not mentioned[\s\S]*<\/table>/);
  assert.match(copied.html, /<u>/);
  // Reading it back takes its styles away in the page, and the page says so.
  v.faults.length = 0;
  const lines = copied.plain.split("\n");
  assert.ok(lines.length > 20);
  assert.ok(lines.some((l) => l.includes("\t") && l.includes("not mentioned")));
  await v.done();
});

test("without script no button is shown that would need it, and the table comes as a file and as CSV", async () => {
  const v = await visit(browser, site, { javaScriptEnabled: false });
  await v.go("/engagements/2031-02-12-jpn-usa");
  assert.equal(await v.page.getByRole("button", { name: "Copy the table" }).isVisible(), false);
  for (const name of ["Table as HTML", "CSV"]) {
    const at = await v.page.getByRole("link", { name, exact: true }).getAttribute("href");
    const answer = await fetch(site.address + at);
    assert.equal(answer.status, 200, name);
    assert.match(await answer.text(), name === "CSV" ? /not_found_but_text_has/ : /<table/);
  }
  await v.done();
});

test("a comparison is printed across, with nothing to press", async () => {
  const v = await visit(browser, site);
  await v.go("/engagements/2031-02-12-jpn-usa");
  await v.page.emulateMedia({ media: "print" });
  assert.equal(await v.page.getByRole("button", { name: "Copy the table" }).isVisible(), false);
  const pdf = await v.page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
  await v.done();
});

test("hostile words are words on every page: nothing runs, nothing breaks out, nothing is cut off", async () => {
  const store = site.archive.store;
  const [r] = await Array.fromAsync(store.records({ publisher: ["JPN"], from: "2038" }, { limit: 1 }));
  assert.ok(r?.engagement);
  const pages = [
    `/engagements/${r.engagement}`,
    `/brief?now=${r.key}`,
    "/relations/JPN-USA",
    "/issues/undersea-cables",
    "/search?q=taken",
    "/search?q=taken&in=texts",
    "/undertakings",
    `/search?q=${encodeURIComponent(SCRIPT)}`,
    `/formulas?words=${encodeURIComponent(SCRIPT)}`,
    `/people?party=JPN&name=${encodeURIComponent(SCRIPT)}`,
  ];
  for (const viewport of [DESK, PHONE]) {
    const v = await visit(browser, site, { viewport });
    for (const at of pages) {
      await v.go(at);
      assert.notEqual(await v.page.title(), "taken", at);
      assert.equal(await v.page.locator("main script, main img, main [onload], main [onerror]").count(), 0, at);
      assert.equal(await v.page.locator('a[href^="javascript:"]').count(), 0, at);
      assert.ok(await fits(v.page), `${at} is wider than ${viewport.width}`);
      assert.ok(!(await v.page.content()).includes("\u202e"), at);
    }
    await v.done();
  }
  for (const at of pages) assert.deepEqual(await markupFaults(await (await fetch(site.address + at)).text()), [], at);
});

test("addresses that name nothing say so and what to do, with the status that says it too", async () => {
  for (const [at, status] of [
    ["/engagements/nothing", 404],
    ["/relations/JPN-", 404],
    ["/relations/JPN-JPN", 404],
    ["/relations/JPN-USA?from=yesterday", 400],
    ["/issues/%3Cscript%3E", 404],
    ["/people/JPN/Nobody", 404],
    ["/people?party=Atlantis", 404],
    ["/undertakings?by=Atlantis", 400],
    ["/undertakings?status=perhaps", 400],
    ["/brief", 400],
    ["/brief?now=nothing", 404],
    ["/compare", 400],
    ["/compare?of=x&of=y", 404],
  ] as const) {
    const answer = await fetch(site.address + at);
    const text = await answer.text();
    assert.equal(answer.status, status, at);
    assert.deepEqual(await markupFaults(text), [], at);
    assert.ok(!text.includes("<script>"), at);
  }
});
