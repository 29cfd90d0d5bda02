/** Every page, at both widths, in both themes: valid markup, nothing for axe to find, nothing cut off, no other host. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import {
  axeFaults,
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
import { SAMPLES } from "./samples.ts";

let site: OpenSite;
let browser: Browser;
/** Between the themes only colours differ. */
const COLOURS = ["color-contrast", "link-in-text-block"];

const visits: { says: string; v: Visit; rules?: readonly string[] }[] = [];
before(async () => {
  [site, browser] = await Promise.all([siteOnExamples(), openBrowser()]);
  for (const colorScheme of ["light", "dark"] as const)
    for (const viewport of [DESK, PHONE])
      visits.push({
        says: `${colorScheme} ${viewport.width}`,
        v: await visit(browser, site, { colorScheme, viewport }),
        ...(colorScheme === "dark" && { rules: COLOURS }),
      });
});
after(async () => {
  for (const { v } of visits) await v.done();
  await browser.close();
  await site.close();
});

for (const { says, at } of SAMPLES)
  test(`${says}: markup, axe in both themes, both widths`, async () => {
    const where = await at(site);
    const answer = await fetch(site.address + where);
    assert.equal(answer.status, 200, where);
    assert.deepEqual(await markupFaults(await answer.text()), [], where);
    for (const { says, v, rules } of visits) {
      await v.go(where);
      assert.deepEqual(await axeFaults(v.page, rules), [], `${where} ${says}`);
      assert.ok(await fits(v.page), `${where} ${says}: wider than the window`);
      assert.deepEqual(v.faults, [], `${where} ${says}`);
    }
  });
