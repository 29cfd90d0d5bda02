/** Tells the language of a page's running text, whatever language its menus are in. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { wordSet } from "../../model/once-for.ts";
import type { Block } from "../../model/text.ts";

/** Characters of running text that are enough to tell. */
const ENOUGH = 3000;

/** Scripts that one language of governments' pages uses. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Myanmar}/gu, "my"],
];

/** Any letter of these scripts: nearly all pages hold none, and need not be asked for each. */
const SCRIPTED = new RegExp(SCRIPTS.map(([script]) => script.source).join("|"), "u");

/** Letters, of which some take two places in the text. */
const lettersOf = (word: string): number => (BEYOND.test(word) ? [...word].length : word.length);
const BEYOND = /[\ud800-\udfff]/;

/**
 * BCP 47 tag of the running text. `functionWords` are English ones: where they are frequent nothing else is asked, as
 * nearly all pages are English and the detector takes a quarter of a second to load. `claimed` is what the markup says.
 */
export function tellLanguage(
  text: string,
  blocks: readonly Block[],
  functionWords: readonly string[],
  claimed: string | null,
): string {
  const sample = runningText(text, blocks);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + lettersOf(word), 0);
  const claim = /^[a-z]{2,3}(?:-|$)/i.test(claimed ?? "") ? (claimed ?? "").toLowerCase().split("-")[0]! : null;
  if (letters < 12) return claim ?? "und";
  for (const [script, language] of SCRIPTED.test(sample) ? SCRIPTS : []) {
    const share = (sample.match(script) ?? []).length / letters;
    if (share > (language === "ja" ? 0.1 : 0.3)) return language;
  }
  const known = wordSet(functionWords);
  const share = words.filter((w) => known.has(w)).length / Math.max(1, words.length);
  // "the" counts twice: no other language in Latin letters has it.
  const the = words.filter((w) => w === "the").length / Math.max(1, words.length);
  if (share + the >= (words.length < 25 ? 0.15 : 0.22)) return "en";
  return detect(sample) || claim || (share >= 0.1 ? "en" : "und");
}

/** The longest blocks first, as menus are short. */
function runningText(text: string, blocks: readonly Block[]): string {
  const long = blocks.filter(
    (b) => b.end - b.start >= 80 && b.shape !== "links" && b.shape !== "caption" && b.shape !== "alt",
  );
  const chosen = long.length ? long : [...blocks].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 12);
  let sample = "";
  for (const b of chosen) {
    if (sample.length >= ENOUGH) break;
    sample += `${text.slice(b.start, Math.min(b.end, b.start + ENOUGH - sample.length))}\n`;
  }
  return sample;
}

interface Detector {
  eld: { detect(text: string): { language: string } };
}

/** Loaded only when asked, and at once: the package is an ES module, which `require` can load since Node 22. */
function detect(sample: string): string {
  const require = createRequire(import.meta.url);
  const { eld } = require(fileURLToPath(import.meta.resolve("eld/extrasmall"))) as Detector;
  return eld.detect(sample.replace(/\d+/g, " ")).language;
}
