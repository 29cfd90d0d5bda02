/** What is right about a statement, as forms: one for each thing that can be wrong. With script they open by a key. */
import { ACTS } from "../../../app.ts";
import type { Statement } from "../../../model/statement.ts";
import type { StoredRecord } from "../../../store/contract.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import type { Asked } from "../page.ts";
import { actWords } from "../parts/act.ts";
import { form } from "../parts/form.ts";
import { numberOf } from "./note.ts";

/** Keys and what they do, as the list behind "?" shows them. */
export const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["j", "next statement"],
  ["k", "previous statement"],
  ["n", "next one that is unsure"],
  ["a", "accept it as it is"],
  ["s", "speaker"],
  ["t", "act"],
  ["e", "edges of the cut: arrow keys by word"],
  ["i", "issue"],
  ["x", "delete it"],
  ["+", "add a statement from the selected words"],
  ["u", "undo the last correction"],
  ["?", "this list"],
];

export function correctPanel(asked: Asked, stored: StoredRecord, at: Statement | null): Html {
  const { reader } = asked;
  const where = `/readouts/${encodeURIComponent(stored.key)}/correct`;
  const { text } = stored.record.document;
  const sides = sidesOf(stored);
  const one = (deed: string, fields: Html, s: Statement): Html =>
    form(
      reader,
      where,
      html`<input type="hidden" name="statement" value="${s.id}" />
        <input type="hidden" name="deed" value="${deed}" /> ${fields}`,
      `deed deed-${deed}`,
    );
  return html`<section class="correcting no-print" id="correcting" data-at="${where}" aria-labelledby="correcting-what">
    <p id="said" role="status" class="said-so"></p>
    ${
      at
        ? html`<h2 id="correcting-what">
              Statement <span class="at-number">${numberOf(at)}</span>:
              <span class="words at-words">${shownShort(text.slice(at.content.start, at.content.end), 140)}</span>
            </h2>
            <div class="deeds">
              ${one("accept", html`<button>Accept <kbd class="needs-script">a</kbd></button>`, at)}
              ${one(
                "speaker",
                html`<details>
                  <summary>Speaker <kbd class="needs-script">s</kbd></summary>
                  ${speakerFields(asked, sides, at, "s")}
                  <p><button>Set speaker</button></p>
                </details>`,
                at,
              )}
              ${one(
                "act",
                html`<details>
                  <summary>Act <kbd class="needs-script">t</kbd></summary>
                  <p>${actField("act-of", at.act)}</p>
                  <p><button>Set act</button></p>
                </details>`,
                at,
              )}
              ${one(
                "issue",
                html`<details>
                  <summary>Issue <kbd class="needs-script">i</kbd></summary>
                  <p>
                    <label for="issue-of">Issues (several with Ctrl)</label>
                    <select id="issue-of" name="issue" multiple size="8">
                      ${asked.tools.app
                        .issues()
                        .map(
                          (i) =>
                            html`<option value="${i.id}" ${at.topics.includes(i.id) ? "selected" : ""}>
                              ${i.label}
                            </option>`,
                        )}
                    </select>
                  </p>
                  <p><button>Set issues</button></p>
                </details>`,
                at,
              )}
              ${one(
                "cut",
                html`<details>
                  <summary>Cut <kbd class="needs-script">e</kbd></summary>
                  <p>
                    <label for="cue-of">Reporting words, as they stand in the text</label>
                    <input id="cue-of" name="cue" value="${shown(text.slice(at.cue.start, at.cue.end))}" />
                  </p>
                  <p>
                    <label for="content-of">What was said, as it stands in the text</label>
                    <textarea id="content-of" name="content" rows="3">
${shown(text.slice(at.content.start, at.content.end))}</textarea>
                  </p>
                  <p><button>Cut anew</button></p>
                </details>`,
                at,
              )}
              ${one(
                "undertaking",
                html`<input type="hidden" name="undertaking" value="${at.undertaking ? "no" : "yes"}" />
                  <button class="quiet">${at.undertaking ? "It is no undertaking" : "It is an undertaking"}</button>`,
                at,
              )}
              ${one("delete", html`<button class="quiet">Delete it <kbd class="needs-script">x</kbd></button>`, at)}
            </div>`
        : html`<h2 id="correcting-what">No statement was found in this text</h2>`
    }
    <div class="deeds">
      ${form(
        reader,
        where,
        html`<input type="hidden" name="deed" value="add" />
          <details>
            <summary>Add a statement that was missed <kbd class="needs-script">+</kbd></summary>
            <p>
              <label for="cue-new">Reporting words, as they stand in the text</label>
              <input id="cue-new" name="cue" />
            </p>
            <p>
              <label for="content-new">What was said, as it stands in the text</label>
              <textarea id="content-new" name="content" rows="3"></textarea>
            </p>
            ${speakerFields(asked, sides, null, "new")}
            <p>${actField("act-new", "state")}</p>
            <p><button>Add it</button></p>
          </details>`,
        "deed deed-add",
      )}
      ${form(
        reader,
        "/decisions/last/undo",
        html`<input type="hidden" name="readout" value="${stored.key}" />
          <button class="quiet">Undo the last correction <kbd class="needs-script">u</kbd></button>`,
        "deed deed-undo",
      )}
      <p class="counted">
        Kept under the name ${reader.name || "unknown"} (<a href="/writing">change</a>).
        <button type="button" class="quiet needs-script" data-keys="show">Keys <kbd>?</kbd></button>
      </p>
    </div>
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl class="keys">
        ${KEYS.map(
          ([key, does]) =>
            html`<div>
              <dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>
            </div>`,
        )}
      </dl>
      <form method="dialog"><button>Close</button></form>
    </dialog>
  </section>`;
}

/** The parties of the talks, and whoever speaks in it beside them. */
const sidesOf = ({ record }: StoredRecord): string[] => [
  ...new Set([...(record.engagement?.parties ?? []), ...record.statements.flatMap((s) => s.speakers)]),
];

const speakerFields = ({ tools }: Asked, sides: readonly string[], at: Statement | null, of: string): Html =>
  html`<fieldset>
    <legend>Who speaks</legend>
    ${sides.map(
      (code) =>
        html`<label class="tick"
          ><input type="checkbox" name="speaker" value="${code}" ${at?.speakers.includes(code) ? "checked" : ""} />
          ${code} ${tools.app.partyName(code)}</label
        >`,
    )}
    <label class="tick"
      ><input type="checkbox" name="joint" value="yes" ${at?.joint ? "checked" : ""} /> all parties together</label
    >
    <p>
      <label for="other-${of}">Others, by name or code</label>
      <input id="other-${of}" name="other-speaker" maxlength="200" />
    </p>
  </fieldset>`;

const actField = (id: string, act: string): Html =>
  html`<label for="${id}">Act</label>
    <select id="${id}" name="act">
      ${ACTS.map((a) => html`<option value="${a}" ${a === act ? "selected" : ""}>${actWords(a)}</option>`)}
    </select>`;
