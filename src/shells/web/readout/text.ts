/** The text as published with its statements marked, and beside each paragraph the notes on what was said in it. */
import type { Statement } from "../../../model/statement.ts";
import type { Span } from "../../../model/span.ts";
import type { MarkedBlock } from "../../../model/text.ts";
import { breakable, html, shown, type Html } from "../html.ts";
import type { Reader } from "../page.ts";
import { familyOf } from "../parts/act.ts";
import type { WebTools } from "../tools.ts";
import { factSpans } from "./facts.ts";
import { note, numberOf } from "./note.ts";
import { marksOf, piecesOf, type Mark, type Piece } from "./pieces.ts";
import { anchorOf, factAnchor, noteAnchor, type Viewed } from "./viewed.ts";

/** More of a text than this is no page that anybody reads; the rest can be had as it is. */
const MOST_CHARACTERS = 300_000;

export function textWithNotes(tools: WebTools, reader: Reader, v: Viewed): Html {
  const { document, statements, unread } = v.record;
  const whole: MarkedBlock[] = [
    { start: 0, end: document.text.length, shape: "paragraph", depth: 0, role: "body", number: null, body: 0, why: "" },
  ];
  const all = document.blocks?.length ? document.blocks : whole;
  const blocks = all.filter((b) => b.start < MOST_CHARACTERS);
  const marks = perBlock(blocks, marksOf(v.record, factSpans(v)), (m) => [m.start, m.end]);
  const beginsIn = (s: Statement): number => Math.min(s.made.sentence.start, s.content.start);
  const notes = perBlock(blocks, statements, (s) => [beginsIn(s), beginsIn(s) + 1]);
  const barred = perBlock(blocks, unread, (u) => [u.start, u.start + 1]);
  const byId = new Map(statements.map((s) => [s.id, s]));
  const seen = new Set<string>();
  const endings = new Map<number, string[]>();
  for (const { id, made } of statements)
    endings.set(made.sentence.end, [...(endings.get(made.sentence.end) ?? []), id]);
  const inBlock = (block: Span, marks: readonly Mark[]): Html[] =>
    piecesOf({ start: block.start, end: Math.min(block.end, MOST_CHARACTERS) }, marks).flatMap((p) => {
      const ended = endings.get(p.end);
      return [
        pieceOf(v, p, byId, seen),
        ...(ended ? [html`<span class="ends" data-ends="${ended.join(" ")}"></span>`] : []),
      ];
    });
  return html`<div class="readout" data-readout="${v.stored?.key ?? ""}">
    ${blocks.map(
      (block, i) =>
        html`<div class="row">
          <div class="text ${block.role === "note" ? "note-block" : block.role} as-${block.shape}">
            <span class="published" data-start="${block.start}">${inBlock(block, marks[i] ?? [])}</span>
          </div>
          ${
            notes[i]?.length || barred[i]?.length
              ? html`<div class="notes">
                  ${notes[i]?.map((s) => note(tools, reader, v, s))}
                  ${barred[i]?.map((u) => html`<p class="not-understood">not understood: ${shown(u.reason)}</p>`)}
                </div>`
              : ""
          }
        </div>`,
    )}
    ${
      blocks.length < all.length || document.text.length > MOST_CHARACTERS
        ? html`<p class="empty">
            The text goes on for ${document.text.length - MOST_CHARACTERS} characters more than a page shows.
          </p>`
        : ""
    }
  </div>`;
}

/** Things by the blocks that they lie over, both in the order of the text. */
function perBlock<T>(blocks: readonly MarkedBlock[], things: readonly T[], span: (t: T) => [number, number]): T[][] {
  const out: T[][] = blocks.map(() => []);
  for (const thing of things) {
    const [start, end] = span(thing);
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < blocks.length && blocks[i]!.start < end; i++) out[i]!.push(thing);
  }
  return out;
}

function pieceOf(v: Viewed, p: Piece, byId: ReadonlyMap<string, Statement>, seen: Set<string>): Html {
  const plain = breakable(v.record.document.text.slice(p.start, p.end));
  let words: Html = p.cue ? html`<span class="reporting">${plain}</span>` : plain;
  if (p.factStarts && first(seen, `w${p.start}`))
    words = html`<span class="fact" id="${factAnchor(v, p)}">${words}</span>`;
  if (p.unread !== null)
    words = html`<span class="unread" title="not understood: ${shown(v.record.unread[p.unread]?.reason ?? "")}"
      >${words}</span
    >`;
  const s = p.statement === null ? undefined : byId.get(p.statement);
  if (!s) return words;
  const begins = first(seen, s.id);
  return html`<a
    class="st ${familyOf(s.act)}${s.doubt ? " doubtful" : ""}"
    href="#${noteAnchor(v, s.id)}"
    data-statement="${s.id}"
    ${begins ? html`id="${anchorOf(v, s.id)}" aria-describedby="${noteAnchor(v, s.id)}"` : html`tabindex="-1"`}
    >${begins ? html`<sup class="n" aria-hidden="true">${numberOf(s)}</sup>` : ""}${words}</a
  >`;
}

function first(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}
