/** Bytes become text in the encoding that fits, whatever the document declares. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "./charset.ts";

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(" ", ""), "hex");
const latin = (s: string): Uint8Array => Buffer.from(s, "latin1");
const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const says = (b: Uint8Array, type: string | null = null): [string, string] => {
  const { text, charset } = decode(b, type);
  return [charset, text];
};

test("UTF-8 is read with and without its mark, and wins over a false declaration", () => {
  assert.deepEqual(says(Buffer.from("\ufeffZürich")), ["utf-8", "Zürich"]);
  assert.deepEqual(says(Buffer.from("Zürich")), ["utf-8", "Zürich"]);
  assert.deepEqual(says(Buffer.from("Zürich"), "text/html; charset=iso-8859-1"), ["utf-8", "Zürich"]);
});

test("UTF-16 is read in both orders, with and without its mark", () => {
  const little = Buffer.from("The ministers met in Zürich.", "utf16le");
  const big = Buffer.from(little).swap16();
  for (const [charset, b] of [
    ["utf-16le", little],
    ["utf-16be", big],
  ] as const) {
    assert.deepEqual(says(b), [charset, "The ministers met in Zürich."]);
    assert.deepEqual(says(join(charset === "utf-16le" ? bytes("fffe") : bytes("feff"), b)), [
      charset,
      "The ministers met in Zürich.",
    ]);
  }
});

test("Western texts with curly quotes and accents are windows-1252 when nothing is declared", () => {
  assert.deepEqual(says(latin("\x93We agree,\x94 said the minister\x92s aide in Z\xfcrich.")), [
    "windows-1252",
    "“We agree,” said the minister’s aide in Zürich.",
  ]);
  assert.deepEqual(says(latin("40 millions d'\xa4 \xe0 Gen\xe8ve")), ["iso-8859-15", "40 millions d'€ à Genève"]);
});

test("the declaration decides where it fits: in HTTP, in an XML declaration, in a meta element", () => {
  const radetic = latin("Minister Radeti\xe6 met Minister \xc8ern\xfd.");
  assert.equal(says(radetic, "text/plain; charset=windows-1250")[1], "Minister Radetić met Minister Černý.");
  assert.match(
    says(join(latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'), radetic))[1],
    /Radetić met Minister Černý/,
  );
  assert.match(says(join(latin('<?xml version="1.0" encoding="windows-1250"?>'), radetic))[1], /Radetić/);
  assert.equal(says(latin("\xcc\xe8\xed\xe8\xf1\xf2\xf0"), "text/plain; charset=windows-1251")[1], "Министр");
});

test("what is only guessed is said to be guessed", () => {
  assert.deepEqual(
    decode(latin("Minister Radeti\xe6 met."), null).problems.map((p) => p.code),
    ["charset-guessed"],
  );
  assert.deepEqual(decode(latin("It\x92s agreed."), null).problems, []);
});

const EAST: [name: string, hex: string, text: string][] = [
  [
    "shift_jis",
    "8a4f 96b1 91e5 9062 82cd 934e 8362 9862 89ef 926b 82f0 8d73 82a2 82dc 82b5 82bd 8142",
    "外務大臣は哲ッ話会談を行いました。",
  ],
  ["euc-jp", "b3b0 ccb3 c2e7 bfc3 a4cf b2f1 c3cc a4f2 b9d4 a4a4 a4de a4b7 a4bf a1a3", "外務大臣は会談を行いました。"],
  ["euc-kr", "bfdc b1b3 bace 20 c0e5 b0fc c0ba 20 c8b8 b4e3 c0bb 20 b0a1 c1b3 b4d9 2e", "외교부 장관은 회담을 가졌다."],
  ["gb18030", "cde2 bdbb b2bf b3a4 bed9 d0d0 bbe1 ccb8 a1a3", "外交部长举行会谈。"],
];
for (const [charset, hex, text] of EAST)
  test(`${charset} is recognized undeclared, declared, and declared as something else`, () => {
    assert.equal(decode(bytes(hex), null).text, text);
    assert.deepEqual(says(bytes(hex), `text/plain; charset=${charset}`), [charset, text]);
    const overruled = decode(bytes(hex), "text/plain; charset=iso-8859-1");
    assert.equal(overruled.text, text);
    assert.deepEqual(
      overruled.problems.map((p) => p.code),
      ["charset-overruled"],
    );
  });

test("ISO-2022-JP is recognized by its escapes", () =>
  assert.deepEqual(says(bytes("1b2442 467c 4b5c 1b2842 20 4f4b")), ["iso-2022-jp", "日本 OK"]));

test("a declaration of UTF-8 over other bytes is overruled with a warning; a few broken bytes are not", () => {
  const wrong = decode(latin("Z\xfcrich and Gen\xe8ve"), "text/html; charset=utf-8");
  assert.deepEqual([wrong.text, wrong.problems[0]?.code], ["Zürich and Genève", "charset-overruled"]);
  const torn = decode(join(Buffer.from("Zürich, Genève, Köln, Málaga, Łódź und İzmir "), bytes("c3")), null);
  assert.equal(torn.charset, "utf-8");
  assert.deepEqual(
    torn.problems.map((p) => p.code),
    ["characters-lost"],
  );
});
