/** Keeps what a person decides, and lays it over the records it is about, in one change. */
import { createHash } from "node:crypto";
import { anchorOf, findWords, nearestWords } from "../../model/anchor.ts";
import type { Correction, Decision, Fate, Joining, Naming, Paging } from "../../model/decision.ts";
import { failure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Record } from "../../model/record.ts";
import type { Statement } from "../../model/statement.ts";
import { words } from "../../model/span.ts";
import type { Change, DocumentRow, Store } from "../../store/contract.ts";
import { joinEngagements } from "./join-engagements.ts";
import { rewriteDocument, standingDecisions } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

/** Who decides, and why. */
export interface By {
  by: string;
  note: string | null;
}

/** A statement in the archive: a document's id, the record in it, the statement's id. */
export interface StatementRef {
  document: string;
  part: number;
  statement: string;
}

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

/** A decision gets its id from what it says, so that the same one is kept once. */
const withId = <T extends Decision>(d: Without<T>): T =>
  ({ id: `d-${createHash("sha256").update(JSON.stringify(d)).digest("hex").slice(0, 16)}`, ...d }) as unknown as T;

const noStatement = (ref: StatementRef): Failure =>
  failure(
    `${ref.document}.${ref.part} ${ref.statement}`,
    "no-such-statement",
    "is no statement in the archive",
    "Look at the record again: it may have been read anew",
  );

/** Corrects a statement; gives the decision, or says why it cannot be made. */
export async function correct(
  store: Store,
  ref: StatementRef,
  kind: Exclude<Correction["kind"], "add">,
  value: Correction["value"],
  { by, note }: By,
  tools: Tools,
): Promise<Correction | Failure> {
  return store.change(async (change) => {
    const found = await statementAt(change, ref);
    if (!found) return noStatement(ref);
    const { document, statement } = found;
    const as: Statement = { ...statement, ...value, doubt: null };
    const wrong = misfit(as, document.text);
    if (wrong)
      return failure(
        `${ref.document}.${ref.part} ${ref.statement}`,
        "correction-misfits",
        wrong,
        "Give a stretch inside the text",
      );
    const decision = withId<Correction>({
      kind,
      by,
      note,
      at: tools.now(),
      on: anchorOf(document, ref.part, statement),
      value,
      as,
      words: { cue: words(document.text, as.cue), content: words(document.text, as.content) },
    });
    await change.decide(decision);
    await relay(change, found.page, tools);
    return decision;
  });
}

/** Cuts a statement anew, by the words that are to be its cue or content: those nearest to where it stands. */
export async function cut(
  store: Store,
  ref: StatementRef,
  to: { cue?: string; content?: string },
  by: By,
  tools: Tools,
): Promise<Correction | Failure> {
  const found = await recordAt(store, ref);
  const statement = found?.record.statements.find((s) => s.id === ref.statement);
  if (!found || !statement) return noStatement(ref);
  const value: Correction["value"] = {};
  for (const field of ["cue", "content"] as const) {
    const words = to[field];
    if (words === undefined) continue;
    const span = nearestWords(words, statement[field], found.record.document.text);
    if (!span) return noWords(ref.document, words);
    value[field] = span;
  }
  return correct(store, ref, "cut", value, by, tools);
}

/** Adds a statement that was not found, by the words of its cue and content. */
export async function addByWords(
  store: Store,
  at: { document: string; part: number },
  said: { cue: string; content: string } & Pick<
    Statement,
    "speakers" | "act" | "joint" | "undertaking" | "topics" | "addressees"
  >,
  by: By,
  tools: Tools,
): Promise<Correction | Failure> {
  const found = await recordAt(store, at);
  if (!found)
    return failure(
      `${at.document}.${at.part}`,
      "no-such-document",
      "is no record in the archive",
      "Give a document's id, address or path",
    );
  const { text } = found.record.document;
  const content = findWords(said.content, "", "", text);
  if (!content) return noWords(at.document, said.content);
  const cue = nearestWords(said.cue, content, text);
  if (!cue) return noWords(at.document, said.cue);
  const plover = tools.eventOf(said.act, said.joint);
  const statement = { ...said, cue, content, plover, speakerNames: [], strength: null, doubt: null };
  return addStatement(store, { document: found.id, part: at.part }, statement, by, tools);
}

const noWords = (document: string, words: string): Failure =>
  failure(
    document,
    "no-such-words",
    `does not have the words "${words}" in just one place`,
    "Give them letter for letter as they stand there, with more around them where they occur twice",
  );

async function recordAt(
  store: Store,
  at: { document: string; part: number },
): Promise<{ id: string; record: Record } | null> {
  const row = await store.document(at.document);
  if (!row) return null;
  for await (const r of store.records({ document: [row.id], revisions: "all" }))
    if (r.part === at.part) return { id: row.id, record: r.record };
  return null;
}

/** Adds a statement that was not found; `statement` gives its words' places and what it is. */
export async function addStatement(
  store: Store,
  at: { document: string; part: number },
  statement: Omit<Statement, "id" | "made" | "decided">,
  { by, note }: By,
  tools: Tools,
): Promise<Correction | Failure> {
  return store.change(async (change) => {
    const row = await change.document(at.document);
    const record = row && (await change.records(row.id))[at.part - 1]?.shown.record;
    if (!row || !record)
      return failure(
        `${at.document}.${at.part}`,
        "no-such-document",
        "is no record in the archive",
        "Give a document's id and the number of its record",
      );
    const span = {
      start: Math.min(statement.cue.start, statement.content.start),
      end: Math.max(statement.cue.end, statement.content.end),
    };
    const as: Statement = {
      ...statement,
      id: "",
      made: { rule: "", frame: "", subject: null, speaker: `given by ${by}`, strength: null, sentence: span },
    };
    const wrong = misfit(as, record.document.text);
    if (wrong)
      return failure(`${at.document}.${at.part}`, "correction-misfits", wrong, "Give a stretch inside the text");
    const decision = withId<Correction>({
      kind: "add",
      by,
      note,
      at: tools.now(),
      on: anchorOf(record.document, at.part, as),
      value: {},
      as,
      words: { cue: words(record.document.text, as.cue), content: words(record.document.text, as.content) },
    });
    await change.decide(decision);
    await relay(change, row.page, tools);
    return decision;
  });
}

function misfit(s: Statement, text: string): string | null {
  for (const [name, span] of [
    ["cue", s.cue],
    ["content", s.content],
  ] as const)
    if (
      !(
        Number.isInteger(span.start) &&
        Number.isInteger(span.end) &&
        0 <= span.start &&
        span.start < span.end &&
        span.end <= text.length
      )
    )
      return `has a ${name} from ${span.start} to ${span.end}, where the text has ${text.length} characters`;
  return null;
}

/** Says what became of an undertaking. */
export async function setStatus(
  store: Store,
  ref: StatementRef,
  status: Fate["status"],
  source: string | null,
  { by, note }: By,
  tools: Tools,
): Promise<Fate | Failure> {
  return store.change(async (change) => {
    const found = await statementAt(change, ref);
    if (!found) return noStatement(ref);
    const decision = withId<Fate>({
      kind: "status",
      by,
      note,
      at: tools.now(),
      on: anchorOf(found.document, ref.part, found.statement),
      status,
      source,
    });
    await change.decide(decision);
    return decision;
  });
}

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

async function rejoin(change: Change, keys: readonly string[]): Promise<void> {
  const { joinings } = await standingDecisions(change);
  for (const key of keys) {
    const dot = key.lastIndexOf(".");
    await joinEngagements(change, key.slice(0, dot), Number(key.slice(dot + 1)), joinings);
  }
}

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

/** Lays the decisions again over the pages that these documents now belong to. */
async function relayAll(change: Change, documents: readonly string[], tools: Tools): Promise<void> {
  const pages = new Set<string>();
  for (const id of documents) {
    const row = await change.document(id);
    if (row) pages.add(row.page);
  }
  for (const page of pages) await relay(change, page, tools);
}

/** Lays the decisions over every version of a page again, from what was extracted. */
async function relay(change: Change, page: string, tools: Tools): Promise<void> {
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

async function statementAt(
  change: Change,
  ref: StatementRef,
): Promise<{ document: { id: string; text: string }; statement: Statement; page: string } | null> {
  const row: DocumentRow | null = await change.document(ref.document);
  const record = row && (await change.records(row.id))[ref.part - 1]?.shown.record;
  const statement = record?.statements.find((s) => s.id === ref.statement);
  return row && record && statement ? { document: record.document, statement, page: row.page } : null;
}
