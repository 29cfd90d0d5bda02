/** Breaks a document's bytes at random, the same way for the same seed. */

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Break = (bytes: Uint8Array, random: () => number) => Uint8Array;

const below = (n: number, random: () => number): number => Math.floor(random() * n);

/** A stretch of the bytes, short most of the time. */
function stretch(bytes: Uint8Array, random: () => number): [from: number, to: number] {
  const from = below(bytes.length, random);
  const most = random() < 0.8 ? 40 : bytes.length;
  return [from, Math.min(bytes.length, from + 1 + below(most, random))];
}

const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const cut: Break = (b, random) => {
  const [from, to] = stretch(b, random);
  return join(b.subarray(0, from), b.subarray(to));
};
const double: Break = (b, random) => {
  const [from, to] = stretch(b, random);
  return join(b.subarray(0, to), b.subarray(from));
};
const swap: Break = (b, random) => {
  const [from, to] = stretch(b, random);
  const [a, z] = stretch(b.subarray(to), random);
  return join(
    b.subarray(0, from),
    b.subarray(to + a, to + z),
    b.subarray(to, to + a),
    b.subarray(from, to),
    b.subarray(to + z),
  );
};
const truncate: Break = (b, random) => b.slice(0, 1 + below(b.length, random));
const change: Break = (b, random) => {
  const changed = b.slice();
  for (let i = 1 + below(8, random); i > 0; i--) changed[below(b.length, random)] = below(256, random);
  return changed;
};

const ODD = [
  "<",
  ">",
  "</p>",
  "<p",
  "<!--",
  "&#",
  "&amp",
  "<table>",
  "</div></div>",
  "<script>",
  '"',
  "(",
  ")",
  "\u201c",
  "\n\n",
  "\r",
  "\t",
  ".",
  ";",
  ",",
  ":",
  "1. ",
  "(1) ",
  "- ",
  "\u2022 ",
  " that ",
  " and ",
  "\u0000",
  "\u001b[31m",
  "\ufeff",
  "\u202e",
  "\ud83d\ude00",
  "U.S.",
  " a.m. ",
  "(local time; ",
  "0:00",
  "31 February 2032",
  "99th anniversary",
  "Minister ",
  "both sides ",
  "Secretary ",
  "the latter",
];
const insert: Break = (b, random) => {
  const at = below(b.length, random);
  return join(b.subarray(0, at), Buffer.from(ODD[below(ODD.length, random)] ?? ""), b.subarray(at));
};
/** Drops one bracket of a tag, or one quote or bracket of the prose. */
const breakPair: Break = (b, random) => {
  const places = [...b.keys()].filter((i) => "<>()\"'".includes(String.fromCharCode(b[i] ?? 0)));
  const at = places[below(places.length, random)];
  return at === undefined ? cut(b, random) : join(b.subarray(0, at), b.subarray(at + 1));
};

const BREAKS = [cut, double, swap, truncate, change, insert, insert, breakPair];

/** The bytes, broken once to four times. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let broken = bytes;
  for (let i = 1 + below(4, random); i > 0 && broken.length; i--)
    broken = (BREAKS[below(BREAKS.length, random)] ?? cut)(broken, random);
  return broken;
}
