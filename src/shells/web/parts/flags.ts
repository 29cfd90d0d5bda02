/** What makes a statement more than words, each with its word: joint, undertaking, request, to whom, unsure: `flags(tools, s)`. */
import type { Statement } from "../../../model/statement.ts";
import { html, shown, type Html } from "../html.ts";
import type { WebTools } from "../tools.ts";
import { parties } from "./party.ts";

export type Flagged = Pick<Statement, "joint" | "act" | "undertaking" | "addressees" | "doubt">;

export function flags(tools: WebTools, s: Flagged): Html {
  const found: Html[] = [];
  if (s.joint) found.push(html`<span class="flag">joint</span>`);
  if (s.undertaking) found.push(html`<span class="flag undertaking">undertaking</span>`);
  const to = s.addressees.length ? html` to ${parties(tools, s.addressees)}` : "";
  if (s.act === "call-on") found.push(html`<span class="flag">request${to}</span>`);
  else if (s.addressees.length) found.push(html`<span class="flag">${to}</span>`);
  if (s.doubt) found.push(html`<span class="flag doubt" title="${shown(s.doubt)}">unsure</span>`);
  return found.length ? html`<span class="flags">${found}</span>` : "";
}
