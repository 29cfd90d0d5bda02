/** Comparisons as the rows of a table: grouped by issue, those first to which most words were given. */
import type { Comparison, ComparisonCell, ComparisonRow, ManyComparison, Wording } from "../../model/comparison.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { languageOf } from "../align/language.ts";
import { commonWords } from "../align/word-diff.ts";
import { sharesOf } from "./weights.ts";

/** Two documents: within an issue what both tell, then what only the first tells, then what only the second does. */
export function rowsOf(c: Comparison, k: Knowledge): ComparisonRow[] {
  const general = languageOf(k).generalIssues;
  const [a, b] = c.records.map(sideOf);
  if (!a || !b) return [];
  const guardOf = (side: "a" | "b", id: string): ComparisonCell["guard"] => {
    const found = c.guarded.find((g) => g.side === side && g.statement === id);
    return found ? { words: found.words, start: found.start, end: found.end } : null;
  };
  const rows = [
    ...c.aligned.map(({ a: x, b: y, relation, similarity, why }): ComparisonRow => {
      const [left, right] = marked(a, a.byId.get(x), b, b.byId.get(y));
      return {
        issue: issueOf([a.byId.get(x), b.byId.get(y)], general),
        cells: [
          { ...left, stronger: relation === "stronger-in-a" },
          { ...right, stronger: relation === "stronger-in-b" },
        ],
        relation,
        similarity,
        why,
      };
    }),
    ...c.onlyA.map((id) =>
      alone(issueOf([a.byId.get(id)], general), [cellOf(a, a.byId.get(id)), silent(guardOf("a", id))]),
    ),
    ...c.onlyB.map((id) =>
      alone(issueOf([b.byId.get(id)], general), [silent(guardOf("b", id)), cellOf(b, b.byId.get(id))]),
    ),
  ];
  return grouped(
    rows,
    c.weights.map((w) => w.issue),
  );
}

/** Many documents: a row a matter. */
export function rowsOfMany({ records, matters, guarded }: ManyComparison): ComparisonRow[] {
  const sides = records.map(sideOf);
  const rows = matters.map(({ issue, statements }, n) =>
    alone(
      issue,
      sides.map((side, i) => {
        const id = statements[i] ?? null;
        if (id !== null) return cellOf(side, side.byId.get(id));
        const found = guarded.find((g) => g.matter === n && g.document === i);
        return silent(found ? { words: found.words, start: found.start, end: found.end } : null);
      }),
    ),
  );
  const weight = new Map<string, number>();
  for (const r of records)
    for (const [issue, { share }] of sharesOf(r, (id) => r.statements.find((s) => s.id === id)?.topics ?? []))
      weight.set(issue, Math.max(share, weight.get(issue) ?? 0));
  return grouped(
    rows,
    [...weight].sort((x, y) => y[1] - x[1]).map(([issue]) => issue),
  );
}

interface Side {
  text: string;
  byId: Map<string, Statement>;
}

const sideOf = ({ document, statements }: Record): Side => ({
  text: document.text,
  byId: new Map(statements.map((s) => [s.id, s])),
});

const alone = (issue: string, cells: ComparisonCell[]): ComparisonRow => ({
  issue,
  cells,
  relation: null,
  similarity: null,
  why: null,
});

const silent = (guard: ComparisonCell["guard"]): ComparisonCell => ({
  statement: null,
  cue: [],
  content: [],
  stronger: false,
  guard,
});

function issueOf(of: readonly (Statement | undefined)[], general: ReadonlySet<string>): string {
  const topics = of.flatMap((s) => s?.topics ?? []);
  return topics.find((t) => !general.has(t)) ?? topics[0] ?? "";
}

/** Rows of an issue together, issues in the order given, those without an issue last. */
function grouped(rows: readonly ComparisonRow[], issues: readonly string[]): ComparisonRow[] {
  const order = new Map(issues.map((issue, i) => [issue, i]));
  const place = ({ issue }: ComparisonRow): number =>
    issue === "" ? issues.length + 1 : (order.get(issue) ?? issues.length);
  const named = [...new Set(rows.map((r) => r.issue))];
  return rows.toSorted((x, y) => place(x) - place(y) || named.indexOf(x.issue) - named.indexOf(y.issue));
}

/** Reporting words and content; where one holds the other, only the wider. */
function spansOf({ cue, content }: Statement): [cue: Span, content: Span | null] {
  const start = Math.min(cue.start, content.start);
  const end = Math.max(cue.end, content.end);
  return end - start === Math.max(cue.end - cue.start, content.end - content.start)
    ? [{ start, end }, null]
    : [cue, content];
}

const plainWording = (words: string): Wording[] => (words ? [{ words, differs: false }] : []);

function cellOf({ text }: Side, s: Statement | undefined): ComparisonCell {
  if (!s) return silent(null);
  const [cue, content] = spansOf(s).map((span) => (span ? plainWording(text.slice(span.start, span.end)) : []));
  return { statement: s.id, cue: cue ?? [], content: content ?? [], stronger: false, guard: null };
}

/** Where fewer words than this are common, marking the others would mark everything. */
const COMMON = 1 / 3;

/** Both cells with the words marked that the other one does not have. */
function marked(
  a: Side,
  s: Statement | undefined,
  b: Side,
  t: Statement | undefined,
): [ComparisonCell, ComparisonCell] {
  if (!s || !t) return [cellOf(a, s), cellOf(b, t)];
  const [x, y] = [cut(a, s), cut(b, t)];
  const common = commonWords(
    x.flat().map((p) => p.word),
    y.flat().map((p) => p.word),
  );
  const shorter = Math.min(x.flat().length, y.flat().length);
  if (common.length < COMMON * shorter) return [cellOf(a, s), cellOf(b, t)];
  return [markedCell(s.id, x, new Set(common.map(([i]) => i))), markedCell(t.id, y, new Set(common.map(([, j]) => j)))];
}

interface Piece {
  word: string;
  /** The word with the white space after it, as it stands. */
  words: string;
}

/** The words of the cue and of the content. */
function cut({ text }: Side, s: Statement): Piece[][] {
  return spansOf(s)
    .flatMap((span) => (span ? [span] : []))
    .map(({ start, end }) =>
      [...text.slice(start, end).matchAll(/(\S+)\s*/g)].map((m) => ({ word: m[1] ?? "", words: m[0] })),
    );
}

function markedCell(statement: string, parts: readonly Piece[][], common: ReadonlySet<number>): ComparisonCell {
  let index = 0;
  const [cue = [], content = []] = parts.map((list) => {
    const out: Wording[] = [];
    for (const { words } of list) {
      const differs = !common.has(index++);
      const last = out.at(-1);
      if (last?.differs === differs) last.words += words;
      else out.push({ words, differs });
    }
    return out;
  });
  return { statement, cue, content, stronger: false, guard: null };
}
