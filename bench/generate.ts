/**
 * Makes readouts by the thousand from the grammar of the examples: their heads with other dates, their sentences in other
 * selections, their numbers, places and matters exchanged. The same seed gives the same readouts.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { MONTHS } from "../src/app/words/date-words.ts";

export interface Generated {
  name: string;
  text: string;
}

interface Skeleton {
  name: string;
  /** Everything up to and with the lead paragraph. */
  head: string[];
  /** Paragraphs or items that can be chosen and reordered. */
  body: string[];
  /** Paragraphs that stand behind the body whatever is chosen. */
  foot: string[];
  day: string;
}

/** Words of the examples that may stand for one another. */
const EXCHANGED: readonly (readonly string[])[] = [
  [
    "undersea cables",
    "critical minerals",
    "port security",
    "storm shelters",
    "gallium",
    "optical fiber",
    "rare earths",
  ],
  ["the working group", "the standing consultation", "the expert talks", "the joint commission"],
  ["Fukuoka", "Okinawa", "Sapporo", "Nagasaki", "Kobe", "Sasebo"],
  ["Ukraine", "Haiti", "Sudan", "Myanmar", "Lebanon", "Armenia"],
  ["fisheries patrols", "maritime surveys", "drone flights", "artillery fire", "missile launches"],
];

/** A generator of numbers from 0 up to 1 that always says the same (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` readouts from the examples in `folder`. */
export function* generate(folder: string, count: number, seed = 1): Generator<Generated> {
  const skeletons = readSkeletons(folder);
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const written = new Set<string>();
  for (let i = 0; i < count;) {
    const s = skeletons[i % skeletons.length]!;
    const date = new Date(Date.UTC(2031, 0, 1) + below(365 * 30) * 86_400_000);
    const pool = [...s.body];
    const body: string[] = [];
    while (pool.length && (body.length < 2 || random() < 0.85)) body.push(pool.splice(below(pool.length), 1)[0]!);
    // One sentence in three documents comes from another relationship, so that texts differ in more than order.
    if (random() < 0.33) body.push(plainest(skeletons[below(skeletons.length)]!, below));
    let text = [...s.head, ...renumbered(body), ...s.foot].join("\n\n");
    text = redated(text, s.day, date);
    for (const words of EXCHANGED) {
      const to = words[below(words.length)]!;
      for (const from of words)
        if (from !== to && text.includes(from) && random() < 0.5) text = text.replaceAll(from, to);
    }
    text = text.replace(
      /\b(\d{2}) (minutes|officers|students)\b/g,
      (_, __, noun: string) => `${20 + below(70)} ${noun}`,
    );
    const mark = fingerprint(text);
    if (written.has(mark)) continue;
    written.add(mark);
    yield { name: `${String(i++).padStart(6, "0")}-${s.name}`, text: `${text}\n` };
  }
}

/** Enough of a hash to tell texts apart without keeping them. */
const fingerprint = (text: string): string => createHash("sha256").update(text).digest("base64").slice(0, 16);

const plainest = (s: Skeleton, below: (n: number) => number): string => s.body[below(s.body.length)] ?? s.head.at(-1)!;

function readSkeletons(folder: string): Skeleton[] {
  return readdirSync(folder)
    .filter((f) => /^\d{4}-\d{2}-\d{2}-.*\.txt$/.test(f) && !f.includes(".v1."))
    .sort()
    .map((name) => {
      const parts = readFileSync(path.join(folder, name), "utf8")
        .trim()
        .split(/\n{2,}/);
      // The lead is the first paragraph with two sentences' worth of words.
      const lead = Math.max(
        0,
        parts.findIndex((p) => p.length > 120),
      );
      const end = parts.findLastIndex((p) => p.length > 60) + 1;
      return {
        name,
        head: parts.slice(0, lead + 1),
        body: parts.slice(lead + 1, end),
        foot: parts.slice(end),
        day: name.slice(0, 10),
      };
    });
}

/** Numbered items are numbered anew. */
function renumbered(body: readonly string[]): string[] {
  let n = 0;
  return body.map((p) => p.replace(/^\d+\. /, () => `${++n}. `));
}

const MONTH = MONTHS.join("|");
/** "May 18, 2033", "May 18", "18 May 2033", "18 May", "2033-05-18", "18.05.2033", and years that stand alone. */
const DATES = new RegExp(
  `\\b(?:(?<m1>${MONTH}) (?<d1>\\d{1,2})(?:, (?<y1>20\\d\\d))?|(?<d2>\\d{1,2}) (?<m2>${MONTH})(?: (?<y2>20\\d\\d))?|(?<iso>20\\d\\d-\\d\\d-\\d\\d)|(?<dots>\\d\\d\\.\\d\\d\\.20\\d\\d)|(?<y3>20[3-9]\\d))\\b`,
  "g",
);

/** Every date in the text moves by as many days as the talks do; years that stand alone by as many years. */
function redated(text: string, from: string, to: Date): string {
  const began = new Date(`${from}T00:00:00Z`);
  const days = Math.round((to.getTime() - began.getTime()) / 86_400_000);
  return text.replace(DATES, (...match) => {
    const g = match.at(-1) as { [part: string]: string | undefined };
    if (g["y3"]) return String(Number(g["y3"]) + to.getUTCFullYear() - began.getUTCFullYear());
    const plain = g["iso"] ?? g["dots"]?.split(".").reverse().join("-");
    if (plain) {
      const moved = new Date(Date.parse(plain) + days * 86_400_000).toISOString().slice(0, 10);
      return g["iso"] ? moved : moved.split("-").reverse().join(".");
    }
    const [month, day] = [MONTHS.indexOf(g["m1"] ?? g["m2"]!), Number(g["d1"] ?? g["d2"])];
    const year = g["y1"] ?? g["y2"];
    const moved = new Date(Date.UTC(Number(year ?? began.getUTCFullYear()), month, day + days));
    const [d, m, y] = [moved.getUTCDate(), MONTHS[moved.getUTCMonth()]!, moved.getUTCFullYear()];
    return g["m1"] ? `${m} ${d}${year ? `, ${y}` : ""}` : `${d} ${m}${year ? ` ${y}` : ""}`;
  });
}
