/** What a form says is right about a statement, as a decision of the archive. */
import { ACTS, type By } from "../../../app.ts";
import type { Act } from "../../../model/act.ts";
import type { Correction } from "../../../model/decision.ts";
import type { Failure } from "../../../model/failure.ts";
import type { Span } from "../../../model/span.ts";
import type { StoredRecord } from "../../../store/contract.ts";
import { readerName } from "../guard/reader.ts";
import type { Posted } from "../page.ts";

/** The decision kept, what the archive refuses, or in words what is wrong with the form. */
export async function correctionOf(posted: Posted, stored: StoredRecord): Promise<Correction | Failure | string> {
  const { form, tools, reader } = posted;
  const { archive } = tools;
  const value = (name: string): string => String(form.get(name) ?? "").trim();
  const by: By = {
    by: readerName(value("by")) || reader.name || "unknown",
    note: value("note").slice(0, 1000) || null,
  };
  const at = { document: stored.document.id, part: stored.part };
  const ref = { ...at, statement: value("statement") };
  const deed = value("deed");
  switch (deed) {
    case "accept":
    case "delete":
      return archive.correct(ref, deed, {}, by);
    case "speaker": {
      const said = speakersOf(form, posted);
      return typeof said === "string" ? said : archive.correct(ref, deed, { ...said, speakerNames: [] }, by);
    }
    case "act": {
      const act = actOf(value("act"));
      return act ? archive.correct(ref, deed, { act }, by) : "This is no act that Parley knows.";
    }
    case "issue": {
      const topics = [...new Set(form.getAll("issue").map(String).filter(Boolean))];
      const known = new Set(tools.app.issues().map((i) => i.id));
      const unknown = topics.find((t) => !known.has(t));
      return unknown === undefined
        ? archive.correct(ref, deed, { topics }, by)
        : `There is no issue “${unknown.slice(0, 80)}”.`;
    }
    case "undertaking":
      return archive.correct(ref, deed, { undertaking: value("undertaking") === "yes" }, by);
    case "cut": {
      const [cue, content] = [spanOf(form, "cue"), spanOf(form, "content")];
      if (cue || content) return archive.correct(ref, deed, { ...(cue && { cue }), ...(content && { content }) }, by);
      const words = { ...named(form, "cue"), ...named(form, "content") };
      return "cue" in words || "content" in words ? archive.cut(ref, words, by) : "The words are missing.";
    }
    case "add":
      return added(posted, at, by);
    default:
      return "The form does not say what is to be done.";
  }
}

async function added(
  posted: Posted,
  at: { document: string; part: number },
  by: By,
): Promise<Correction | Failure | string> {
  const { form, tools } = posted;
  const act = actOf(String(form.get("act") ?? ""));
  if (!act) return "This is no act that Parley knows.";
  const speakers = speakersOf(form, posted);
  if (typeof speakers === "string") return speakers;
  const said = { ...speakers, act, undertaking: form.get("undertaking") === "yes", topics: [], addressees: [] };
  const [cue, content] = [spanOf(form, "cue"), spanOf(form, "content")];
  if (cue && content)
    return tools.archive.addStatement(
      at,
      { ...said, cue, content, plover: "", speakerNames: [], strength: null, doubt: null },
      by,
    );
  const words = { ...named(form, "cue"), ...named(form, "content") };
  if (!words.content) return "The words of the statement are missing.";
  return tools.archive.addByWords(at, { ...said, cue: words.cue ?? words.content, content: words.content }, by);
}

const actOf = (value: string): Act | null => ACTS.find((a) => a === value) ?? null;

/** Parties that were ticked, and those that were written. */
function speakersOf(form: FormData, { tools }: Posted): { speakers: string[]; joint: boolean } | string {
  const written = String(form.get("other-speaker") ?? "")
    .split(",")
    .map((w) => w.trim())
    .filter(Boolean);
  const codes: string[] = form.getAll("speaker").map(String).filter(Boolean);
  for (const name of written) {
    const code = tools.archive.filterWords.party(name);
    if (!code) return `There is no country or body “${name.slice(0, 80)}”. Write a name or a code, like Japan or JPN.`;
    codes.push(code);
  }
  const unknown = codes.find((c) => tools.archive.filterWords.party(c) === null);
  if (unknown !== undefined) return `There is no country or body “${unknown.slice(0, 80)}”.`;
  const speakers = [...new Set(codes)];
  return { speakers, joint: form.get("joint") === "yes" && speakers.length > 1 };
}

/** "cue-start" and "cue-end" as a stretch; the archive looks whether it lies in the text. */
function spanOf(form: FormData, name: string): Span | null {
  const [start, end] = [form.get(`${name}-start`), form.get(`${name}-end`)].map(String);
  return /^\d{1,9}$/.test(start ?? "") && /^\d{1,9}$/.test(end ?? "")
    ? { start: Number(start), end: Number(end) }
    : null;
}

const named = (form: FormData, name: "cue" | "content"): { [k in "cue" | "content"]?: string } => {
  const words = String(form.get(name) ?? "").trim();
  return words ? { [name]: words } : {};
};
