/** Layouts of plain text: what is one block, what is two, and what opens an item. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "./plain-text.ts";

const shown = (raw: string): string[] => plainText(raw).map((p) => `${p.shape}${p.depth || ""}: ${p.text}`);

test("blank lines part paragraphs; lines that are not wrapped stay apart", () => {
  assert.deepEqual(
    shown("MINISTRY OF FOREIGN AFFAIRS\nFREEDONIA\n6 MARCH 2031\n\nThe ministers met.\n\n\n\nThey agreed."),
    [
      "paragraph: MINISTRY OF FOREIGN AFFAIRS",
      "paragraph: FREEDONIA",
      "paragraph: 6 MARCH 2031",
      "paragraph: The ministers met.",
      "paragraph: They agreed.",
    ],
  );
});

test("lines wrapped at some width are one paragraph again, also where a name or a number begins the next line", () => {
  const text =
    "On March 4, 2031, the two ministers met in Port Fredonia. They discussed fisheries and the Freedonian-Sylvanian treaty of January 1. " +
    "Teasdale stressed that the canal stays open to all, and Minister Trentino welcomed this warmly.";
  for (let width = 35; width < 90; width++)
    assert.deepEqual(shown(wrapped(text, width)), [`paragraph: ${text}`], `at ${width}`);
});

/** The text with line ends put where no further word fits. */
function wrapped(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join("\n");
}

test("a wrapped text keeps its headings and its indented paragraphs apart", () => {
  assert.deepEqual(
    shown(
      "Strategic outlook\nThe ministers discussed a world in which much is uncertain and in which\nold friends matter. They agreed that trade must stay free and agreed too\non the rest.\n   The next meeting will be held in Sylvania in the autumn of the year 2032,\nafter the elections.",
    ),
    [
      "paragraph: Strategic outlook",
      "paragraph: The ministers discussed a world in which much is uncertain and in which old friends matter. They agreed that trade must stay free and agreed too on the rest.",
      "paragraph: The next meeting will be held in Sylvania in the autumn of the year 2032, after the elections.",
    ],
  );
});

test("a hyphen at a line end stays, for nobody knows whether it belongs there", () => {
  assert.deepEqual(
    shown(
      "They reaffirmed their commitment to a free and open Indo-\nPacific and to a rules-based order that all countries of the region can\ntrust.",
    ),
    [
      "paragraph: They reaffirmed their commitment to a free and open Indo-Pacific and to a rules-based order that all countries of the region can trust.",
    ],
  );
});

test("numbers, letters, bullets and Korean rings open items, nested by indent or by kind", () => {
  assert.deepEqual(
    shown(
      "1. North\n  (1) The first point.\n  (2) The second point.\n2. South\n° A ring.\n* A star.\n• A dot.\n  – A dash.\n(a) A letter;\n(iv) a Roman one.\n① Circled\n2.Glued to its number",
    ),
    [
      "item1: 1. North",
      "item2: (1) The first point.",
      "item2: (2) The second point.",
      "item1: 2. South",
      "item2: ° A ring.",
      "item3: * A star.",
      "item4: • A dot.",
      "item5: – A dash.",
      "item5: (a) A letter;",
      "item6: (iv) a Roman one.",
      "item7: ① Circled",
      "item1: 2.Glued to its number",
    ],
  );
});

test("a number and a wide gap open an item, as do bare numbers in order; a date does not", () => {
  assert.deepEqual(shown("The minister is in Freedonia.\n\n2          The Ministers agreed.\n\n3\tThey parted."), [
    "paragraph: The minister is in Freedonia.",
    "item1: 2 The Ministers agreed.",
    "item1: 3 They parted.",
  ]);
  assert.deepEqual(shown("1 North Sylvania\n\nThey talked.\n\n2 Trade\n\n26 August 2032\n\n26 August"), [
    "item1: 1 North Sylvania",
    "paragraph: They talked.",
    "item1: 2 Trade",
    "paragraph: 26 August 2032",
    "paragraph: 26 August",
  ]);
  assert.deepEqual(shown("1.5 billion were pledged.\n\n2+2 talks\n\n5G is here"), [
    "paragraph: 1.5 billion were pledged.",
    "paragraph: 2+2 talks",
    "paragraph: 5G is here",
  ]);
});

test("a marker alone on its line takes the words of the next; a dash before a blank line is a rule", () => {
  assert.deepEqual(shown("1.\nThe ministers met.\n\n(2)\n\nThey agreed.\n\n-\n\nEnd"), [
    "item1: 1. The ministers met.",
    "item2: (2) They agreed.",
    "paragraph: -",
    "paragraph: End",
  ]);
});

test("marked headings keep their marks; stars and hashes that part things are no headings", () => {
  assert.deepEqual(shown("# Talks\n\n## Trade\n\n###\n\n# # #\n\n*****\n\nJoint statement\n==============="), [
    "title: # Talks",
    "heading: ## Trade",
    "paragraph: ###",
    "paragraph: # # #",
    "paragraph: *****",
    "title: Joint statement",
    "paragraph: ===============",
  ]);
});

test("gaps become one space, and what nobody sees goes", () => {
  assert.deepEqual(shown("\ufeffThe\u00a0\u00a0two\tmin\u00adis\u200bters \u202eagreed\u3000.\u2028Next line\u0007"), [
    "paragraph: The two ministers agreed .",
    "paragraph: Next line",
  ]);
});
