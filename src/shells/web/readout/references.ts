/** What a readout points to outside itself: treaties, anniversaries, other meetings; and what to mind about the record. */
import { dateWords } from "../../../app/words/date-words.ts";
import { ordinal } from "../../../app/words/ordinal-words.ts";
import type { Record } from "../../../model/record.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";

const EVENTS = {
  signed: "signed",
  "entered-into-force": "entered into force",
  anniversary: "anniversary",
  mentioned: "",
};

export function referenceList({ app }: WebTools, { references, warnings }: Record): Html {
  const { instruments, anniversaries, events } = references;
  const lines = [
    ...instruments.map((i) => [
      i.name,
      i.parties.join(" + "),
      [EVENTS[i.event], i.date && dateWords(i.date)].filter(Boolean).join(" "),
    ]),
    ...anniversaries.map((a) => [a.of, `${ordinal(a.ordinal)} anniversary in ${a.year}, counted from ${a.originYear}`]),
    ...events.map((e) => [
      e.name,
      e.date ? dateWords(e.date) : "",
      e.presidency ? `presidency of ${app.theParty(e.presidency)}` : "",
    ]),
  ];
  return html`${
    lines.length
      ? html`<h2>Points to</h2>
          <ul>
            ${lines.map(([name = "", ...rest]) => html`<li><span class="words">${shown(name)}</span>${rest.filter(Boolean).map((r) => html`, ${shown(r)}`)}</li>`)}
          </ul>`
      : ""
  }${
    warnings.length
      ? html`<h2>To mind</h2>
          <ul>
            ${warnings.map((w) => html`<li>${shownShort(w.message, 600)}</li>`)}
          </ul>`
      : ""
  }`;
}
