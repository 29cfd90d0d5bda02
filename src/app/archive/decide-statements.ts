/** Corrections of statements, statements that were overlooked, and what became of undertakings. */
import { anchorOf, findWords, nearestWords } from "../../model/anchor.ts";
import type { Correction, Fate } from "../../model/decision.ts";
import { failure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Record } from "../../model/record.ts";
import type { Statement } from "../../model/statement.ts";
import { words } from "../../model/span.ts";
import type { Change, DocumentRow, Store } from "../../store/contract.ts";
import { withId } from "./decision-made.ts";
import type { By } from "./decision-made.ts";
import { relay } from "./lay-again.ts";
import type { Tools } from "./tools.ts";

/** A statement in the archive: a document's id, the record in it, the statement's id. */
export interface StatementRef {
  document: string;
  part: number;
  statement: string;
}

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
      plover: statement.plover || tools.eventOf(statement.act, statement.joint),
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

async function statementAt(
  change: Change,
  ref: StatementRef,
): Promise<{ document: { id: string; text: string }; statement: Statement; page: string } | null> {
  const row: DocumentRow | null = await change.document(ref.document);
  const record = row && (await change.records(row.id))[ref.part - 1]?.shown.record;
  const statement = record?.statements.find((s) => s.id === ref.statement);
  return row && record && statement ? { document: record.document, statement, page: row.page } : null;
}
