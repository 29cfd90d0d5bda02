/** What changed: a readout against the one before, as new, dropped, changed and kept, each with since when. */
import { briefNamed, isFailure, type Briefed } from "../../../../app.ts";
import { pages } from "../../../../app/pages.ts";
import { dateWords } from "../../../../app/words/date-words.ts";
import type { Brief, Changed, History } from "../../../../model/brief.ts";
import type { Statement } from "../../../../model/statement.ts";
import type { StoredRecord } from "../../../../store/contract.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { PageRow, Shown } from "../../page.ts";
import { publisherWords } from "../../parts/according-to.ts";
import { dateOf } from "../../parts/date.ts";
import { partyLine } from "../../parts/party.ts";
import { nothingHere, problemPage } from "../../parts/problem.ts";
import { statementLine } from "../../parts/statement-line.ts";
import { wordChanges } from "../../parts/word-diff.ts";
import { wordsAt } from "../../parts/words-at.ts";
import type { WebTools } from "../../tools.ts";
import { lined } from "./lined.ts";
import { sinceWords } from "./since-words.ts";

export const briefPage: PageRow = {
  at: "/brief",
  says: "What changed: a readout against the one before",
  show: async ({ tools, query }) => {
    const now = query.get("now");
    if (!now)
      return problemPage(400, "No readout is named.", "Open a readout, and choose \u201cWhat changed\u201d there.");
    const found = await briefNamed(tools.archive.store, tools.comparing, now, query.get("against") || null);
    if (isFailure(found)) return nothingHere(`no readout \u201c${shownShort(found.input, 80)}\u201d`);
    return page(tools, found);
  },
};

function page(tools: WebTools, found: Briefed): Shown {
  const { now, before, brief } = found;
  const parties = now.record.engagement?.parties ?? [];
  const [a, b] = parties;
  const who = partyLine(tools, parties) || "A readout";
  return {
    title: `What changed: ${who}, ${dateWords(now.day ?? "")}`,
    crumbs: [
      { says: "Relations", at: "/relations" },
      ...(a && b ? [{ says: partyLine(tools, [a, b]), at: pages.relation(a, b) }] : []),
    ],
    body: html`<h1>What changed: ${who}</h1>
      <p class="lead">
        <a href="${pages.readout(now.document.id, now.part)}">${dateOf(now.day)}</a>, according to
        ${publisherWords(tools, now.document)}${
          before
            ? html`, against the one before, of
                <a href="${pages.readout(before.document.id, before.part)}">${dateOf(before.day)}</a>.`
            : "."
        }
      </p>
      ${before ? against(tools, found, before) : first(tools, found, brief)}`,
  };
}

const first = (tools: WebTools, { now }: Briefed, brief: Brief): Html =>
  html`<p class="empty">
      The archive has no earlier readout of these parties by this publisher, and so nothing to hold this one against.
      ${now.engagement ? html`<a href="${pages.engagement(now.engagement)}">What the other side says</a> may be there.` : ""}
    </p>
    <h2>All of it (${brief.new.length})</h2>
    ${list(tools, now, brief.new, () => "")}`;

function against(tools: WebTools, { now, brief, history }: Briefed, before: StoredRecord): Html {
  const whose = (id: string): Html => {
    const r = id === "dropped" || id === "undertakings" ? before : now;
    return html`${publisherWords(tools, r.document)} of ${dateOf(r.day)}`;
  };
  const section = (id: string, title: string, n: number, body: () => Html, none: string): Html =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title} <span class="counted">(${n}${n ? html`, according to ${whose(id)}` : ""})</span></h2>
      ${n ? body() : html`<p class="empty">${none}</p>`}
    </section>`;
  return html`<ul class="tallies" role="list">
      <li>
        ${count(now.record.statements.length, "statement")}, ${before.record.statements.length} before:
        ${brief.new.length} new, ${brief.dropped.length} dropped, ${brief.changed.length} changed, ${brief.kept.length}
        kept.
      </li>
      ${moved(tools, "Issues that appeared", brief.issues.appeared)}
      ${moved(tools, "Issues that vanished", brief.issues.vanished)}
      ${formulas("Formulas that are new here", brief.formulas.appeared)}
      ${formulas("Formulas that are gone", brief.formulas.gone)}
    </ul>
    ${section(
      "new",
      "New",
      brief.new.length,
      () => list(tools, now, brief.new, (id) => sinceWords(history, "now", id, "new")),
      "Nothing is said that was not said last time.",
    )}
    ${section(
      "dropped",
      "Dropped",
      brief.dropped.length,
      () =>
        list(
          tools,
          before,
          brief.dropped,
          (id) => sinceWords(history, "before", id, "dropped"),
          (id) => guardOf(brief, id, now),
        ),
      "Everything of last time is said again, in these words or others.",
    )}
    ${section(
      "changed",
      "Changed",
      brief.changed.length,
      () =>
        html`<ol class="lines" role="list">
          ${brief.changed.map((c) => html`<li>${changed(tools, c, now, before, history)}</li>`)}
        </ol>`,
      "Nothing that is said again is said in other words.",
    )}
    ${section(
      "kept",
      "Kept",
      brief.kept.length,
      () =>
        html`<details>
          <summary>
            ${count(brief.kept.length, "statement")} word for word as last time, up to the form of the verb
          </summary>
          ${list(
            tools,
            now,
            brief.kept.map((k) => k.now),
            (id) => sinceWords(history, "now", id, "kept"),
          )}
        </details>`,
      "Nothing is said again word for word.",
    )}
    ${section(
      "undertakings",
      "Undertakings of last time",
      brief.undertakings.length,
      () =>
        html`<ol class="lines" role="list">
          ${brief.undertakings.map(
            (u) =>
              html`<li>
                ${one(tools, before, u.before, sinceWords(history, "before", u.before, "promised"))}
                ${returned(tools, u, brief, now)}
              </li>`,
          )}
        </ol>`,
      "Last time's readout has no statement that commits a speaker to do something.",
    )}`;
}

const moved = (tools: WebTools, what: string, issues: readonly string[]): Html =>
  issues.length
    ? html`<li>
        ${what}:
        ${issues.map((i, n) => html`${n ? ", " : ""}<a href="${pages.issue(i)}">${tools.comparing.issueLabel(i)}</a>`)}.
      </li>`
    : "";

const formulas = (what: string, lives: Brief["formulas"]["gone"]): Html =>
  lives.length
    ? html`<li>
        ${what}:
        ${lives.map(
          (f, i) =>
            html`${i ? "; " : ""}<a class="words" href="${pages.formula(f.words)}">“${shownShort(f.words, 160)}”</a>, in
              ${f.uses} of ${count(f.of, "readout")} since ${dateOf(f.since)}`,
        )}.
      </li>`
    : "";

const statementOf = (r: StoredRecord, id: string): Statement | undefined =>
  r.record.statements.find((s) => s.id === id);

function one(tools: WebTools, r: StoredRecord, id: string, beneath: Html): Html {
  const s = statementOf(r, id);
  return s ? statementLine(tools, lined(r, s), { beneath }) : "";
}

/** The heading above says whose words they are, each line since when. */
const list = (
  tools: WebTools,
  r: StoredRecord,
  ids: readonly string[],
  beneath: (statement: string) => Html,
  more: (statement: string) => Html = () => "",
): Html =>
  html`<ol class="lines" role="list">
    ${ids.map((id) => html`<li>${one(tools, r, id, beneath(id))} ${more(id)}</li>`)}
  </ol>`;

/** Words of today's text on the matter of a dropped statement: silence cannot be claimed. */
function guardOf(brief: Brief, statement: string, now: StoredRecord): Html {
  const guard = brief.guarded.find((g) => g.statement === statement);
  return guard
    ? html`<p class="silence">
        not found as a statement today; the text has:
        <a class="words" href="${wordsAt(now, guard)}">“${shown(guard.words)}”</a>
      </p>`
    : "";
}

const SIGNS: { readonly [direction in Changed["direction"]]: string } = {
  stronger: "\u25b2",
  weaker: "\u25bc",
  reworded: "~",
};

function changed(tools: WebTools, c: Changed, now: StoredRecord, before: StoredRecord, history: History): Html {
  const s = statementOf(now, c.now);
  if (!s) return "";
  return html`${statementLine(tools, lined(now, s), {
      said: wordChanges(c.diff),
      beneath: sinceWords(history, "now", c.now, "changed"),
    })}
    <p class="relation ${c.direction}">
      <span aria-hidden="true">${SIGNS[c.direction]}</span>
      ${c.direction}${c.direction === "reworded" ? "" : html`: ${shown(c.why)}`} (<a
        href="${pages.readout(before.document.id, before.part, c.before)}"
        >last time</a
      >)
    </p>`;
}

function returned(tools: WebTools, u: Brief["undertakings"][number], brief: Brief, now: StoredRecord): Html {
  const note = (body: Html): Html => html`<p class="silence">${body}</p>`;
  if (brief.kept.some((k) => k.before === u.before)) return note("again today, word for word");
  const said = u.now.flatMap((id) => statementOf(now, id) ?? []);
  if (said.length)
    return note(
      html`today:
      ${said.map((s, i) => {
        const words = now.record.document.text.slice(
          Math.min(s.cue.start, s.content.start),
          Math.max(s.cue.end, s.content.end),
        );
        return html`${i ? "; " : ""}<a class="words" href="${pages.readout(now.document.id, now.part, s.id)}"
            >${shownShort(words, 300)}</a
          >`;
      })}`,
    );
  return note(
    u.words
      ? html`today not found as a statement; the text has:
          <a class="words" href="${wordsAt(now, u.words)}">“${shown(u.words.words)}”</a>`
      : "today's text does not return to it",
  );
}
