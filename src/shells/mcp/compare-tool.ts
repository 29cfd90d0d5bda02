/** compare: the sides' readouts of one engagement beside each other. */
import { z } from "zod";
import { compareNamed, isFailure } from "../../app.ts";
import type { ComparisonCell } from "../../model/comparison.ts";
import type { StoredRecord } from "../../store/contract.ts";
import { citationLine, citingIn, type Citing } from "./citation.ts";
import { CITATIONS, failed, tool } from "./tool.ts";

const takes = z.object({
  of: z
    .array(z.string().min(1).max(2000))
    .min(1)
    .max(12)
    .describe("One engagement (2031-02-12-jpn-usa), or two and more documents or readouts by id"),
});

const cell = z.object({
  readout: z.string(),
  cited: z.number().int().nullable().describe("Number of the citation; null where nothing is said"),
  says: z.enum(["statement", "words on the matter", "not mentioned"]),
  stronger: z.boolean(),
});

export const compareTool = tool<z.infer<typeof takes>>({
  name: "compare",
  title: "Both sides",
  says: "Lays the sides' readouts of one engagement side by side: what both tell, what is told more firmly by one, what one alone tells, and on which facts they disagree. Each cell is cited. 'words on the matter' means that no statement was found but the text has words on it.",
  takes,
  gives: {
    readouts: z.array(
      z.object({ readout: z.string(), accordingTo: z.string().nullable(), statements: z.number().int() }),
    ),
    facts: z.array(z.unknown()).describe("Facts of the engagement on which the documents disagree"),
    rows: z.array(
      z.object({
        issue: z.string(),
        relation: z.string().nullable(),
        why: z.string().nullable(),
        cells: z.array(cell),
      }),
    ),
    ...CITATIONS,
  },
  tell: async ({ of }, { app, archive }) => {
    const found = await compareNamed(archive.store, await app.comparing(), of);
    if (isFailure(found)) return failed(found);
    const { comparison, rows, readouts } = found;
    const citing = citingIn(archive);
    const told: { issue: string; relation: string | null; why: string | null; cells: z.infer<typeof cell>[] }[] = [];
    for (const row of rows) {
      const cells: z.infer<typeof cell>[] = [];
      for (const [i, c] of row.cells.entries()) {
        const r = readouts[i];
        if (r) cells.push(await cellOf(c, r, citing));
      }
      told.push({ issue: row.issue, relation: row.relation, why: row.why, cells });
    }
    const heads = readouts.map((r) => ({
      readout: r.key,
      accordingTo: r.document.publisher?.name ?? null,
      statements: r.record.statements.length,
    }));
    return {
      lines: [
        ...heads.map(
          (h) => `${h.readout}: according to ${h.accordingTo ?? "a publisher not named"}, ${h.statements} statements.`,
        ),
        ...comparison.facts.map(
          (f) => `They disagree on ${f.field}: ${JSON.stringify("values" in f ? f.values : [f.a, f.b])}.`,
        ),
        ...told.map(
          (row) =>
            `${row.issue || "no issue named"}${row.relation ? ` (${row.relation}${row.why ? `: ${row.why}` : ""})` : ""}: ${row.cells.map((c) => `${c.readout} ${c.cited === null ? c.says : `${c.says === "statement" ? "" : `${c.says} `}[${c.cited}]`}`).join("; ")}`,
        ),
        ...citing.list.map(citationLine),
      ],
      facts: { readouts: heads, facts: comparison.facts, rows: told },
      citations: citing.list,
    };
  },
});

async function cellOf(c: ComparisonCell, r: StoredRecord, citing: Citing): Promise<z.infer<typeof cell>> {
  const s = r.record.statements.find((x) => x.id === c.statement);
  if (s) return { readout: r.key, cited: await citing.statement(r, s), says: "statement", stronger: c.stronger };
  if (!c.guard) return { readout: r.key, cited: null, says: "not mentioned", stronger: false };
  const cited = await citing.words(r, c.guard);
  return { readout: r.key, cited, says: "words on the matter", stronger: false };
}
