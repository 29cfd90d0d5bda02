/** What pages are made with: the app, an archive, and the words for codes. */
import type { App, Archive, Comparing } from "../../app.ts";

export interface WebTools {
  app: App;
  archive: Archive;
  comparing: Comparing;
  version: string;
  /** Told of a mistake of ours, which the reader sees only as such. */
  fault?(error: unknown): void;
  /** Who decides where a reader gives no name: the user of this machine; null where readers come from elsewhere. */
  user: string | null;
}
