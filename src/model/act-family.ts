/** Families of acts: what a colour shows, always with the act's name beside it. */
import type { Act } from "./act.ts";

export type Family = "consult" | "agree" | "approve" | "ask" | "intend" | "object" | "say";

export const FAMILY: { readonly [act in Act]: Family } = {
  "exchange-views": "consult",
  recognize: "consult",
  "share-view": "agree",
  agree: "agree",
  confirm: "agree",
  accept: "agree",
  "conclude-instrument": "agree",
  welcome: "approve",
  appreciate: "approve",
  congratulate: "approve",
  condole: "approve",
  support: "approve",
  "call-on": "ask",
  propose: "ask",
  invite: "ask",
  intend: "intend",
  hope: "intend",
  concern: "object",
  regret: "object",
  condemn: "object",
  oppose: "object",
  state: "say",
  emphasize: "say",
};
