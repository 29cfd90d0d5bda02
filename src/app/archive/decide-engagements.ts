/** Which readouts are of one engagement, as people say. */
import type { Joining } from "../../model/decision.ts";
import { failure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Change, Store } from "../../store/contract.ts";
import { withId } from "./decision-made.ts";
import type { By } from "./decision-made.ts";
import { joinEngagements } from "./join-engagements.ts";
import { standingDecisions } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

/** Joins the engagements of these records (or documents) into one. */
export const merge = (store: Store, refs: readonly string[], by: By, tools: Tools): Promise<Joining | Failure> =>
  joining(store, "merge", refs, by, tools);

/** Parts the first of these records from the rest; given alone, from everything it is joined with. */
export const split = (store: Store, refs: readonly string[], by: By, tools: Tools): Promise<Joining | Failure> =>
  joining(store, "split", refs, by, tools);

async function joining(
  store: Store,
  kind: "merge" | "split",
  refs: readonly string[],
  { by, note }: By,
  tools: Tools,
): Promise<Joining | Failure> {
  const records: string[] = [];
  for (const ref of refs) {
    const keys = await keysOf(store, ref);
    if (!keys)
      return failure(
        ref,
        "no-such-engagement",
        "is no engagement or readout in the archive",
        "Give an engagement's id, or a document's id or path",
      );
    // To part an engagement as a whole is to part its first readout from the others.
    records.push(...keys);
  }
  if (kind === "split" && refs.length === 1) records.push(...(await mates(store, records)));
  const distinct = [...new Set(records)];
  if (distinct.length < 2)
    return failure(
      refs.join(" "),
      "nothing-to-join",
      kind === "merge" ? "is one readout only" : "is joined with nothing",
      kind === "merge" ? "Name at least two" : "There is nothing to part",
    );
  return store.change(async (change) => {
    const decision = withId<Joining>({ kind, by, note, at: tools.now(), records: distinct });
    await change.decide(decision);
    await rejoin(change, distinct);
    return decision;
  });
}

/** Page and part of what a person named. */
async function keysOf(store: Store, ref: string): Promise<string[] | null> {
  const m = /^(.+)\.(\d{1,3})$/.exec(ref);
  const part = m ? Number(m[2]) : null;
  const document = (m && (await store.document(m[1]!))) ?? (await store.document(ref));
  if (document) {
    const sighted: string[] = [];
    for await (const r of store.records({ document: [document.id], revisions: "all" }))
      if (r.engagement !== null && (part === null || r.part === part)) sighted.push(`${document.page}.${r.part}`);
    return sighted.length ? sighted : null;
  }
  const engagement = await store.engagement(ref);
  return engagement ? [...new Set(engagement.readouts.map((r) => `${r.page}.${r.part}`))] : null;
}

async function mates(store: Store, keys: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  for (const key of keys) {
    const dot = key.lastIndexOf(".");
    for await (const r of store.records({ page: [key.slice(0, dot)] })) {
      if (r.part !== Number(key.slice(dot + 1)) || r.engagement === null) continue;
      const engagement = await store.engagement(r.engagement);
      out.push(...(engagement?.readouts ?? []).map((x) => `${x.page}.${x.part}`));
    }
  }
  return out;
}

/** Joins the engagements of these records anew, wherever they now stand. */
export async function rejoin(change: Change, keys: readonly string[]): Promise<void> {
  const { joinings } = await standingDecisions(change);
  for (const key of keys) {
    const dot = key.lastIndexOf(".");
    await joinEngagements(change, key.slice(0, dot), Number(key.slice(dot + 1)), joinings);
  }
}
