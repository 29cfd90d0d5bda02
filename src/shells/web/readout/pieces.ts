/**
 * Cuts a text where marks begin and end, so that each piece has one look: the innermost statement that covers it, the
 * sentence not understood, the facts of the head it tells. Joined, the pieces are the text again.
 */
import type { Record } from "../../../model/record.ts";
import type { Span } from "../../../model/span.ts";

export interface Mark extends Span {
  /** Statement id, for its reporting words and its content. */
  statement?: string;
  cue?: boolean;
  /** Place in the record's list of sentences not understood. */
  unread?: number;
  /** A fact of the head is told here. */
  fact?: boolean;
}

export interface Piece extends Span {
  statement: string | null;
  cue: boolean;
  unread: number | null;
  fact: boolean;
  /** Facts begin here: the head leads to this place. */
  factStarts: boolean;
}

/** Every mark of a record, by where it begins. */
export function marksOf({ statements, unread }: Record, facts: readonly Span[]): Mark[] {
  return [
    ...statements.flatMap((s) => [
      // A sentence that only goes on reporting stands under the words that opened the run: they are another statement's.
      ...(s.cue.end <= s.made.sentence.start ? [] : [{ ...s.cue, statement: s.id, cue: true }]),
      ...(s.cue.start === s.content.start && s.cue.end === s.content.end ? [] : [{ ...s.content, statement: s.id }]),
    ]),
    // Pieces also end where sentences do, so that a note can unfold under its sentence.
    ...statements.map((s) => ({ start: s.made.sentence.start, end: s.made.sentence.end })),
    ...unread.map((u, i) => ({ start: u.start, end: u.end, unread: i })),
    ...facts.map(({ start, end }) => ({ start, end, fact: true })),
  ].sort((a, b) => a.start - b.start);
}

/** The pieces of a stretch. `marks` are sorted by where they begin. */
export function piecesOf({ start, end }: Span, marks: readonly Mark[]): Piece[] {
  const here = marks.filter((m) => m.start < end && m.end > start && m.start < m.end);
  const cuts = new Set([start, end]);
  for (const m of here) {
    cuts.add(Math.max(start, m.start));
    cuts.add(Math.min(end, m.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < at.length; i++) {
    const [from, to] = [at[i]!, at[i + 1]!];
    while (next < here.length && here[next]!.start <= from) open.push(here[next++]!);
    open = open.filter((m) => m.end > from);
    const own = innermost(open);
    pieces.push({
      start: from,
      end: to,
      statement: own?.statement ?? null,
      cue: own?.cue ?? false,
      unread: open.find((m) => m.unread !== undefined)?.unread ?? null,
      fact: open.some((m) => m.fact),
      factStarts: open.some((m) => m.fact && m.start === from),
    });
  }
  return pieces;
}

/** Of the statements that cover a piece the one with the fewest words around it. */
function innermost(open: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  for (const m of open) if (m.statement !== undefined && (!best || m.end - m.start < best.end - best.start)) best = m;
  return best;
}
