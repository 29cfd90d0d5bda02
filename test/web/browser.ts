/**
 * A real browser before the site: `await siteOnExamples()` serves a fresh archive of the example readouts on a free
 * port, `await openBrowser()` starts whichever Chromium is there (Debian's, else the one from npm), and `visit` opens a
 * page that is watched: anything on its console, any request to another host, any failed request is a fault, which
 * `done` asserts. Whoever starts something closes it in `after`.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { isFailure, openApp, type App, type Archive } from "../../src/app.ts";
import { serve, type ServeOptions } from "../../src/shells/web/serve.ts";
import { newFolder } from "../archive/folder.ts";
import { root } from "../parley.ts";

export interface OpenSite {
  app: App;
  archive: Archive;
  /** "http://127.0.0.1:40123", without a slash at the end. */
  address: string;
  /** What went wrong in the server. */
  faults: unknown[];
  close(): Promise<void>;
}

/** Serves a new archive of the example readouts, or of nothing. */
export async function siteOnExamples(
  options: Partial<ServeOptions> & { empty?: boolean; inputs?: readonly string[] } = {},
): Promise<OpenSite> {
  const app = openApp(root);
  const archive = await app.archive(path.join(newFolder(), "archive"), { create: true });
  for await (const added of archive.add(options.empty ? [] : [...app.examples(), ...(options.inputs ?? [])]))
    if (isFailure(added)) throw new Error(added.what);
  const faults: unknown[] = [];
  const serving = await serve(
    {
      app,
      archive,
      comparing: await app.comparing(),
      version: "0.0.0",
      user: "Reader",
      fault: (error) => faults.push(error),
    },
    { host: "127.0.0.1", port: 0, orAnother: false, writeToken: null, names: [], ...options },
  );
  return {
    app,
    archive,
    address: serving.address.replace(/\/$/, ""),
    faults,
    close: async () => {
      await serving.close();
      await archive.close();
    },
  };
}

const INSTALLED = [
  process.env["PARLEY_CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The Chromium that is on the machine, else the one that comes with npm. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => file && existsSync(file));
  if (installed)
    return chromium.launch({ executablePath: installed, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args, headless: true });
}

/** The widths that pages are made for, both themes, with and without script. */
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface Visit {
  page: Page;
  /** Goes to a path of the site; what answers must be this status. */
  go(at: string, status?: number): Promise<void>;
  /** Faults so far: console errors, requests to other hosts. None must be left in the end. */
  faults: string[];
  /** Asserts that nothing went wrong, and closes the page. */
  done(): Promise<void>;
}

export async function visit(
  browser: Browser,
  site: OpenSite,
  options: BrowserContextOptions & { expects?: RegExp } = {},
): Promise<Visit> {
  const { expects, ...context } = options;
  const opened = await browser.newContext({ viewport: DESK, locale: "en-GB", ...context });
  const page = await opened.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const fault = (words: string): void => {
    if (!expects?.test(words)) faults.push(words);
  };
  page.on("console", (m) => (m.type() === "error" || m.type() === "warning") && fault(`console: ${m.text()}`));
  page.on("pageerror", (error) => fault(`script: ${error.message}`));
  page.on("request", (r) => {
    if (!r.url().startsWith(`${site.address}/`) && !/^(data|blob|about):/.test(r.url())) fault(`request to ${r.url()}`);
  });
  return {
    page,
    faults,
    go: async (at, status = 200) => {
      const answer = await page.goto(site.address + at);
      assert.equal(answer?.status(), status, at);
    },
    done: async () => {
      await opened.close();
      assert.deepEqual(faults, []);
      assert.deepEqual(site.faults, []);
    },
  };
}

/** What axe finds wrong with the page as it stands, a line each; only about these of its rules where some are named. */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${v.help} (${n.target.join(" ")}) ${n.html.slice(0, 120)}`),
  );
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // How a formatter writes markup, which says nothing about whether it is right.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-implicit-button-type": "off",
    "no-implicit-input-type": "off",
    // Several ticks may answer one question.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
    // Titles hold words of documents, however long.
    "long-title": "off",
    // role="list" gives lists without bullets their meaning back where a style takes it away.
    "no-redundant-role": "off",
    // Names are countries' codes, not telephone numbers.
    "tel-non-breaking": "off",
  },
});

/** What is wrong with a page's markup, a line each. */
export async function markupFaults(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

/** True where the page is no wider than its window: nothing is cut off or makes it scroll sideways. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
