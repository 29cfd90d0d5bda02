/** The archive's commands, as somebody types them over the example readouts. */
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { before, test } from "node:test";
import { parleyIn, root } from "../parley.ts";
import { newFolder } from "./folder.ts";

let archive: string;
let folder: string;
const FILES = [
  "2031-02-12-jpn-usa.jpn.txt",
  "2031-02-12-jpn-usa.usa.txt",
  "2033-06-27-jpn-kor.jpn.txt",
  "2033-06-27-jpn-kor.kor.txt",
];
before(async () => {
  folder = newFolder();
  archive = path.join(folder, "archive");
  mkdirSync(path.join(folder, "in"));
  for (const f of FILES) copyFileSync(path.join(root, "examples", f), path.join(folder, "in", f));
  writeFileSync(path.join(folder, "in", "notes.md"), "not a readout");
  const ran = await parleyIn("add", path.join(folder, "in"), "--archive", archive);
  assert.deepEqual(ran, { code: 0, out: `Documents: 4 new. Archive: ${archive}\n`, err: "" });
});

test("adding the same again changes nothing, and says so", async () => {
  const ran = await parleyIn("add", path.join(folder, "in"), "--archive", archive);
  assert.deepEqual(ran, { code: 0, out: `Documents: 4 known already. Archive: ${archive}\n`, err: "" });
});

test("patterns are matched, what matches nothing or is not there is one line, and the rest goes in", async () => {
  const other = path.join(folder, "other");
  const ran = await parleyIn(
    "add",
    path.join(folder, "in", "*.usa.txt"),
    path.join(folder, "in", "*.pdf"),
    path.join(folder, "none.txt"),
    "--archive",
    other,
    "--json",
  );
  assert.equal(ran.code, 1);
  assert.equal(ran.err.trim().split("\n").length, 2);
  assert.match(ran.err, /\*\.pdf: matches no file\. Check the pattern/);
  const [line, ...more] = ran.out
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l) as { as: string; revision: number; sha256: string });
  assert.equal(more.length, 0);
  assert.deepEqual([line!.as, line!.revision, line!.sha256.length], ["new", 1, 64]);
});

test("changed bytes from the same address are a revision, the same bytes none, and the address leads to the newest", async () => {
  const other = path.join(folder, "web");
  let page = readFileSync(path.join(root, "examples", FILES[0]!), "utf8");
  const server = createServer((_, response) =>
    response.setHeader("content-type", "text/plain; charset=utf-8").end(page),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/readout`;
    const add = async (): Promise<string> =>
      (await parleyIn("add", address, "--allow-private-network", "--archive", other)).out.split(".")[0]!;
    assert.equal(await add(), "Documents: 1 new");
    assert.equal(await add(), "Documents: 1 known already");
    page = page.replace("Washington", "Annapolis");
    assert.equal(await add(), "Documents: 1 revision of pages that were there");
    const found = await parleyIn("search", "undersea", "--archive", other, "--json", "--limit", "1");
    assert.equal((JSON.parse(found.out) as { url: string }).url, address);
    assert.equal((await parleyIn("check", "--archive", other)).code, 0);
  } finally {
    server.close();
  }
});

test("a search names for every hit its document and the place in it", async () => {
  const ran = await parleyIn("search", '"sea', "rescue", 'desk"', "--archive", archive, "--speaker", "Japan");
  assert.equal(ran.code, 0);
  assert.match(ran.out, /^\d+ statements? \(said by Japan\)/);
  assert.match(ran.out, /joint \u00absea rescue desk\u00bb/);
  assert.match(ran.out, /according to [^,]*,\s.*2033-06-27-jpn-kor\.jpn\.txt at\s+\d+/);
});

test("a search as JSON and CSV carries what leads back to the words", async () => {
  const json = await parleyIn("search", "cables", "--archive", archive, "--json", "--limit", "1");
  const hit = JSON.parse(json.out) as {
    source: string;
    passage: { text: string; start: number; end: number; marks: { start: number; end: number }[] };
    sha256: string;
    rule: string;
  };
  const text = JSON.parse((await parleyIn("read", hit.source, "--json")).out.split("\n")[0]!) as {
    document: { text: string; sha256: string };
  };
  assert.equal(text.document.text.slice(hit.passage.start, hit.passage.end), hit.passage.text);
  assert.equal(text.document.sha256, hit.sha256);
  for (const m of hit.passage.marks) assert.equal(text.document.text.slice(m.start, m.end).toLowerCase(), "cables");
  const csv = await parleyIn("search", "cables", "--archive", archive, "--csv", "--limit", "1");
  const [head, row] = csv.out.trim().split("\r\n");
  for (const column of ["document", "address", "sha256", "start", "end", "rule", "passage"])
    assert.ok(head!.split(",").includes(column), column);
  assert.ok(row!.includes(hit.sha256));
});

test("whole texts are searched with --texts, and filters about single statements are refused there", async () => {
  assert.match((await parleyIn("search", "telephone OR meeting", "--texts", "--archive", archive)).out, /^\d texts/);
  const wrong = await parleyIn("search", "meeting", "--texts", "--act", "agree", "--archive", archive);
  assert.deepEqual([wrong.code, wrong.out], [2, ""]);
  assert.match(wrong.err, /filter given is about single statements/);
});

test("a malformed query gets a pointer at the spot", async () => {
  const ran = await parleyIn("search", "cables AND (visas", "--archive", archive);
  assert.deepEqual(ran, {
    code: 2,
    out: "",
    err: 'parley: This "(" is never closed. Write ")" where it should end.\n  cables AND (visas\n             ^\n',
  });
});

test("a filter that means nothing is refused with what to write", async () => {
  for (const [option, value, words] of [
    ["--party", "Narnia", /country or body "Narnia"/],
    ["--act", "shout", /no act "shout": write one of/],
    ["--from", "May", /like 2033, 2033-05 or 2033-05-18/],
    ["--min-strength", "9", /number from 0 to 1/],
    ["--issue", "dragons", /no issue "dragons"/],
  ] as const) {
    const ran = await parleyIn("search", "cables", option, value, "--archive", archive);
    assert.equal(ran.code, 2, option);
    assert.match(ran.err, words);
  }
});

test("check says that the archive is whole, or what is wrong, with exit code 1", async () => {
  assert.deepEqual(await parleyIn("check", "--archive", archive), {
    code: 0,
    out: "The archive is whole: 4 documents, hashes, offsets, links and indexes verified.\n",
    err: "",
  });
  const none = path.join(folder, "nowhere");
  const ran = await parleyIn("check", "--archive", none);
  assert.deepEqual([ran.code, ran.out], [1, ""]);
  assert.match(ran.err, /^parley: .*nowhere: there is no archive here\. Nothing was changed\./);
  assert.equal(existsSync(none), false);
});

test("readouts are parted and joined again, and the decision says how to take it back", async () => {
  const file = path.join(folder, "in", FILES[1]!);
  const split = await parleyIn("split", file, "--archive", archive, "--by", "Ada", "--note", "two dinners");
  assert.equal(split.code, 0);
  assert.match(split.out, /2031-02-12-jpn-usa-2: .*usa\.usa\.txt/);
  const [, id] = /parley archive withdraw (d-[0-9a-f]+)/.exec(split.out)!;
  assert.match(
    (await parleyIn("archive", "decisions", "--archive", archive)).out,
    /Ada: .* is another engagement than .* \(two dinners\)/,
  );
  assert.equal((await parleyIn("archive", "withdraw", id!, "--archive", archive)).code, 0);
  const again = await parleyIn("split", file, "--archive", archive, "--json");
  assert.equal((JSON.parse(again.out) as { records: string[] }).records.length, 2);
  const merge = await parleyIn("merge", file, path.join(folder, "in", FILES[0]!), "--archive", archive);
  assert.match(merge.out, /^2031-02-12-jpn-usa: .*jpn\.txt, .*usa\.txt\n/);
  assert.equal((await parleyIn("merge", file, "nothing-there", "--archive", archive)).code, 1);
});

test("an archive goes out to one file and comes in elsewhere", async () => {
  const file = path.join(folder, "all.ndjson");
  assert.match(
    (await parleyIn("archive", "export", file, "--archive", archive)).out,
    /^4 originals, 4 arrivals and \d decisions written/,
  );
  const other = path.join(folder, "moved");
  assert.match((await parleyIn("archive", "import", file, "--archive", other)).out, /^4 documents taken in/);
  assert.equal((await parleyIn("check", "--archive", other)).code, 0);
  assert.match((await parleyIn("archive", "import", file, "--archive", other)).out, /^0 documents taken in/);
  const lines = readFileSync(file, "utf8").split("\n");
  const damaged = path.join(folder, "damaged.ndjson");
  const [, base64] = /"base64":"([^"]{8})/.exec(lines[1]!)!;
  writeFileSync(damaged, [lines[0], lines[1]!.replace(base64!, "AAAAAAAA"), ...lines.slice(2, -2)].join("\n"));
  const third = path.join(folder, "third");
  const ran = await parleyIn("archive", "import", damaged, "--archive", third);
  assert.equal(ran.code, 1);
  assert.match(ran.err, /does not have the bytes of its hash/);
  assert.match(ran.err, /ends before it is complete/);
  assert.match((await parleyIn("check", "--archive", third)).out, /^The archive is whole: 3 documents/);
  const wrong = await parleyIn(
    "archive",
    "import",
    path.join(folder, "in", "notes.md"),
    "--archive",
    path.join(folder, "fourth"),
  );
  assert.match(wrong.err, /is not a file that Parley exported/);
});

test("rereading reads what other rules read, or everything", async () => {
  assert.equal(
    (await parleyIn("reread", "--archive", archive)).out,
    "Every document was read by these rules already.\n",
  );
  assert.equal((await parleyIn("reread", "--all", "--archive", archive)).out, "4 documents read again.\n");
});

test("an unknown verb or a missing word is a wrong command line", async () => {
  for (const args of [
    ["archive", "explode"],
    ["archive"],
    ["archive", "export"],
    ["archive", "rebuild", "now"],
    ["add"],
    ["search"],
    ["merge", "a"],
    ["split"],
  ]) {
    const ran = await parleyIn(...args, "--archive", archive);
    assert.deepEqual([ran.code, ran.out], [2, ""], args.join(" "));
    assert.match(ran.err, /See "parley help /);
  }
});

test("a statement is corrected, cut, accepted, deleted and added from the command line", async () => {
  const file = path.join(folder, "in", FILES[3]!);
  const statements = async (): Promise<string[]> => {
    const found = await parleyIn(
      "search",
      "rescue OR records OR climate",
      "--archive",
      archive,
      "--publisher",
      "KOR",
      "--json",
    );
    return found.out
      .trim()
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l) as { statement: string; speakers: string[]; act: string; content: { words: string } })
      .map((s) => `${s.statement} ${s.speakers.join("+")} ${s.act} ${s.content.words}`)
      .sort();
  };
  const [first] = await statements();
  const id = first!.split(" ")[0]!;
  const ran = await parleyIn(
    "correct",
    file,
    id,
    "--speaker",
    "Japan",
    "--act",
    "hope",
    "--archive",
    archive,
    "--by",
    "Ada",
  );
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /^speaker kept as d-[0-9a-f]+; .*\nact kept as d-/);
  assert.match(
    (await statements()).find((s) => s.startsWith(`${id} `))!,
    /^s\d+ JPN hope /,
  );
  assert.equal((await parleyIn("reread", "--all", "--archive", archive)).code, 0);
  assert.match(
    (await statements()).find((s) => s.startsWith(`${id} `))!,
    /^s\d+ JPN hope /,
  );
  const cut = await parleyIn("correct", file, id, "--content", "rescue desk", "--archive", archive);
  assert.equal(cut.code, 0, cut.err);
  assert.match(
    (await statements()).find((s) => s.startsWith(`${id} `))!,
    /JPN hope rescue desk$/,
  );
  assert.equal((await parleyIn("correct", file, id, "--delete", "--archive", archive)).code, 0);
  assert.equal(
    (await statements()).some((s) => s.startsWith(`${id} `)),
    false,
  );
  const lost = await parleyIn("correct", file, "s2", "--content", "words that are not there", "--archive", archive);
  assert.equal(lost.code, 1);
  assert.match(lost.err, /does not have the words/);
  const added = await parleyIn(
    "correct",
    file,
    "--add",
    "--cue",
    "operating",
    "--content",
    "around the clock",
    "--act",
    "state",
    "--speaker",
    "KOR",
    "--archive",
    archive,
  );
  assert.equal(added.code, 0, added.err);
  const found = await parleyIn(
    "search",
    '"around the clock"',
    "--speaker",
    "KOR",
    "--act",
    "state",
    "--archive",
    archive,
  );
  assert.match(found.out, /^1 statement /);
  assert.equal((await parleyIn("correct", file, "s2", "--archive", archive)).code, 2);
  assert.equal((await parleyIn("correct", "nothing-there", "s2", "--accept", "--archive", archive)).code, 1);
  assert.equal((await parleyIn("check", "--archive", archive)).code, 0);
});
