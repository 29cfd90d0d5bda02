/** A record as a page shows it: kept in the archive, or only read. */
import { pages } from "../../../app/pages.ts";
import type { Record } from "../../../model/record.ts";
import type { Span } from "../../../model/span.ts";
import type { StoredRecord } from "../../../store/contract.ts";

export interface Viewed {
  record: Record;
  /** Null for a text that was read and not kept. */
  stored: StoredRecord | null;
  /** Where this site stands: "http://127.0.0.1:8080". */
  site: string;
  /** The reader may correct it here. */
  correcting: boolean;
  /** Part of ids on a page that shows several records: "2-", else "". */
  prefix: string;
}

/** The anchor of a statement's words on its page. */
export const anchorOf = (v: Viewed, statement: string): string => `${v.prefix}${statement}`;

/** The anchor of a statement's note beside its words. */
export const noteAnchor = (v: Viewed, statement: string): string => `${v.prefix}note-${statement}`;

/** The anchor of words that tell a fact of the head. */
export const factAnchor = (v: Viewed, { start }: Span): string => `${v.prefix}w${start}`;

/** The address of a statement that others can be given; null for a text that is not kept. */
export const permalink = ({ stored, site }: Viewed, statement: string): string | null =>
  stored && site + pages.readout(stored.document.id, stored.part, statement);
