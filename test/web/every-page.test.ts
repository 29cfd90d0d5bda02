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
} from "./browser.ts";
import { SAMPLES } from "./samples.ts";

let site: OpenSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([siteOnExamples(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

for (const { says, at } of SAMPLES)
  test(`${says}: markup, axe in both themes, both widths`, async () => {
    const where = await at(site);
    const answer = await fetch(site.address + where);
    assert.equal(answer.status, 200, where);
    assert.deepEqual(await markupFaults(await answer.text()), [], where);
    for (const colorScheme of ["light", "dark"] as const)
      for (const viewport of [DESK, PHONE]) {
        const v = await visit(browser, site, { colorScheme, viewport });
        await v.go(where);
        assert.deepEqual(await axeFaults(v.page), [], `${where} ${colorScheme} ${viewport.width}`);
        assert.ok(await fits(v.page), `${where} is wider than ${viewport.width}`);
        await v.done();
      }
  });
