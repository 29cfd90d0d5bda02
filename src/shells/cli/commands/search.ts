/** `parley search`: statements or texts that have the words, ranked, each with its document. */
import { FILTERS, OF_STATEMENTS, hitsCsv, readFilters } from "../../../app.ts";
import type { Filter, Hit, SearchPage } from "../../../store/contract.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { wrap } from "../show/cell-width.ts";
import { plainWords } from "../show/plain-words.ts";
import { withArchive } from "./with-archive.ts";

export async function search(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches, values } = line;
  const wrong = !words.length
    ? "search wants words to look for"
    : switches.has("json") && switches.has("csv")
      ? "choose one of --json and --csv"
      : null;
  if (wrong) {
    shell.err(`parley: ${wrong}. See "parley help search".`);
    return 2;
  }
  return withArchive(line, shell, {}, async (archive) => {
    const given = FILTERS.flatMap(({ name, takes }): [string, string][] =>
      takes ? (values.has(name) ? [[name, values.get(name)!]] : []) : switches.has(name) ? [[name, ""]] : [],
    );
    const read = readFilters(given, archive.filterWords);
    const unfit =
      "filter" in read && switches.has("texts") ? OF_STATEMENTS.filter((key) => read.filter[key] !== undefined) : [];
    if ("wrong" in read || unfit.length) {
      shell.err(
        `parley: ${plainWords("wrong" in read ? read.wrong : "--texts searches whole texts, and a filter given is about single statements")}. See "parley help search".`,
      );
      return 2;
    }
    const query = words.join(" ");
    const wanted = {
      in: switches.has("texts") ? ("texts" as const) : ("statements" as const),
      limit: Number(values.get("limit") ?? 20),
      offset: Number(values.get("offset") ?? 0),
    };
    const found = await archive.search(query, read.filter, wanted);
    if ("problem" in found) {
      for (const l of pointer(query, found.problem)) shell.err(l);
      return 2;
    }
    if (switches.has("json")) for (const hit of found.hits) await shell.out(`${JSON.stringify(asJson(hit))}\n`);
    else if (switches.has("csv")) await shell.out(hitsCsv(found.hits));
    else
      await shell.out(
        forPeople(found, wanted, read.filter, archive.sayFilter(read.filter), archive.filterWords.partyName, shell),
      );
    return 0;
  });
}

/** The query with a pointer at the spot that is wrong. */
export function pointer(
  query: string,
  problem: { message: string; start: number | null; end: number | null },
): string[] {
  const shown = query.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
  const start = problem.start ?? 0;
  const length = Math.max(1, Math.min(problem.end ?? start + 1, shown.length) - start);
  return [`parley: ${plainWords(problem.message)}`, `  ${shown}`, `  ${" ".repeat(start)}${"^".repeat(length)}`];
}

function forPeople(
  found: SearchPage,
  wanted: { in: string; limit: number; offset: number },
  filter: Filter,
  said: string,
  name: (code: string) => string,
  shell: Shell,
): string {
  const noun = wanted.in === "texts" ? "text" : "statement";
  const total = found.more
    ? `more than ${found.total} ${noun}s`
    : `${found.total} ${noun}${found.total === 1 ? "" : "s"}`;
  const head = `${total}${said ? ` (${said})` : ""}`;
  if (!found.hits.length)
    return `${found.total ? `${head}; none after the first ${wanted.offset}` : `No ${noun}${said ? ` (${said})` : ""} has these words`}.\n`;
  const shown =
    found.hits.length < found.total ? `, ${wanted.offset + 1} to ${wanted.offset + found.hits.length} shown` : "";
  const ranked = found.rankedAmong ? `; ranked among the newest ${found.rankedAmong}` : "";
  return [`${head}${shown}${ranked}.`, "", ...found.hits.flatMap((h) => [...hitLines(h, name, shell), ""])].join("\n");
}

function hitLines(h: Hit, name: (code: string) => string, { terminal }: Shell): string[] {
  const s = h.statement;
  const about = s
    ? `${s.joint ? "jointly" : s.speakers.map(name).join(", ") || "speaker not named"}, ${s.act}${s.addressees.length ? ` to ${s.addressees.map(name).join(", ")}` : ""}`
    : (h.document.title ?? "untitled");
  const from = `according to ${h.document.publisher?.name ?? "an unnamed publisher"}, ${h.document.url ?? h.document.source} at ${h.passage.start}`;
  const first = `${h.day ?? "undated"}  ${plainWords(about)}`;
  return [
    terminal.paint("title", first),
    ...marked(h, terminal.width - 2, (words) => terminal.paint("mark", words)).map((l) => `  ${l}`),
    ...wrap(
      plainWords(`${from}${s ? ` (${h.document.id}.${s.part} ${s.id})` : ` (${h.document.id})`}`),
      terminal.width - 2,
    ).map((l) => `  ${terminal.paint("faint", l)}`),
  ];
}

/** The passage in lines; the words looked for are painted, or stand in \u00ab\u00bb where there are no colours. */
function marked(h: Hit, width: number, paint: (words: string) => string): string[] {
  const { text, start, marks } = h.passage;
  let out = "";
  let at = 0;
  for (const m of marks) {
    out += `${text.slice(at, m.start - start)}\u0001${text.slice(m.start - start, m.end - start)}\u0002`;
    at = m.end - start;
  }
  out += text.slice(at);
  const plain = out
    .split(/([\u0001\u0002])/)
    .map((p) => (p === "\u0001" || p === "\u0002" ? p : plainKeepingEdges(p)))
    .join("");
  const coloured = paint("x") !== "x";
  const shown = coloured ? plain : plain.replaceAll("\u0001", "\u00ab").replaceAll("\u0002", "\u00bb");
  let open = false;
  return wrap(shown, width).map((line) => {
    // Words that are broken over two lines are painted on both.
    const whole = `${open ? "\u0001" : ""}${line}`;
    open = whole.lastIndexOf("\u0001") > whole.lastIndexOf("\u0002");
    return `${whole}${open ? "\u0002" : ""}`.replace(/\u0001([^\u0002]*)\u0002/g, (_, words: string) => paint(words));
  });
}

/** One line, nothing that steers a terminal, but the white space at both ends kept as one space. */
function plainKeepingEdges(text: string): string {
  const inner = plainWords(text);
  if (inner === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${inner}${/\s$/.test(text) ? " " : ""}`;
}

const asJson = (h: Hit): unknown => ({
  document: h.document.id,
  part: h.statement?.part ?? null,
  statement: h.statement?.id ?? null,
  engagement: h.engagement,
  day: h.day,
  publisher: h.document.publisher,
  title: h.document.title,
  source: h.document.source,
  url: h.document.url,
  sha256: h.document.sha256,
  ...(h.statement && {
    speakers: h.statement.speakers,
    speakerNames: h.statement.speakerNames,
    joint: h.statement.joint,
    act: h.statement.act,
    addressees: h.statement.addressees,
    topics: h.statement.topics,
    undertaking: h.statement.undertaking,
    strength: h.statement.strength,
    cue: h.statement.cue,
    content: h.statement.content,
    rule: h.statement.rule,
  }),
  passage: h.passage,
  score: h.score,
});
