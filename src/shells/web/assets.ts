/**
 * Style, scripts and typefaces, under an address that names their contents: a browser may keep them for good. The
 * typefaces come with the packages that have them, with their licence (SIL Open Font License), so that no copy of them
 * grows old here.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const here = path.join(import.meta.dirname, "static");
const require = createRequire(import.meta.url);

/** Faces by the name they have here: what governments wrote in a text serif, what Parley says in a sans. */
const FACES: readonly (readonly [name: string, file: string])[] = ["latin", "latin-ext"].flatMap((subset) => [
  [`serif-${subset}.woff2`, `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`],
  [`sans-${subset}.woff2`, `@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`],
]);

export interface Asset {
  bytes: Buffer;
  type: string;
  /** Compressed forms, made when first asked for. */
  as(encoding: "br" | "gzip"): Promise<Buffer>;
}

export interface Assets {
  /** The address of an asset: "parley.css", "readout.js". */
  at(name: string): string;
  /** What stands at a path below /static/; null when nothing does. */
  find(below: string): Asset | null;
}

/** Reads what is served beside pages, once at the start. */
export function loadAssets(): Assets {
  const files = new Map<string, Asset>();
  const styles = readdirSync(path.join(here, "style"))
    .filter((f) => f.endsWith(".css"))
    .sort();
  const style = styles.map((f) => readFileSync(path.join(here, "style", f), "utf8")).join("\n");
  files.set("parley.css", asset(Buffer.from(style), "text/css; charset=utf-8"));
  for (const f of readdirSync(path.join(here, "script")).filter((f) => f.endsWith(".js")))
    files.set(f, asset(readFileSync(path.join(here, "script", f)), "text/javascript; charset=utf-8"));
  for (const [name, file] of FACES) files.set(name, asset(readFileSync(require.resolve(file)), "font/woff2"));
  files.set("parley.svg", asset(readFileSync(path.join(here, "parley.svg")), "image/svg+xml"));
  const hash = createHash("sha256");
  for (const [name, { bytes }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(name).update(bytes);
  const folder = hash.digest("base64url").slice(0, 12);
  return {
    at: (name) => `/static/${folder}/${name}`,
    find: (below) => (below.startsWith(`${folder}/`) ? (files.get(below.slice(folder.length + 1)) ?? null) : null),
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

function asset(bytes: Buffer, type: string): Asset {
  const made = new Map<string, Promise<Buffer>>();
  return {
    bytes,
    type,
    as(encoding) {
      const known = made.get(encoding);
      if (known) return known;
      const make =
        encoding === "br"
          ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
          : zip(bytes, { level: 9 });
      made.set(encoding, make);
      return make;
    },
  };
}
