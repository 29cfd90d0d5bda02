/** Giving a readout, reading it, and correcting it, as a reader does in a browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { root } from "../parley.ts";
import { DESK, fits, openBrowser, PHONE, siteOnExamples, visit, type OpenSite } from "./browser.ts";
import { readoutOf } from "./reading-samples.ts";

let site: OpenSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([siteOnExamples(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** A readout that the archive does not have: an example with another matter. */
const readoutWith = (matter: string): string =>
  readFileSync(path.join(root, "examples/2033-06-27-jpn-kor.jpn.txt"), "utf8").replaceAll("rare earths", matter);

for (const viewport of [DESK, PHONE])
  test(`a pasted readout shows its record in place, and a statement leads to its words and back, at ${viewport.width}`, async () => {
    const v = await visit(browser, site, { viewport });
    const { page } = v;
    await v.go("/");
    await page.evaluate(
      (words) => {
        const clipboard = new DataTransfer();
        clipboard.setData("text/plain", words);
        const field = document.querySelector<HTMLTextAreaElement>("#text")!;
        field.focus();
        field.value = words;
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
      },
      readoutWith(`tidal power ${viewport.width}`),
    );
    await page.getByText("Read, and not kept.").waitFor();
    assert.match(await page.locator(".just-read h2").first().innerText(), /Japan – South Korea: meeting/);
    const words = page.locator(".st", { hasText: "once again called for" }).first();
    await words.click();
    const note = page.locator(".note.lit");
    assert.match(await note.innerText(), /JPN[\s\S]*once again called for[\s\S]*call on/i);
    assert.ok(await note.isVisible());
    // Back: another note's number leads to its words. On a narrow screen only the words stand there to be chosen.
    if (viewport === DESK)
      await page.locator(".note", { hasText: "strongly condemned" }).locator(".number").first().click();
    else await page.locator(".st", { hasText: "strongly condemned" }).first().click();
    assert.match(await page.locator(".st.lit").first().innerText(), /strongly condemned/);
    assert.ok(await fits(page));
    await page.getByRole("button", { name: "Keep it in the archive" }).click();
    await page.waitForURL(/\/readouts\//);
    assert.match(await page.locator("h1").innerText(), /Japan – South Korea/);
    await v.done();
  });

for (const viewport of [DESK, PHONE])
  test(`without script a readout is given, read, kept and followed to its words, at ${viewport.width}`, async () => {
    const v = await visit(browser, site, { viewport, javaScriptEnabled: false });
    const { page } = v;
    await v.go("/");
    await page.locator("#text").fill(readoutWith(`wave power ${viewport.width}`));
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("Read, and not kept.").waitFor();
    await page.getByRole("button", { name: "Keep it in the archive" }).click();
    await page.waitForURL(/\/readouts\//);
    const note = page.locator(".note", { hasText: "strongly condemned" });
    assert.ok(await note.isVisible());
    await note.locator(".number").first().click();
    assert.match(page.url(), /#s\d+$/);
    assert.match(await page.locator(".st:target").innerText(), /strongly condemned/);
    await page.locator(".st:target").click();
    assert.match(page.url(), /#note-s\d+$/);
    assert.ok(await fits(page));
    await v.done();
  });

test("a file is read as a text is, and what cannot be read is said where the reader stands", async () => {
  const v = await visit(browser, site, { expects: /422/ });
  const { page } = v;
  await v.go("/");
  await page.locator("#file").setInputFiles(path.join(root, "examples/2031-06-17-usa-chn.chn.html"));
  await page.getByText("This text is in the archive").waitFor();
  await page
    .locator("#file")
    .setInputFiles({ name: "cut.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await page.locator("#read-in-place [role=alert]").waitFor();
  assert.match(await page.locator("#read-in-place").innerText(), /cut\.pdf/);
  await v.done();
});

test("an address in a private network is not fetched", async () => {
  const v = await visit(browser, site, { expects: /422/ });
  const { page } = v;
  await v.go("/");
  await page.locator("#url").fill(`${site.address}/about`);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.locator("#read-in-place [role=alert]").waitFor();
  assert.match(await page.locator("#read-in-place").innerText(), /private|local|this machine/i);
  await v.done();
});

test("the facts of the head lead to their words", async () => {
  const v = await visit(browser, site);
  const { page } = v;
  await v.go(await readoutOf(site, "2034-06-20-jpn-usa.jpn"));
  for (const [fact, words] of [
    ["around|11:50", /11:50/],
    ["Emi Kuzuhara", /KUZUHARA Emi/],
  ] as const) {
    await page
      .locator(".readout-head a", { hasText: new RegExp(fact) })
      .first()
      .click();
    assert.match(await page.locator(".fact:target").innerText(), words);
  }
  await v.done();
});

test("one statement is corrected by keyboard alone, shows by whom, and is undone", async () => {
  const v = await visit(browser, site);
  const { page } = v;
  await v.go(`${await readoutOf(site, "2033-09-22-jpn-usa-kor.jpn")}/correct`);
  const said = page.locator("#said");
  const lit = page.locator(".note.lit");
  // It begins at the first statement that is unsure.
  assert.match(await lit.innerText(), /unsure/);
  await page.keyboard.press("a");
  await page.getByText("Accepted by Reader.").waitFor();
  assert.match(await lit.innerText(), /accepted by Reader, \d+ \w+ \d{4}/);
  assert.doesNotMatch(await lit.innerText(), /unsure/);
  await page.keyboard.press("u");
  await page.getByText("Taken back by Reader.").waitFor();
  assert.match(await lit.innerText(), /unsure/);

  await page.keyboard.press("j");
  const before = await lit.locator(".act").innerText();
  assert.equal(before, "oppose");
  await page.keyboard.press("t");
  await page.keyboard.type("condem");
  await page.keyboard.press("Enter");
  await page.getByText("Act set by Reader.").waitFor();
  assert.equal(await lit.locator(".act").innerText(), "condemn");
  assert.match(await page.locator("#corrected").innerText(), /Act set to condemn/);
  await page.keyboard.press("s");
  await page.keyboard.type("japan");
  await page.keyboard.press("Enter");
  await page.getByText("Speaker set by Reader.").waitFor();
  assert.equal((await lit.locator(".party").first().innerText()).trim(), "JPN");
  await page.keyboard.press("i");
  await page.keyboard.type("taiwan");
  await page.keyboard.press("Enter");
  await page.getByText("Issues set by Reader.").waitFor();
  assert.match(await lit.locator(".meta").innerText(), /Taiwan/);
  await page.keyboard.press("e");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByText("Cut anew by Reader.").waitFor();
  assert.match(await lit.locator(".said").innerText(), /^unilateral attempts to change the status quo$/);
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("u");
    await page.waitForFunction((left) => document.querySelectorAll("#corrected li").length === left, 3 - i);
  }
  assert.equal(await lit.locator(".act").innerText(), "oppose");
  assert.match(await lit.locator(".party").first().innerText(), /JPN\s*\+\s*USA\s*\+\s*KOR/);

  const count = await page.locator(".note").count();
  await page.keyboard.press("x");
  await page.getByText("Deleted by Reader.").waitFor();
  assert.equal(await page.locator(".note").count(), count - 1);
  await page.keyboard.press("u");
  await page.waitForFunction((all) => document.querySelectorAll(".note").length === all, count);

  await page.keyboard.press("?");
  assert.ok(await page.locator("#keys").isVisible());
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  await page.keyboard.press("Escape");
  await page.locator("dialog.menu").waitFor({ state: "detached" });
  assert.match(await said.innerText(), /Taken back/);
  await v.done();
});

test("the edges of a cut begin where the statement stands, also where its reporting words are part of it", async () => {
  const v = await visit(browser, site);
  const { page } = v;
  await v.go(`${await readoutOf(site, "2033-09-22-jpn-usa-kor.jpn")}/correct?at=s7`);
  const before = await page.locator(".note.lit .said").innerText();
  await page.keyboard.press("e");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByText("Cut anew by Reader.").waitFor();
  assert.equal(await page.locator(".note.lit .said").innerText(), before.replace(/ \S+$/, ""));
  await page.keyboard.press("u");
  await page.getByText("Taken back by Reader.").waitFor();
  await v.done();
});

test("on paper the notes stand beside the text, and nothing that is pressed", async () => {
  const v = await visit(browser, site, { viewport: { width: 700, height: 1000 } });
  const { page } = v;
  await v.go(await readoutOf(site, "2033-05-18-jpn-usa.jpn"));
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".note").first().isVisible());
  for (const hidden of [".top nav", ".foot", ".besides", ".crumbs", ".note details"])
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  await v.done();
});

test("a statement that was missed is added from the selected words", async () => {
  const v = await visit(browser, site);
  const { page } = v;
  await v.go(`${await readoutOf(site, "2033-06-27-jpn-kor.jpn")}/correct`);
  await page.evaluate(() => {
    const block = [...document.querySelectorAll(".published")].find((b) =>
      b.textContent.includes("who is visiting Japan"),
    )!;
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode as Text;
      const at = node.data.indexOf("who is visiting Japan");
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + "who is visiting Japan".length);
    }
  });
  await page.keyboard.press("+");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("state");
  await page.keyboard.press("Enter");
  await page.keyboard.type("korea");
  await page.keyboard.press("Enter");
  await page.getByText("Added by Reader.").waitFor();
  const added = page.locator(".note", { hasText: "added by Reader" });
  assert.match(await added.innerText(), /KOR[\s\S]*who is visiting Japan/);
  await added.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back by Reader.").waitFor();
  assert.equal(await added.count(), 0);
  await v.done();
});

test("without script a statement is corrected by forms, and undone a page later", async () => {
  const v = await visit(browser, site, { javaScriptEnabled: false });
  const { page } = v;
  const where = await readoutOf(site, "2032-07-08-jpn-usa.jpn");
  await v.go(where);
  const note = page.locator(".note").nth(1);
  const before = await note.locator(".act").innerText();
  await note.locator("summary").click();
  await note.getByRole("link", { name: "Correct it" }).click();
  await page.locator(".deed-act summary").click();
  await page.locator("#act-of").selectOption("regret");
  await page.getByRole("button", { name: "Set act" }).click();
  await page.waitForURL(/correct\?at=s2/);
  await v.go(where);
  assert.equal(await page.locator(".note").nth(1).locator(".act").innerText(), "regret");
  await page.locator("#corrected").getByRole("button", { name: "Undo" }).click();
  await page.waitForURL(/\/readouts\/[^/]+$/);
  assert.equal(await page.locator(".note").nth(1).locator(".act").innerText(), before);
  await v.done();
});
