/** `parley correct`: what a person settles about a statement. */
import { failureLine, isFailure, readFilters, type Archive, type By, type StatementRef } from "../../../app.ts";
import type { Correction } from "../../../model/decision.ts";
import type { Failure } from "../../../model/failure.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { byWhom, withArchive } from "./with-archive.ts";

type Value = Correction["value"];
type Step = (archive: Archive) => Promise<Correction | Failure>;

export async function correct(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches, values } = line;
  const [name, statement] = words;
  const refuse = (what: string): number => {
    shell.err(`parley: ${plainWords(what)}. See "parley help correct".`);
    return 2;
  };
  const adds = switches.has("add");
  if (name === undefined || words.length > 2 || (statement === undefined) !== adds)
    return refuse(
      adds
        ? "correct --add wants a document and no statement"
        : "correct wants a document and a statement in it, like talks.txt s3",
    );
  if (adds && !["cue", "content", "act", "speaker"].every((o) => values.has(o)))
    return refuse("correct --add wants --cue, --content, --act and --speaker");
  return withArchive(line, shell, {}, async (archive) => {
    const by = byWhom(line);
    const at = await recordNamed(archive, name);
    if (!at) {
      shell.err(`parley: ${plainWords(name)}: is no document in the archive. Give its id, address or path.`);
      return 1;
    }
    const settled = settledBy(line, archive);
    if ("wrong" in settled) return refuse(settled.wrong);
    const steps = adds
      ? [added(line, at, settled.fields, by)]
      : corrected(line, { ...at, statement: statement! }, settled.fields, by);
    if (steps.length === 0)
      return refuse(
        "correct wants to know what is right: --accept, --delete, --speaker, --act, --issue, --undertaking, --cue or --content",
      );
    for (const step of steps) {
      const done = await step(archive);
      if (isFailure(done)) {
        shell.err(`parley: ${plainWords(failureLine(done))}`);
        return 1;
      }
      await shell.out(
        switches.has("json")
          ? `${JSON.stringify(done)}\n`
          : `${done.kind} kept as ${done.id}; to take it back: parley archive withdraw ${done.id}\n`,
      );
    }
    return 0;
  });
}

/** A document and the number of its record: "talks.txt", "27c7e6b4f8db3af4.2". */
async function recordNamed(archive: Archive, name: string): Promise<{ document: string; part: number } | null> {
  const whole = await archive.store.document(name);
  if (whole) return { document: whole.id, part: 1 };
  const m = /^(.+)\.(\d{1,3})$/.exec(name);
  const row = m && (await archive.store.document(m[1]!));
  return row ? { document: row.id, part: Number(m[2]) } : null;
}

interface Fields {
  speaker?: string[];
  act?: Correction["as"]["act"];
  topics?: string[];
}

/** Party, act and issues as the filters of a search read them. */
function settledBy({ values }: ParsedLine, archive: Archive): { fields: Fields } | { wrong: string } {
  const given = (["speaker", "act"] as const).flatMap((o): [string, string][] =>
    values.has(o) ? [[o, values.get(o)!]] : [],
  );
  const read = readFilters(given, archive.filterWords);
  if ("wrong" in read) return read;
  const issues = values.get("issue");
  const topics = issues === undefined ? undefined : issues === "-" ? [] : issues.split(",").map((i) => i.trim());
  const unknown = topics?.find((t) => archive.filterWords.issue(t)?.[0] !== t);
  if (unknown !== undefined)
    return { wrong: `--issue knows no issue "${unknown}": the ids stand in knowledge/issues/issues.psv` };
  if ((read.filter.act?.length ?? 0) > 1) return { wrong: "--act wants one act" };
  return { fields: { speaker: read.filter.speaker, act: read.filter.act?.[0], topics } };
}

function corrected({ switches, values }: ParsedLine, ref: StatementRef, f: Fields, by: By): Step[] {
  const one =
    (kind: Exclude<Correction["kind"], "add">, value: Value): Step =>
    (archive) =>
      archive.correct(ref, kind, value, by);
  const cut = {
    ...(values.has("cue") && { cue: values.get("cue")! }),
    ...(values.has("content") && { content: values.get("content")! }),
  };
  return [
    ...(f.speaker ? [one("speaker", { speakers: f.speaker, speakerNames: [], joint: switches.has("joint") })] : []),
    ...(f.act ? [one("act", { act: f.act })] : []),
    ...(f.topics ? [one("issue", { topics: f.topics })] : []),
    ...(values.has("undertaking") ? [one("undertaking", { undertaking: values.get("undertaking") === "yes" })] : []),
    ...(cut.cue !== undefined || cut.content !== undefined ? [(archive: Archive) => archive.cut(ref, cut, by)] : []),
    ...(switches.has("accept") ? [one("accept", {})] : []),
    ...(switches.has("delete") ? [one("delete", {})] : []),
  ];
}

const added =
  ({ switches, values }: ParsedLine, at: { document: string; part: number }, f: Fields, by: By): Step =>
  (archive) =>
    archive.addByWords(
      at,
      {
        cue: values.get("cue")!,
        content: values.get("content")!,
        speakers: f.speaker ?? [],
        act: f.act!,
        joint: switches.has("joint"),
        undertaking: values.get("undertaking") === "yes",
        topics: f.topics ?? [],
        addressees: [],
      },
      by,
    );
