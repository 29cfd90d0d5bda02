/** track: words, issues, promises and relationships over time. */
import { z } from "zod";
import type { Cited } from "../../model/track.ts";
import { citationLine, citingIn } from "./citation.ts";
import { CITATIONS, filterFields, filterOf, tool, wrong, type McpTools, type Wrong } from "./tool.ts";

const takes = z.object({
  what: z
    .enum(["formula", "formulas", "issue", "undertakings", "relation"])
    .describe(
      "formula: since when words have stood; formulas: standing words of two parties; issue: what was said on it; undertakings: what was promised and what was said of it since; relation: engagements, issues, instruments of two parties",
    ),
  words: z.string().max(500).optional().describe("For formula: the words"),
  like: z.boolean().optional().describe("For formula: count nearby wordings, too"),
  issue: z.string().max(200).optional().describe("For issue: its id, like north-korea"),
  parties: z
    .array(z.string().max(200))
    .max(2)
    .optional()
    .describe("For formulas and relation: two countries or bodies. For undertakings: who promised, and to whom"),
  open: z.boolean().optional().describe("For undertakings: only those that nobody has settled"),
  limit: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("So many citations of each kind, the newest; 20 unless asked"),
  ...filterFields(["speaker", "publisher", "from", "to"]),
});
type Asked = z.infer<typeof takes>;

/** What a question of tracking found: its facts without the citations, and what they rest on. */
interface Found {
  lines: string[];
  summary: { [name: string]: unknown };
  /** All of them, the oldest first; `note` stands before the citation's number. */
  cited: { note: string; cited: Cited; more: { [name: string]: unknown } }[];
}

export const trackTool = tool<Asked>({
  name: "track",
  title: "Over time",
  says: "Follows a formula, an issue, the undertakings or the relationship of two parties through the archive, every line cited.",
  takes,
  gives: {
    what: z.string(),
    summary: z.record(z.string(), z.unknown()),
    entries: z.array(z.looseObject({ cited: z.number().int() })).describe("In the order of their days"),
    total: z.number().int().describe("How many there are; entries holds the newest of them"),
    ...CITATIONS,
  },
  tell: async (asked, tools) => {
    const found = await find(asked, tools);
    if ("wrong" in found) return found;
    const citing = citingIn(tools.archive);
    const entries: { [name: string]: unknown; cited: number }[] = [];
    const notes: string[] = [];
    for (const { note, cited, more } of found.cited.slice(-(asked.limit ?? 20))) {
      const n = await citing.cite(cited);
      entries.push({ cited: n, ...more });
      if (note) notes.push(`[${n}] ${note}`);
    }
    return {
      lines: [
        ...found.lines,
        `${found.cited.length} in all, ${entries.length} shown.`,
        ...notes,
        ...citing.list.map(citationLine),
      ],
      facts: { what: asked.what, summary: found.summary, entries, total: found.cited.length },
      citations: citing.list,
    };
  },
});

async function find(asked: Asked, tools: McpTools): Promise<Found | Wrong> {
  const { archive } = tools;
  const read = filterOf(asked, tools);
  if ("wrong" in read) return read;
  const { filter } = read;
  const codes: string[] = [];
  for (const name of asked.parties ?? []) {
    const code = archive.filterWords.party(name) ?? archive.filterWords.party(name.toUpperCase());
    if (!code) return wrong(`"${name}" is no known country or body. Write a name or a code, like Japan or JPN.`);
    codes.push(code);
  }
  const [a, b] = codes;
  const tracking = await archive.tracking();
  switch (asked.what) {
    case "formula": {
      if (!asked.words) return wrong("formula wants words.");
      const { uses, ...life } = await tracking.formula(archive.store, asked.words, filter, asked.like ?? false);
      return {
        lines: [
          uses.length
            ? `\u201c${life.formula}\u201d: first ${life.first ?? "undated"}, last ${life.last ?? "undated"}, in ${life.among.with} of ${life.among.readouts} readouts of the same parties and publishers since.`
            : `\u201c${life.formula}\u201d stands in no readout of the archive.`,
        ],
        summary: life,
        cited: uses.map((u) => ({ note: "", cited: u, more: { variant: u.variant, exact: u.exact } })),
      };
    }
    case "formulas": {
      if (!a || !b) return wrong("formulas wants two parties.");
      const lives = await tracking.formulas(archive.store, [a, b], filter);
      return {
        lines: lives.map(
          (l) => `\u201c${l.formula}\u201d: ${l.uses.length} uses, ${l.first ?? "?"} to ${l.last ?? "?"}.`,
        ),
        summary: { formulas: lives.map(({ uses, ...life }) => ({ ...life, uses: uses.length })) },
        cited: lives
          .flatMap((l) =>
            l.uses.map((u) => ({
              note: `use of \u201c${l.formula}\u201d`,
              cited: u,
              more: { formula: l.formula, exact: u.exact },
            })),
          )
          .sort((x, y) => (x.cited.day ?? "").localeCompare(y.cited.day ?? "")),
      };
    }
    case "issue": {
      if (!asked.issue || !archive.filterWords.issue(asked.issue))
        return wrong(`"${asked.issue ?? ""}" is no issue of the list. Ids are like north-korea or undersea-cables.`);
      const list = await tracking.positions(archive.store, asked.issue, {
        ...filter,
        ...(codes.length && { party: codes }),
      });
      return {
        lines: [`${list.length} statements on ${asked.issue}.`],
        summary: { issue: asked.issue, turns: list.filter((p) => p.turn === "stronger" || p.turn === "weaker").length },
        cited: list.map((p) => ({
          note: p.turn ? `${p.turn} than what the same house last told of the same speakers` : "",
          cited: p,
          more: { cue: p.cue, strength: p.strength, turn: p.turn, addressees: p.addressees },
        })),
      };
    }
    case "undertakings": {
      const list = await tracking.undertakings(archive.store, filter, {
        ...(a && { by: [a] }),
        ...(b && { to: [b] }),
        open: asked.open ?? false,
      });
      return {
        lines: [`${list.length} undertakings, the newest.`],
        summary: { open: list.filter((u) => u.status === "open").length },
        cited: list.map((u) => ({
          note: `${u.by.join(" + ")}${u.to.length ? ` to ${u.to.join(", ")}` : ""}: ${u.status}${u.due ? `, due ${u.due.edtf}` : ""}; returned to in ${u.later - u.silent} of ${u.later} later readouts`,
          cited: u,
          more: {
            cue: u.cue,
            by: u.by,
            to: u.to,
            due: u.due,
            status: u.status,
            later: u.later,
            silent: u.silent,
            followedTo: u.followedTo,
          },
        })),
      };
    }
    case "relation": {
      if (!a || !b) return wrong("relation wants two parties.");
      const { formulas, undertakings, ...r } = await tracking.relation(archive.store, a, b, filter);
      return {
        lines: [
          `${r.total} engagements of ${tools.app.partyName(a)} and ${tools.app.partyName(b)}.`,
          ...r.engagements
            .slice(-20)
            .map((e) => `${e.day ?? "undated"} ${e.kind}${e.place ? `, ${e.place}` : ""}: ${e.id}`),
          ...r.issues.slice(0, 12).map((i) => `${i.label}: ${i.total} statements`),
          ...formulas.slice(0, 8).map((f) => `\u201c${f.formula}\u201d stands since ${f.first ?? "?"}`),
        ],
        summary: { ...r, formulas: formulas.map(({ uses, ...life }) => ({ ...life, uses: uses.length })) },
        cited: undertakings.map((u) => ({
          note: `open undertaking of ${u.by.join(" + ")}`,
          cited: u,
          more: { cue: u.cue, by: u.by, to: u.to, due: u.due },
        })),
      };
    }
  }
}
