/** The note beside a statement's words: who, how, what; and behind "why?" the rule, how to cite it, and what else it could be. */
import { pages } from "../../../app/pages.ts";
import type { Statement } from "../../../model/statement.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import { actLabel, actWords, familyOf } from "../parts/act.ts";
import { citation, citationWords } from "../parts/citation.ts";
import { dateOf } from "../parts/date.ts";
import { flags } from "../parts/flags.ts";
import { form } from "../parts/form.ts";
import { parties } from "../parts/party.ts";
import { strength } from "../parts/strength.ts";
import type { Reader } from "../page.ts";
import type { WebTools } from "../tools.ts";
import { anchorOf, noteAnchor, permalink, type Viewed } from "./viewed.ts";

/** The whole of it stands in the text; a note that is longer than a paragraph is none. */
const MOST_SAID = 700;

/** "7" of "s7"; "+" for a statement that a person added. */
export const numberOf = (s: Statement): string => /^s(\d+)$/.exec(s.id)?.[1] ?? "+";

export function note(tools: WebTools, reader: Reader, v: Viewed, s: Statement): Html {
  const { text } = v.record.document;
  const same = s.cue.start === s.content.start && s.cue.end === s.content.end;
  return html`<article
    class="note ${familyOf(s.act)}"
    id="${noteAnchor(v, s.id)}"
    data-statement="${s.id}"
    data-content="${s.content.start} ${s.content.end}"
    ${s.doubt ? html`data-unsure="yes"` : ""}
    aria-label="Statement ${numberOf(s)}"
  >
    <p class="who">
      <a class="number" href="#${anchorOf(v, s.id)}" aria-label="To the words of statement ${numberOf(s)}"
        >${numberOf(s)}</a
      >
      <span class="says"
        >${parties(tools, s.speakers)}
        <span class="cue">${shownShort(text.slice(s.cue.start, s.cue.end), MOST_SAID)}</span></span
      >
      <span class="act-and-strength">${actLabel(s.act)} ${strength(s.strength)}</span>
    </p>
    ${same ? "" : html`<p class="said">${shownShort(text.slice(s.content.start, s.content.end), MOST_SAID)}</p>`}
    <p class="meta">
      ${flags(tools, s)}
      ${s.topics.map((t) => html`<a class="issue" href="${pages.issue(t)}">${tools.comparing.issueLabel(t)}</a> `)}
    </p>
    ${decided(reader, v, s)}
    <details>
      <summary>Why?${v.stored ? " Cite" : ""}</summary>
      ${why(tools, v, s)}
      ${
        v.stored
          ? html`<p>${citation(citationWords(tools, v.stored, s, v.site))}</p>
              <p class="tools">
                <a href="${permalink(v, s.id)}">Permalink</a>
                ${
                  v.correcting
                    ? html`<a href="${pages.correct(v.stored.document.id, v.stored.part, s.id)}">Correct it</a>`
                    : ""
                }
              </p>`
          : ""
      }
    </details>
  </article>`;
}

/** The rule that named the act, the words it went by, how the speaker was found, and what else the verb can be. */
function why(tools: WebTools, v: Viewed, s: Statement): Html {
  const { text } = v.record.document;
  const { made } = s;
  const row = tools.app.rule(made.rule);
  const beside = tools.app
    .rulesBeside(made.rule)
    .filter((r) => r.act !== s.act)
    .slice(0, 4);
  const facts: [string, Html | null][] = [
    ["Unsure", s.doubt ? shown(s.doubt) : null],
    [
      "Act",
      row
        ? html`“<span class="words">${row.pattern}</span>” reports <b>${actWords(row.act)}</b> (rule ${made.rule},
            ${row.source})`
        : made.rule
          ? `rule ${made.rule}`
          : "given by a person",
    ],
    [
      "Subject",
      made.subject
        ? html`<span class="words">${shownShort(text.slice(made.subject.start, made.subject.end))}</span>`
        : "carried over from the sentence before",
    ],
    ["Speaker", html`${shown(made.speaker)}${s.speakerNames.length ? ` (${shown(s.speakerNames.join(", "))})` : ""}`],
    ["Strength", made.strength ? shown(made.strength) : null],
    ["Event", `${s.plover} (PLOVER)`],
    ["Words", `characters ${s.content.start} to ${s.content.end}`],
    [
      "It could be",
      beside.length
        ? html`${beside.map((r, i) => html`${i ? "; " : ""}<b>${actWords(r.act)}</b> as in “${r.example.replaceAll(/[{}]/g, "")}”`)}`
        : null,
    ],
  ];
  return html`<dl class="why">
    ${facts.map(([label, value]) =>
      value === null
        ? ""
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

const KINDS: { readonly [kind: string]: string } = {
  accept: "accepted",
  add: "added",
  status: "status set",
};

/** What people decided about it, each to be taken back. */
function decided(reader: Reader, v: Viewed, s: Statement): Html {
  if (!s.decided?.length) return "";
  return html`<ul role="list" class="decided">
    ${s.decided.map(
      (d) =>
        html`<li>
          ${KINDS[d.kind] ?? `${d.kind} corrected`} by ${shown(d.by)},
          ${dateOf(d.at.slice(0, 10))}${d.note ? `: ${shown(d.note)}` : ""}
          ${reader.writes && v.stored ? undoForm(reader, v, d.id) : ""}
        </li>`,
    )}
  </ul>`;
}

export const undoForm = (reader: Reader, v: Viewed, decision: string): Html =>
  form(
    reader,
    `/decisions/${encodeURIComponent(decision)}/undo`,
    html`<input type="hidden" name="readout" value="${v.stored?.key ?? ""}" /> <button class="quiet">Undo</button>`,
    "inline",
  );
