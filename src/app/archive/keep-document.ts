/** Keeps one document in a change: finds the page it belongs to, lays decisions over it, joins its engagements. */
import type { Correction, Decision, Joining, Paging } from "../../model/decision.ts";
import type { Record } from "../../model/record.ts";
import { applyDecisions } from "../../resolve/apply-decisions.ts";
import { revisionOf } from "../../resolve/revision.ts";
import { sightingOf } from "../../resolve/sighting.ts";
import type { Arrival, Change, DocumentRow } from "../../store/contract.ts";
import { joinEngagements } from "./join-engagements.ts";
import type { Tools } from "./tools.ts";

export const CORRECTIONS: readonly Correction["kind"][] = [
  "accept",
  "speaker",
  "act",
  "cut",
  "issue",
  "undertaking",
  "delete",
  "add",
];

export interface Read {
  arrival: Arrival;
  size: number;
  records: Record[];
}

/** Decisions that a batch of documents may be touched by, fetched once for all of them. */
export interface Standing {
  pagings: Paging[];
  joinings: Joining[];
  /** Whether there is any correction at all. */
  corrections: boolean;
}

export async function standingDecisions(change: Change): Promise<Standing> {
  const all = await change.decisions({ kind: ["same-page", "own-page", "merge", "split", ...CORRECTIONS] });
  const of = <K extends Decision["kind"]>(...kinds: K[]): Extract<Decision, { kind: K }>[] =>
    all.filter((d): d is Extract<Decision, { kind: K }> => (kinds as string[]).includes(d.kind));
  return {
    pagings: of("same-page", "own-page") as Paging[],
    joinings: of("merge", "split") as Joining[],
    corrections: all.some((d) => (CORRECTIONS as readonly string[]).includes(d.kind)),
  };
}

export type Keeping = { as: "new" | "revision" | "copy" | "known"; document: DocumentRow };

/** Keeps a document that was just read; one whose bytes are known only gets the new arrival noted. */
export async function keepDocument(change: Change, read: Read, standing: Standing, tools: Tools): Promise<Keeping> {
  const { arrival, records } = read;
  const known = await change.document(arrival.sha256);
  if (known) {
    await change.arrived(arrival);
    return { as: "known", document: known };
  }
  const { document } = records[0]!;
  const publisher = document.publisher ? document.publisher.country || document.publisher.name : null;
  const { title, published } = document;
  const version = {
    id: document.id,
    page: document.id,
    address: arrival.address,
    url: document.url ?? arrival.url,
    publisher,
    title,
    published,
    text: document.text,
    sightings: sightingsOf(records, document.id, tools),
  };
  const lookalikes = await change.lookalikes({ address: arrival.address, publisher, title, published });
  const revised = revisionOf(
    version,
    lookalikes.map(({ row, text, sightings }) => ({
      id: row.id,
      page: row.page,
      address: row.address,
      url: row.url,
      publisher: row.publisher ? row.publisher.country || row.publisher.name : null,
      title: row.title,
      published: row.published,
      text,
      sightings,
    })),
    standing.pagings,
  );
  const page = revised?.page ?? document.id;
  await writeDocument(change, { ...read, arrival }, page, standing, tools);
  if (revised) await change.page(document.id, page, revised.why, !revised.copy);
  await joinEngagements(change, page, records.length, standing.joinings);
  return {
    as: revised ? (revised.copy ? "copy" : "revision") : "new",
    document: (await change.document(document.id))!,
  };
}

/** Writes new records of a document that is kept already, and joins its engagements anew. */
export async function rewriteDocument(
  change: Change,
  row: DocumentRow,
  records: Record[],
  standing: Standing,
  tools: Tools,
): Promise<void> {
  await writeDocument(
    change,
    { arrival: null, sha256: row.sha256, size: row.size, records },
    row.page,
    standing,
    tools,
  );
  await joinEngagements(change, row.page, records.length, standing.joinings);
}

async function writeDocument(
  change: Change,
  read: { arrival: Arrival | null; sha256?: string; size: number; records: Record[] },
  page: string,
  standing: Standing,
  tools: Tools,
): Promise<DocumentRow> {
  const corrections = standing.corrections
    ? ((await change.decisions({ kind: [...CORRECTIONS], page: [page, read.records[0]!.document.id] })) as Correction[])
    : [];
  const applied = applyDecisions(read.records, corrections, tools.eventOf);
  return change.keep({
    sha256: read.arrival?.sha256 ?? read.sha256!,
    arrival: read.arrival,
    size: read.size,
    extractor: tools.extractor,
    records: applied.records.map((record, i) => ({
      record,
      extracted: applied.changed ? read.records[i]! : null,
      sighting: sightingOf(record, page, i + 1, tools.known),
      lost: i === 0 ? applied.lost : [],
    })),
  });
}

const sightingsOf = (records: readonly Record[], page: string, tools: Tools) =>
  records.flatMap((r, i) => sightingOf(r, page, i + 1, tools.known) ?? []);
