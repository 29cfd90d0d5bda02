/** Puts the stages, the knowledge and the clock together into what the archive's work needs. */
import { join } from "node:path";
import { acquire } from "../../acquire/acquire.ts";
import type { AcquireOptions } from "../../acquire/acquire.ts";
import { ploverOf } from "../../extract/name-plover.ts";
import { readList, readTable } from "../../knowledge/table.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { readSource } from "../../pipeline.ts";
import type { Spellings } from "../../resolve/names.ts";
import { AHEAD } from "../reading/in-order.ts";
import { ownFault } from "../reading/own-fault.ts";
import type { Threads } from "../reading/threads.ts";
import { extractorVersion } from "./extractor-version.ts";
import type { Tools } from "./tools.ts";

export interface ToolsOptions extends AcquireOptions {
  /** What reads instead of this thread, and how many at once. */
  threads?: { read: Threads["read"]; jobs: number };
}

/** The tools over the folder that holds knowledge/. */
export function toolsOf(root: string, knowledge: () => Knowledge, options: ToolsOptions): Tools {
  let spellings: Spellings | undefined;
  let extractor: string | undefined;
  const offsets = new Map<string, number>();
  /** The zone's offset at noon of a day; looking it up costs more than everything else about a sighting. */
  const offsetAt = (zone: string, day: string): number => {
    const key = `${zone} ${day}`;
    let minutes = offsets.get(key);
    if (minutes === undefined) {
      minutes = Math.round(
        Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: "12:00" }).offsetNanoseconds / 6e10,
      );
      if (offsets.size > 4_000) offsets.clear();
      offsets.set(key, minutes);
    }
    return minutes;
  };
  return {
    acquire: (input) => acquire(input, options),
    readSource: (source, given) =>
      (options.threads?.read(source, given) ?? readSource(source, given, knowledge())).catch((error: unknown) =>
        ownFault(source.name, error),
      ),
    ahead: options.threads ? options.threads.jobs * AHEAD : 1,
    known: {
      get spellings() {
        return (spellings ??= spellingsOf(root));
      },
      offset: (party, day) => {
        const zone = knowledge().state(party)?.zone;
        return zone ? offsetAt(zone, day) : null;
      },
      get jointTitles() {
        return knowledge().lists["joint-titles"] ?? [];
      },
    },
    eventOf: (act, joint) => ploverOf(act, joint, knowledge()),
    get extractor() {
      return (extractor ??= extractorVersion(root));
    },
    now: () => new Date().toISOString(),
  };
}

/** Spellings of names that are taken for one another, and the titles before names. */
export function spellingsOf(root: string): Spellings {
  const rows = readTable(join(root, "knowledge/spellings/spellings.psv"), ["from", "to", "parties"]).map((r) => ({
    from: r.need("from"),
    to: r.need("to"),
    parties: r.list("parties"),
  }));
  const titles = readList(join(root, "knowledge/lexicon/en/honorifics.txt"))
    .flatMap((title) =>
      title
        .toLowerCase()
        .replace(/[.,'\u2019]/g, "")
        .split(/[^\p{L}]+/u),
    )
    .filter((word) => word.length > 1);
  return { rows, titles: new Set(titles) };
}
