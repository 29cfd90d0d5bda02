/** read: what one readout says, statement by statement; of the archive by its name, or a text that is handed over. */
import { z } from "zod";
import { isFailure, readoutsNamed, type App } from "../../app.ts";
import type { Record } from "../../model/record.ts";
import type { DocumentRow, StoredRecord } from "../../store/contract.ts";
import { citationLine, citingIn } from "./citation.ts";
import { CITATIONS, failed, tool, wrong } from "./tool.ts";

const takes = z.object({
  readout: z
    .string()
    .max(2000)
    .optional()
    .describe(
      "A document (id or address), a readout (0a1b2c3d.1) or an engagement (2031-02-12-jpn-usa) of the archive",
    ),
  text: z.string().max(1_000_000).optional().describe("Instead: the text of a readout that is not in the archive"),
  date: z.string().max(40).optional().describe('With text: day of publication, for texts that say only "today"'),
  publisher: z.string().max(200).optional().describe("With text: whose readout it is, a country's code or name"),
  full: z.boolean().optional().describe("Give the whole text, too"),
});

const facts = z.object({
  document: z.string(),
  part: z.number().int(),
  engagement: z.unknown().describe("When, where, who, how, as docs/record.md describes it"),
  accordingTo: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  statements: z.array(
    z.object({
      cited: z.number().int().describe("Number of the citation"),
      id: z.string(),
      speakers: z.array(z.string()),
      speakerNames: z.array(z.string()),
      joint: z.boolean(),
      act: z.string(),
      cue: z.string(),
      addressees: z.array(z.string()),
      undertaking: z.boolean(),
      topics: z.array(z.string()),
      strength: z.number().nullable(),
      doubt: z.string().nullable(),
    }),
  ),
  notUnderstood: z.number().int().describe("Sentences that look like reporting and gave no statement"),
  warnings: z.array(z.string()),
  text: z.string().optional(),
});

export const readTool = tool<z.infer<typeof takes>>({
  name: "read",
  title: "Read a readout",
  says: "Gives what a readout says: the engagement's facts and every statement with speaker, act, strength and issue, each cited. Names one in the archive, or takes a text.",
  takes,
  gives: { readouts: z.array(facts), ...CITATIONS },
  tell: async (asked, { app, archive }) => {
    if ((asked.readout === undefined) === (asked.text === undefined))
      return wrong("Give readout or text, one of them.");
    let readouts: StoredRecord[];
    if (asked.readout !== undefined) {
      readouts = await readoutsNamed(archive.store, asked.readout);
      if (!readouts.length) return wrong(`The archive has nothing called "${asked.readout}". search finds readouts.`);
    } else {
      const read = await app.readBytes(new TextEncoder().encode(asked.text), {
        ...(asked.date && { date: asked.date }),
        ...(asked.publisher && { publisher: asked.publisher }),
      });
      if (isFailure(read)) return failed(read);
      readouts = read.map((record, i) => handedOver(record, i + 1));
    }
    const citing = citingIn(archive);
    const told: z.infer<typeof facts>[] = [];
    for (const r of readouts) {
      const { document: d, engagement, statements, unread, warnings } = r.record;
      const numbers: number[] = [];
      for (const s of statements) numbers.push(await citing.statement(r, s));
      told.push({
        document: r.document.id,
        part: r.part,
        engagement,
        accordingTo: d.publisher?.name ?? null,
        title: d.title,
        published: d.published,
        statements: statements.map((s, i) => ({
          cited: numbers[i] ?? 0,
          id: s.id,
          speakers: s.speakers,
          speakerNames: s.speakerNames,
          joint: s.joint,
          act: s.act,
          cue: d.text.slice(s.cue.start, s.cue.end),
          addressees: s.addressees,
          undertaking: s.undertaking,
          topics: s.topics,
          strength: s.strength,
          doubt: s.doubt,
        })),
        notUnderstood: unread.length,
        warnings: warnings.map((w) => w.message),
        ...(asked.full && { text: d.text }),
      });
    }
    return {
      lines: [
        ...told.map((t, i) => headLine(t, readouts[i]?.record ?? null, app)),
        ...citing.list.map(citationLine),
        ...told.flatMap((t) => (t.text === undefined ? [] : ["", `The text of ${t.document}, quoted:`, t.text])),
      ],
      facts: { readouts: told },
      citations: citing.list,
    };
  },
});

function headLine(t: z.infer<typeof facts>, record: Record | null, app: App): string {
  const e = record?.engagement;
  const what = e ? `${e.kind} of ${e.parties.map(app.partyName).join(" and ")}` : "no engagement";
  const when = e?.time.start?.edtf ?? t.published ?? "undated";
  return `${t.document}.${t.part}: ${what}, ${when}, according to ${t.accordingTo ?? "a publisher not named"}. ${t.statements.length} statements, ${t.notUnderstood} sentences not understood.`;
}

/** A text that is in no archive, with the place that it would have. */
const handedOver = (record: Record, part: number): StoredRecord => {
  const d = record.document;
  const document: DocumentRow = {
    id: d.id,
    sha256: d.sha256,
    size: d.text.length,
    page: d.id,
    revision: 1,
    current: true,
    why: null,
    source: "handed over",
    address: null,
    url: d.url,
    title: d.title,
    publisher: d.publisher,
    published: d.published,
    language: d.language,
    retrieved: null,
    added: "",
    extractor: "",
  };
  const day = record.engagement?.time.start?.edtf.slice(0, 10) ?? null;
  return {
    key: `${d.id}.${part}`,
    part,
    document,
    record,
    engagement: null,
    why: null,
    day,
    corrected: false,
    lost: [],
  };
};
