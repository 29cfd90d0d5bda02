/** The facts of a readout's head, each a link to the words that tell it, where it is known which words do. */
import { clockWords, basisOf, headline, lengthWords } from "../../../app/words/engagement-words.ts";
import type { Engagement, Participant } from "../../../model/engagement.ts";
import type { Span } from "../../../model/span.ts";
import { html, shown, shownShort, type Html } from "../html.ts";
import { parties } from "../parts/party.ts";
import type { WebTools } from "../tools.ts";
import { factAnchor, type Viewed } from "./viewed.ts";

/** Where the text tells the facts of the head: these places can be led to. */
export function factSpans({ record: { engagement: e, document } }: Viewed): Span[] {
  if (!e) return [];
  const inside = (s: Span): boolean => 0 <= s.start && s.start < s.end && s.end <= document.text.length;
  return [...e.participants, ...e.atmosphere, ...(e.time.told ?? []), ...placeSpan(document.text, e)].filter(inside);
}

/** The first place where the text has the name of the meeting's place; none where it is put otherwise. */
function placeSpan(text: string, { place }: Engagement): Span[] {
  const start = place ? text.indexOf(place.name) : -1;
  return place && start >= 0 ? [{ start, end: start + place.name.length }] : [];
}

export function factList(tools: WebTools, v: Viewed): Html {
  const { engagement: e, document } = v.record;
  if (!e) return html`<p>No meeting, call or visit was found in this text.</p>`;
  const to = (span: Span | undefined, words: Html): Html =>
    span ? html`<a href="#${factAnchor(v, span)}">${words}</a>` : words;
  const told = (field: string, nth = 0): Span | undefined => e.time.told?.filter((s) => s.field === field)[nth];
  // The date may stand apart from the clock time, and before it.
  const toldLast = (field: string): Span | undefined => e.time.told?.findLast((s) => s.field === field);
  const name = (code: string): string => tools.app.partyName(code);
  const { start, alsoStated, durationMinutes } = e.time;
  const rows: [string, Html][] = [
    [
      "When",
      html`${
        start
          ? to(
              toldLast("start"),
              html`<time ${start.instant ? html`datetime="${start.instant}"` : ""}
                >${clockWords(start, null, basisOf(start))}</time
              >`,
            )
          : "not given"
      }${alsoStated.map((c, i) => html` = ${to(told("alsoStated", i), clockWords(c, start, ""))}`)}${
        durationMinutes
          ? html`,
            ${to(told("durationMinutes"), `${durationMinutes.approximate ? "about " : ""}${lengthWords(durationMinutes.value)}`)}`
          : ""
      }`,
    ],
    [
      "Where",
      html`${
        e.place
          ? html`${to(placeSpan(document.text, e)[0], shown(e.place.name))}${e.place.country && name(e.place.country) !== e.place.name ? `, ${name(e.place.country)}` : ""}`
          : "not given"
      }${e.margins ? `, on the margins of the ${shown(e.margins.replace(/^the /i, ""))}` : ""}`,
    ],
    ["Who", people(tools, e, to)],
    ...(e.initiator ? [["Asked for by", tools.app.theParty(e.initiator)] as [string, Html]] : []),
    ...(e.atmosphere.length
      ? [
          [
            "Tone",
            html`${e.atmosphere.map((a, i) => html`${i ? ", " : ""}${to(a, html`<span class="words">${shown(a.word)}</span>`)}`)}`,
          ] as [string, Html],
        ]
      : []),
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function people(tools: WebTools, e: Engagement, to: (span: Span, words: Html) => Html): Html {
  if (!e.participants.length) return "nobody is named";
  const side = (p: Participant): number =>
    p.party && e.parties.includes(p.party) ? e.parties.indexOf(p.party) : e.parties.length;
  return html`<ul role="list" class="people">
    ${e.participants
      .toSorted((a, b) => side(a) - side(b))
      .map(
        (p) =>
          html`<li>
            ${p.party ? parties(tools, [p.party]) : html`<span class="party">?</span>`}
            ${to(p, shownShort(p.name))}${p.office ? `, ${shownShort(p.office, 300)}` : ""}
          </li>`,
      )}
  </ul>`;
}

/** "Japan – South Korea: meeting at foreign ministers' level", the title where there was no meeting. */
export const titleOf = (tools: WebTools, { engagement, document }: Viewed["record"]): string =>
  engagement ? headline(engagement, tools.app.partyName) : shownShort(document.title ?? "Untitled text", 300);
