/** Lays decisions again over pages that are kept already. */
import type { Change } from "../../store/contract.ts";
import { rewriteDocument, standingDecisions } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

/** Lays the decisions again over the pages that these documents now belong to. */
export async function relayAll(change: Change, documents: readonly string[], tools: Tools): Promise<void> {
  const pages = new Set<string>();
  for (const id of documents) {
    const row = await change.document(id);
    if (row) pages.add(row.page);
  }
  for (const page of pages) await relay(change, page, tools);
}

/** Lays the decisions over every version of a page again, from what was extracted. */
export async function relay(change: Change, page: string, tools: Tools): Promise<void> {
  const standing = await standingDecisions(change);
  // Corrections may have been withdrawn to the last: then too the records are written anew.
  const careful = { ...standing, corrections: true };
  for (const row of await change.versions(page))
    await rewriteDocument(
      change,
      row,
      (await change.records(row.id)).map((r) => r.extracted),
      careful,
      { ...tools, extractor: row.extractor },
    );
}
