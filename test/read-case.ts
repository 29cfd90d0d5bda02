/** Reads the cases of test/cases: a room, the words of a readout, and the statements that they must give. */
import { splitSentences } from "../src/extract/en/split-sentences.ts";
import { readParagraphs } from "../src/extract/en/statements/read-paragraphs.ts";
import type { Attendee, Room } from "../src/model/engagement.ts";
import type { Head, Section } from "../src/model/head.ts";
import type { Knowledge } from "../src/model/knowledge.ts";
import type { Span } from "../src/model/span.ts";
import type { MarkedBlock, Sentence } from "../src/model/text.ts";

type Draft = ReturnType<typeof readParagraphs>["drafts"][number]["draft"];

export interface Case {
  title: string;
  room: Room;
  lines: string[];
  expected: string[];
}

/** The cases of a file, each in the room that the lines above it tell of. */
export function parseCases(text: string): Case[] {
  const out: Case[] = [];
  let room: Room = { parties: [], people: [], own: null };
  let now: Case | null = null;
  for (const line of text.split("\n")) {
    if (line.startsWith("room:")) {
      const people: Attendee[] = [];
      const parties: string[] = [];
      for (const part of line
        .slice(5)
        .split("|")
        .map((x) => x.trim())) {
        const [head = "", ...rest] = part.split(",").map((x) => x.trim());
        const [party = "", ...names] = head.split(" ");
        if (!parties.includes(party)) parties.push(party);
        // "UNO, Secretary-General": an office whose holder the page does not name.
        if (!names.length && !rest.length) continue;
        const gender = rest.at(-1) === "f" || rest.at(-1) === "m" ? (rest.pop() as "f" | "m") : null;
        const first = ["CHN", "KOR", "VNM"].includes(party);
        people.push({
          name: names.join(" "),
          family: (first ? names[0] : names.at(-1)) ?? null,
          given: (first ? names.slice(1) : names.slice(0, -1)).join(" ") || null,
          office: rest.join(", ") || null,
          party,
          gender,
          principal: true,
          start: 0,
          end: 0,
        });
      }
      room = { parties, people, own: parties[0] ?? null };
    } else if (line.startsWith("own:")) room = { ...room, own: line.slice(4).trim() };
    else if (line.startsWith("== ")) out.push((now = { title: line.slice(3).trim(), room, lines: [], expected: [] }));
    else if (line.startsWith("=> ")) now?.expected.push(line.slice(3).trim());
    else if (line.trim() && !line.startsWith("//")) now?.lines.push(line.trim());
  }
  return out;
}

/** The statements that the lines of a case give in its room, in text order, with the text they stand in. */
export function readCase(
  c: Pick<Case, "room" | "lines">,
  k: Knowledge,
): { text: string; drafts: Draft[]; unread: (Span & { reason: string })[] } {
  const text = c.lines.map((l) => l.replace(/^(> |# )/, "")).join("\n\n");
  const blocks: MarkedBlock[] = [];
  let at = 0;
  for (const line of c.lines) {
    const words = line.replace(/^(> |# )/, "");
    const number = /^(?:(\d+)\. |\((\w+)\) |[-–•] )/.exec(words);
    blocks.push({
      start: at,
      end: at + words.length,
      depth: 0,
      why: "case",
      shape: number ? "item" : line.startsWith("> ") ? "quote" : "paragraph",
      role: line.startsWith("> ") ? "quote" : line.startsWith("# ") ? "heading" : "body",
      number: number?.[1] ?? number?.[2] ?? null,
      body: at + (number?.[0].length ?? 0),
    });
    at += words.length + 2;
  }
  const sentences: Sentence[] = blocks.flatMap((b, i) =>
    b.role === "heading" ? [] : splitSentences(text, { start: b.body, end: b.end }, k).map((s) => ({ ...s, block: i })),
  );
  const section: Section = { title: null, blocks: blocks.map((_, i) => i), sentences };
  const own = c.room.own;
  const head: Head = {
    title: null,
    titleBasis: null,
    publisher: own ? { name: own, country: own } : null,
    publisherBasis: null,
    published: null,
    publishedBasis: null,
    language: "en",
    blocks,
    sections: [section],
    problems: [],
  };
  const { drafts, unread } = readParagraphs(text, head, section, c.room, k);
  const found = drafts.map((x) => x.draft);
  found.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
  return { text, drafts: found, unread };
}
