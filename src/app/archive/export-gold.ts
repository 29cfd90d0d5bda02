/** Writes corrected records as gold files: the text, and beside it what a person settled, with quotes in place of offsets. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { goldOf } from "../../publish/gold.ts";
import type { Store } from "../../store/contract.ts";

/** NAME.txt and NAME.gold.json for every current record with corrections; gives the names. */
export async function exportGold(store: Store, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for await (const r of store.records({ corrected: true })) {
    const name = `${r.day ?? "undated"}-${r.key}`;
    await writeFile(join(folder, `${name}.txt`), r.record.document.text);
    await writeFile(join(folder, `${name}.gold.json`), `${JSON.stringify(goldOf(r.record), null, 1)}\n`);
    names.push(name);
  }
  return names;
}
