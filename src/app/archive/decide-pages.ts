/** Which versions are of one page and which names of one person, as people say; and decisions that are taken back. */
import type { Decision, Naming, Paging } from "../../model/decision.ts";
import { failure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Store } from "../../store/contract.ts";
import { rejoin } from "./decide-engagements.ts";
import { withId } from "./decision-made.ts";
import type { By } from "./decision-made.ts";
import { relayAll } from "./lay-again.ts";
import type { Tools } from "./tools.ts";

/** Says that two spellings of a party's people name one person, or two. */
export async function namePersons(
  store: Store,
  same: boolean,
  party: string | null,
  names: readonly string[],
  { by, note }: By,
  tools: Tools,
): Promise<Naming> {
  const decision = withId<Naming>({
    kind: same ? "same-person" : "other-person",
    by,
    note,
    at: tools.now(),
    party,
    names: [...names],
  });
  return store.change(async (change) => {
    await change.decide(decision);
    return decision;
  });
}

/** Says that a document is a version of another page, or is a page of its own. */
export async function setPage(
  store: Store,
  ref: string,
  page: string | null,
  { by, note }: By,
  tools: Tools,
): Promise<Paging | Failure> {
  const document = await store.document(ref);
  const other = page === null ? document : await store.document(page);
  if (!document || !other)
    return failure(
      document ? page! : ref,
      "no-such-document",
      "is no document in the archive",
      "Give a document's id, address or path",
    );
  return store.change(async (change) => {
    const kind = page === null ? "own-page" : "same-page";
    const decision = withId<Paging>({ kind, by, note, at: tools.now(), document: document.id, page: other.page });
    await change.decide(decision);
    const touched = [...(await change.versions(document.page)), ...(await change.versions(other.page))].map(
      (v) => v.id,
    );
    await change.page(
      document.id,
      page === null ? document.id : other.page,
      page === null ? null : `said by ${by}`,
      true,
    );
    await relayAll(change, touched, tools);
    return decision;
  });
}

/** Takes a decision back; what it changed is as if it had never been made. */
export async function withdraw(store: Store, id: string, { by, note }: By, tools: Tools): Promise<Decision | Failure> {
  return store.change(async (change) => {
    const [earlier] = await change.decisions({ id });
    if (!earlier)
      return failure(id, "no-such-decision", "is no decision that holds", 'List them with "parley archive decisions"');
    const decision = withId<Extract<Decision, { kind: "withdraw" }>>({
      kind: "withdraw",
      by,
      note,
      at: tools.now(),
      decision: id,
    });
    await change.decide(decision);
    if (earlier.kind === "merge" || earlier.kind === "split") await rejoin(change, earlier.records);
    else if (earlier.kind === "same-page" || earlier.kind === "own-page") {
      const apart = earlier.kind === "same-page";
      const touched = [...(await change.versions(earlier.page)), ...(await change.versions(earlier.document))].map(
        (v) => v.id,
      );
      await change.page(
        earlier.document,
        apart ? earlier.document : earlier.page,
        apart ? null : "parting it was taken back",
        true,
      );
      await relayAll(change, [earlier.document, ...touched], tools);
    } else if ("on" in earlier) await relayAll(change, [earlier.on.document], tools);
    return decision;
  });
}
