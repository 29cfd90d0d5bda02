/** Which matters a statement's words name. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../knowledge.ts";
import { nameIssues } from "./name-issues.ts";

const ROOT = join(import.meta.dirname, "../../..");
const k = loadKnowledge(join(ROOT, "knowledge"));

const CASES: [words: string, frame: string | null, topics: string[]][] = [
  ["the lamp tariffs of 2033", null, ["trade"]],
  ["close coordination on the return of the abductees", null, ["high-level-exchange", "abductions"]],
  ["to continue the talks", "Regarding North Korea", ["north-korea"]],
  ["peace and stability across the Taiwan Strait", null, ["taiwan"]],
  ["the nuclear power plant at Port Elsing", null, ["nuclear-energy"]],
  ["energy and the new nuclear power plant", null, ["energy", "nuclear-energy"]],
  ["the importance of the work", null, []],
  ["the Free and Open Indo-Pacific", null, ["indo-pacific"]],
  ["island countries of the Pacific", null, ["pacific"]],
  ["counter-terrorism and counterterrorism", null, ["terrorism"]],
  ["reform of the UN Security Council", null, ["un-reform"]],
  ["the security environment", null, ["security-cooperation"]],
  ["rice, wheat and irrigation", null, ["agriculture"]],
  ["South Sudan", null, ["south-sudan"]],
  ["Sudan and South Sudan", null, ["sudan", "south-sudan"]],
  ["the U.S.-ROK-Japan hotline", null, ["trilateral-cooperation"]],
  ["AI standards, said Ai Morita", null, ["ai"]],
  ["further cooperation", null, ["bilateral-relations"]],
  ["further cooperation in cyber defence", null, ["cyber"]],
];

for (const [words, frame, topics] of CASES)
  test(`${frame ? `"${frame}," ` : ""}"${words}" is about ${topics.join(", ") || "nothing on the list"}`, () => {
    assert.deepEqual([...nameIssues(words, frame, k).topics].sort(), [...topics].sort());
  });

test("where no issue is named, the words themselves propose the matter", () => {
  const proposed = (words: string): string | null => {
    const { candidate } = nameIssues(words, null, k);
    return candidate && words.slice(candidate.start, candidate.end);
  };
  assert.equal(proposed("to restore the old lighthouse of Port Elsing"), "old lighthouse");
  assert.equal(proposed("the importance of a joint lighthouse registry"), "joint lighthouse registry");
  assert.equal(proposed("Kenya’s new lighthouse registry, which opened in 2031"), "lighthouse registry");
  assert.equal(proposed("these concerns"), null);
  assert.equal(proposed("Japan"), null);
  assert.equal(proposed("the ferry tariffs"), null);
});

test("a country that takes part in the talks is no matter of theirs by its name alone", () => {
  assert.deepEqual(nameIssues("a lighthouse loan to Ukraine", null, k).topics.includes("ukraine"), true);
  assert.deepEqual(
    nameIssues("a lighthouse loan to Ukraine", null, k, ["JPN", "UKR"]).topics.includes("ukraine"),
    false,
  );
  assert.deepEqual(nameIssues("Russia’s war against Ukraine", null, k, ["JPN", "UKR"]).topics, ["ukraine"]);
});

test("every form of every issue names its issue or a narrower matter", () => {
  for (const issue of k.issues)
    for (const form of issue.forms) {
      const words = form.replace(/^~/, "").replaceAll("*", "");
      const { topics } = nameIssues(words, null, k);
      assert.ok(topics.length > 0, `${issue.id}: "${form}" names nothing`);
    }
});

test("on the gold readouts, the content's words alone give the annotators' topics with F1 of 0.70 or more", () => {
  const parent = new Map(k.issues.map((i) => [i.id, i.parent]));
  const gold: { words: string; topics: string[]; parties: string[] }[] = [];
  const dir = join(ROOT, "gold/dev");
  for (const file of readdirSync(dir).filter((f) => f.endsWith(".gold.json"))) {
    const { statements, engagement } = JSON.parse(readFileSync(join(dir, file), "utf8"));
    for (const s of statements)
      gold.push({ words: s.content.quote, topics: s.topics, parties: engagement?.parties ?? [] });
  }
  const used = new Set(gold.flatMap((g) => g.topics));
  for (const id of used) assert.ok(parent.has(id), `${id} is on no row`);
  /** The gold has few narrow matters: "north-korea" where the list knows its missiles. */
  const asGold = (id: string): string => {
    for (let up: string | null | undefined = id; up; up = parent.get(up)) if (used.has(up)) return up;
    return id;
  };
  let [right, said, wanted] = [0, 0, 0];
  for (const { words, topics, parties } of gold) {
    const got = new Set(nameIssues(words, null, k, parties).topics.map(asGold));
    right += topics.filter((t) => got.has(t)).length;
    said += got.size;
    wanted += topics.length;
  }
  const f1 = (2 * right) / (said + wanted);
  assert.ok(f1 >= 0.7, `F1 ${f1.toFixed(3)} of ${gold.length} statements`);
});

test("any text is read through, and a candidate lies inside it", () => {
  const words = fc.constantFrom("South", "China", "Sea", "nuclear", "power", "U.S.", "the", "-", "’", ",", "é");
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join(" ");
      const { topics, candidate } = nameIssues(text, null, k);
      assert.equal(new Set(topics).size, topics.length);
      if (candidate) assert.ok(candidate.start >= 0 && candidate.start < candidate.end && candidate.end <= text.length);
    }),
  );
  assert.deepEqual(nameIssues("South China ".repeat(10_000), null, k).topics, []);
});

test("a family name in the room is no matter, the same word in small letters is", () => {
  const names = new Set(["Rice"]);
  assert.deepEqual(nameIssues("the remarks of Minister Rice", null, k, [], names).topics, []);
  assert.deepEqual(
    nameIssues("the export of rice", null, k, [], names).topics,
    nameIssues("the export of rice", null, k).topics,
  );
});
