/** What the archive's work needs from outside: the stages before it, what is known, and the clock. */
import type { Failure } from "../../model/failure.ts";
import type { Record } from "../../model/record.ts";
import type { Given, Source } from "../../model/source.ts";
import type { EventOf } from "../../resolve/apply-decisions.ts";
import type { Known } from "../../resolve/sighting.ts";

export interface Tools {
  /** Fetches the bytes of one input: a file, an address or "-". */
  acquire(input: string): Promise<Source | Failure>;
  /** Reads bytes into records. */
  readSource(source: Source, given: Given): Promise<Record[] | Failure>;
  /** How many inputs may be on their way at once. */
  ahead: number;
  known: Known;
  eventOf: EventOf;
  /** Names the rules that read: another name means that documents can be read anew with another result. */
  extractor: string;
  /** RFC 3339, UTC. */
  now(): string;
}
