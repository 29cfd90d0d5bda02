/** Readouts that mean harm: nothing of them runs, breaks out of its place, turns a line around, or makes a page wider. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isFailure } from "../../src/app.ts";
import { newFolder } from "../archive/folder.ts";
import { DESK, fits, markupFaults, openBrowser, PHONE, siteOnExamples, visit, type OpenSite } from "./browser.ts";

const HARM = `<script>document.title="taken"</script><img src=x onerror="document.title='taken'"> "'\`><svg onload=document.title='taken'> </textarea></template></title> javascript:document.title='taken' \u202ereversed\u2069\u0000\u001b[31m &lt;b&gt;`;
const LONG = "cable".repeat(20_000);

const READOUT = `MINISTRY OF FOREIGN AFFAIRS OF JAPAN

Japan-U.S. Foreign Ministers' Meeting ${HARM}

March 3, 2038

On March 3, 2038, Ms. KUZUHARA Emi ${HARM}, Minister for Foreign Affairs of Japan, held a meeting with Mr. Calvin BRIGHTWATER, Secretary of State of the United States of America, in Tokyo.

1. Minister Kuzuhara stated that ${HARM} must be kept dry. Secretary Brightwater expressed concern about ${LONG}.

2. The two ministers agreed to hold the next meeting of <b onclick="document.title='taken'">the cable board</b> ${HARM}.
`;

const PAGE = `<!doctype html><title>${HARM}</title><meta property="og:site_name" content="x"><body><h1>Japan-U.S. Foreign Ministers' Meeting</h1><p>March 4, 2038</p><p>On March 4, 2038, Ms. KUZUHARA Emi, Minister for Foreign Affairs of Japan, held a meeting with Mr. Calvin BRIGHTWATER, Secretary of State of the United States of America.</p><p>Minister Kuzuhara stated that <a href="javascript:document.title='taken'">the link</a> must be kept &lt;script&gt;dry&lt;/script&gt;. Secretary Brightwater thanked ${"x".repeat(100_000)}.</p>`;

let site: OpenSite;
let browser: Browser;
const at: string[] = [];
before(async () => {
  [site, browser] = await Promise.all([siteOnExamples({ empty: true }), openBrowser()]);
  const folder = newFolder();
  for (const [name, text, url] of [
    ["<img src=x onerror=alert(1)>.txt", READOUT, 'https://ministry.example/a?"><script>x</script>'],
    ["page.html", PAGE, "javascript:document.title='taken'"],
  ] as const) {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    for await (const added of site.archive.add([file], { url })) {
      assert.ok(!isFailure(added));
      at.push(
        `/readouts/${added.document.id}.1`,
        `/readouts/${added.document.id}.1/correct`,
        `/documents/${added.document.id}`,
      );
    }
  }
});
after(async () => {
  await browser.close();
  await site.close();
});

test("kept, it is shown as words on every page that shows it", async () => {
  for (const where of [...at, "/"]) {
    const markup = await (await fetch(site.address + where)).text();
    assert.doesNotMatch(
      markup,
      /<script>|<img|<svg onload|onerror="|onclick="|href="javascript|[\u202e\u2069\u0000\u001b]/,
      where,
    );
    assert.deepEqual(await markupFaults(markup), [], where);
    for (const viewport of [DESK, PHONE]) {
      const v = await visit(browser, site, { viewport });
      await v.go(where);
      assert.match(await v.page.title(), /Parley$/, where);
      assert.ok(await fits(v.page), `${where} at ${viewport.width}`);
      await v.page.mouse.click(viewport.width / 2, 300);
      assert.match(await v.page.title(), /Parley$/, where);
      await v.done();
    }
  }
});

test("pasted, it is shown as words in place", async () => {
  const v = await visit(browser, site);
  await v.go("/");
  await v.page.locator("#text").fill(READOUT.replace("March 3, 2038", "March 5, 2038"));
  await v.page.getByRole("button", { name: "Read it" }).click();
  await v.page.locator(".just-read .readout").waitFor();
  assert.equal(await v.page.title(), "Parley");
  assert.equal(await v.page.locator(".just-read img, .just-read script").count(), 0);
  assert.ok(await fits(v.page));
  await v.done();
});

test("an original leaves as bytes of no type that a browser opens", async () => {
  const answer = await fetch(`${site.address}${at.at(-1)}/original`);
  assert.equal(answer.headers.get("content-type"), "application/octet-stream");
  assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; filename="[0-9a-f]{16}\.html"$/);
  assert.match(answer.headers.get("content-security-policy") ?? "", /sandbox/);
});

test("names, notes and addresses that are given mean no more than their words", async () => {
  for (const where of [
    "/readouts/%3Cscript%3E.1",
    "/documents/%22%3E%3Cimg%20src=x%3E",
    "/engagements/%3Csvg%20onload=x%3E",
    "/%3Cscript%3E",
  ]) {
    const answer = await fetch(site.address + where);
    assert.equal(answer.status, 404, where);
    assert.doesNotMatch(await answer.text(), /<script>|<img|<svg onload/, where);
  }
});
