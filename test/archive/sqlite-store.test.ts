import path from "node:path";
import type { Store } from "../../src/store/contract.ts";
import { openArchive } from "../../src/store/sqlite/store.ts";
import { newFolder } from "./folder.ts";
import { storeSuite } from "./store-suite.ts";

const where = new WeakMap<Store, string>();

storeSuite("SQLite", {
  async empty() {
    const folder = path.join(newFolder(), "archive");
    const store = await openArchive(folder, { create: true });
    where.set(store, folder);
    return store;
  },
  again: (store) => openArchive(where.get(store)!),
});
