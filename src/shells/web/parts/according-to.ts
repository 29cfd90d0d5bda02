/** Whose words these are: `accordingToLine(tools, document)` is "according to Japan's readout, 14 January 2031". */
import { possessive } from "../../../app/words/engagement-words.ts";
import type { DocumentRow } from "../../../store/contract.ts";
import { html, shown, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";
import { dateOf } from "./date.ts";

export type Published = Pick<DocumentRow, "publisher" | "published">;

export const accordingToLine = (tools: WebTools, d: Published): Html =>
  html`<span class="according"
    >according to ${publisherWords(tools, d)}, ${dateOf(d.published, "date not given")}</span
  >`;

/** "Japan's readout", "a readout whose publisher is not known". */
export function publisherWords({ app }: WebTools, { publisher }: Published): string {
  if (!publisher) return "a publisher not known";
  return publisher.country ? `${possessive(app.theParty(publisher.country))} readout` : shown(publisher.name);
}
