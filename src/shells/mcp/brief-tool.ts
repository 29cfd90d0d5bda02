/** brief: what a readout has new against the one before. */
import { z } from "zod";
import { briefNamed, isFailure } from "../../app.ts";
import type { StoredRecord } from "../../store/contract.ts";
import { citationLine, citingIn } from "./citation.ts";
import { CITATIONS, failed, tool } from "./tool.ts";

const takes = z.object({
  now: z.string().min(1).max(2000).describe("A document, readout or engagement of the archive by id"),
  against: z
    .string()
    .max(2000)
    .optional()
    .describe("The readout to hold it against; else the last of the same parties by the same publisher"),
});

const number = z.number().int().describe("Number of the citation");
const line = z.object({
  now: number.nullable(),
  before: number.nullable(),
  how: z.string(),
  why: z.string().nullable(),
});

export const briefTool = tool<z.infer<typeof takes>>({
  name: "brief",
  title: "What changed",
  says: "Says what a readout has new, dropped, stronger, weaker, reworded or kept against the one before it, each cited in both; and which issues came up or vanished.",
  takes,
  gives: {
    now: z.string(),
    before: z.string().nullable().describe("Null when the archive has no readout before it: then everything is new"),
    lines: z.array(line).describe("how: new, dropped, stronger, weaker, reworded or kept"),
    issues: z.object({ appeared: z.array(z.string()), vanished: z.array(z.string()) }),
    ...CITATIONS,
  },
  tell: async ({ now, against }, { app, archive }) => {
    const found = await briefNamed(archive.store, await app.comparing(), now, against ?? null);
    if (isFailure(found)) return failed(found);
    const { brief, now: today, before } = found;
    const citing = citingIn(archive);
    const cite = async (r: StoredRecord | null, id: string): Promise<number | null> => {
      const s = r?.record.statements.find((x) => x.id === id);
      return r && s ? citing.statement(r, s) : null;
    };
    const lines: z.infer<typeof line>[] = [];
    for (const id of brief.new) lines.push({ now: await cite(today, id), before: null, how: "new", why: null });
    for (const id of brief.dropped) {
      const guard = brief.guarded.find((g) => g.statement === id);
      lines.push({
        now: guard ? await citing.words(today, guard) : null,
        before: await cite(before, id),
        how: "dropped",
        why: guard ? "no statement returns to it, but today's text has words on the matter" : null,
      });
    }
    for (const c of brief.changed)
      lines.push({ now: await cite(today, c.now), before: await cite(before, c.before), how: c.direction, why: c.why });
    for (const k of brief.kept)
      lines.push({ now: await cite(today, k.now), before: await cite(before, k.before), how: "kept", why: null });
    return {
      lines: [
        before
          ? `${today.key} against ${before.key} of ${before.day ?? "no known day"}.`
          : `${today.key}: the archive has no readout before it.`,
        ...(brief.issues.appeared.length ? [`Issues that came up: ${brief.issues.appeared.join(", ")}.`] : []),
        ...(brief.issues.vanished.length ? [`Issues that vanished: ${brief.issues.vanished.join(", ")}.`] : []),
        ...lines.map(
          (l) =>
            `${l.how}: ${[l.now === null ? "" : `now [${l.now}]`, l.before === null ? "" : `before [${l.before}]`].filter(Boolean).join(", ")}${l.why ? ` (${l.why})` : ""}`,
        ),
        ...citing.list.map(citationLine),
      ],
      facts: { now: today.key, before: before?.key ?? null, lines, issues: brief.issues },
      citations: citing.list,
    };
  },
});
