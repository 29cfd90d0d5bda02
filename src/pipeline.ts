/** The stages in order: from an input, as a user names it, to the records it holds. */
import { acquire, type AcquireOptions } from "./acquire/acquire.ts";
import { extract } from "./extract/extract.ts";
import { isFailure, type Failure } from "./model/failure.ts";
import type { Knowledge } from "./model/knowledge.ts";
import type { Record } from "./model/record.ts";
import type { Given, Source } from "./model/source.ts";
import { readPage } from "./read/read-page.ts";

/** acquire -> read -> extract. */
export async function readInput(
  input: string,
  given: Given,
  options: AcquireOptions,
  k: Knowledge,
): Promise<Record[] | Failure> {
  const source = await acquire(input, options);
  return isFailure(source) ? source : readSource(source, given, k);
}

/** read -> extract, for bytes that are here already. */
export async function readSource(source: Source, given: Given, k: Knowledge): Promise<Record[] | Failure> {
  const page = await readPage(source);
  return isFailure(page) ? page : extract(page, source, given, k);
}
