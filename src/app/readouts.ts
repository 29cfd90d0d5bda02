/** Finds readouts in an archive: those that a name means, the one before, and of several those that belong together. */
import type { Record } from "../model/record.ts";
import type { Store, StoredRecord } from "../store/contract.ts";

/** The records of a document (by id, address or path) or of an engagement (current readouts, publisher's side first); none when nothing bears the name. */
export async function readoutsNamed(store: Store, ref: string): Promise<StoredRecord[]> {
  const document = await store.document(ref);
  if (document) return Array.fromAsync(store.records({ document: [document.id], revisions: "all" }));
  const engagement = await store.engagement(ref);
  if (!engagement) {
    const one = await readoutAt(store, ref);
    return one ? [one] : [];
  }
  const order = engagement.readouts.filter((r) => r.current).map((r) => `${r.document}.${r.part}`);
  const found = await Array.fromAsync(store.records({ engagement: [engagement.id] }));
  return found.filter((r) => order.includes(r.key)).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** The record of this key, "0a1b2c.1"; null when there is none. */
export async function readoutAt(store: Store, key: string): Promise<StoredRecord | null> {
  const [, id = "", part = ""] = /^(.+)\.(\d{1,6})$/.exec(key) ?? [];
  const document = id ? await store.document(id) : null;
  if (!document) return null;
  for await (const found of store.records({ document: [document.id], revisions: "all" }))
    if (found.part === Number(part)) return found;
  return null;
}

/** A record in hand as an archive would give it: the archive's own when the document is kept there. */
export async function asKept(store: Store, record: Record): Promise<StoredRecord> {
  const { document, engagement } = record;
  const parties = (r: Record): string => [...(r.engagement?.parties ?? [])].sort().join();
  for await (const found of store.records({ document: [document.id], revisions: "all" }))
    if (parties(found.record) === parties(record)) return found;
  return {
    key: document.id,
    part: 1,
    document: {
      id: document.id,
      sha256: document.sha256,
      size: 0,
      page: document.id,
      revision: 1,
      current: true,
      why: null,
      source: document.source,
      address: null,
      url: document.url,
      title: document.title,
      publisher: document.publisher,
      published: document.published,
      language: document.language,
      retrieved: document.retrieved,
      added: "",
      extractor: "",
    },
    record,
    engagement: null,
    why: null,
    day: (engagement?.time.start?.edtf ?? document.published)?.slice(0, 10) ?? null,
    corrected: false,
    lost: [],
  };
}

/** The last readout of the same parties by the same publisher before this one; null when the archive has none. */
export const readoutBefore = async (store: Store, now: Record): Promise<StoredRecord | null> =>
  (await readoutsBefore(store, now, 1))[0] ?? null;

/** Rows of the same page or an open day that may stand among those asked for. */
const SAME = 5;

function dayBefore(day: string): string | null {
  const time = day.length === 10 ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

/** So many readouts of the same parties by the same publisher before this one, the newest first. */
export async function readoutsBefore(store: Store, now: Record, most: number): Promise<StoredRecord[]> {
  const { document, engagement } = now;
  const publisher = document.publisher?.country ?? document.publisher?.name;
  const day = (engagement?.time.start?.edtf ?? document.published)?.slice(0, 10);
  if (!publisher || !day || !engagement?.parties.length) return [];
  const out: StoredRecord[] = [];
  const filter = { parties: [...engagement.parties], publisher: [publisher], to: dayBefore(day) ?? day };
  for await (const found of store.records(filter, { by: "day", descending: true, limit: most + SAME })) {
    if (out.length >= most) break;
    if (found.day !== null && found.day < day && found.document.id !== document.id) out.push(found);
  }
  return out;
}

/** Of each list the record whose parties the others share most: a page that reads out several meetings gives one. */
export function oneOfEach<R extends Record>(lists: readonly (readonly R[])[]): R[] {
  const parties = (r: Record): string[] => r.engagement?.parties ?? [];
  return lists.flatMap((records, i) => {
    const others = lists.filter((_, j) => j !== i).flat();
    const shared = (r: Record): number =>
      Math.max(0, ...others.map((o) => parties(o).filter((p) => parties(r).includes(p)).length)) +
      (r.engagement ? 0.5 : 0);
    const best = records.toSorted((a, b) => shared(b) - shared(a))[0];
    return best ? [best] : [];
  });
}
