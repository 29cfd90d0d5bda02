/**
 * One statement as a line of a list, with the link to its words: who, the reporting words, what was said, the act,
 * strength and flags, according to whom: `statementLine(tools, row, { accordingTo: "Japan's readout" })`. Takes a row of
 * the store (StatementRow); `statementLines` makes the list.
 */
import { pages } from "../../../app/pages.ts";
import { possessive } from "../../../app/words/engagement-words.ts";
import type { StatementRow } from "../../../store/contract.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";
import { actLabel } from "./act.ts";
import { dateOf } from "./date.ts";
import { flags } from "./flags.ts";
import { parties } from "./party.ts";
import { strength } from "./strength.ts";

export type Lined = Pick<
  StatementRow,
  | "id"
  | "document"
  | "part"
  | "day"
  | "publisher"
  | "speakers"
  | "joint"
  | "act"
  | "addressees"
  | "undertaking"
  | "strength"
  | "doubt"
  | "cue"
  | "content"
>;

export interface Otherwise {
  /** In place of the statement's words: the same words with what differs marked. */
  said?: Html;
  /** In place of day and publisher, where the list says them once for all its lines. */
  beneath?: Html;
}

export const statementLine = (tools: WebTools, s: Lined, { said, beneath }: Otherwise = {}): Html =>
  html`<div class="line">
    <p class="who">${parties(tools, s.speakers)} ${actLabel(s.act)} ${strength(s.strength)} ${flags(tools, s)}</p>
    <p class="said">
      <a href="${pages.readout(s.document, s.part, s.id)}">${said ?? wordsOf(s)}</a>
    </p>
    <p class="according">${beneath ?? html`${dateOf(s.day)}, according to ${publisherOf(tools, s.publisher)}`}</p>
  </div>`;

/** A list shows so much of a statement; its readout shows all of it. */
const MOST = 900;

const wordsOf = (s: Lined): Html =>
  html`<span class="cue">${shownShort(s.cue.words, MOST)}</span
    >${sameWords(s) ? "" : html` ${shownShort(s.content.words, MOST)}`}`;

export const statementLines = (tools: WebTools, rows: readonly Lined[]): Html =>
  html`<ol class="lines" role="list">
    ${rows.map((row) => html`<li>${statementLine(tools, row)}</li>`)}
  </ol>`;

/** "Japan's readout" by a publisher's code, its name where it has none. */
export const publisherOf = ({ app }: WebTools, publisher: string | null): string =>
  publisher === null
    ? "a publisher not known"
    : /^[A-Z]{2,6}$/.test(publisher)
      ? `${possessive(app.theParty(publisher))} readout`
      : shown(publisher);

const sameWords = ({ cue, content }: Lined): boolean => cue.start === content.start && cue.end === content.end;
