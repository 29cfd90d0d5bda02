/** How acts stand to each other: which belong together, which can hardly report one utterance, which is the stronger. */
import type { Act } from "../../model/act.ts";
import type { Statement } from "../../model/statement.ts";

/** Families within which wording differs between houses for one and the same act. */
export type Family = "talk" | "accord" | "say" | "approve" | "object" | "ask" | "hope" | "ahead" | "courtesy" | "offer";

const FAMILY: { readonly [act in Act]: Family } = {
  "exchange-views": "talk",
  "share-view": "accord",
  agree: "accord",
  confirm: "accord",
  accept: "accord",
  "conclude-instrument": "accord",
  state: "say",
  emphasize: "say",
  recognize: "say",
  welcome: "approve",
  appreciate: "approve",
  support: "approve",
  congratulate: "courtesy",
  condole: "courtesy",
  concern: "object",
  regret: "object",
  condemn: "object",
  oppose: "object",
  "call-on": "ask",
  propose: "ask",
  invite: "offer",
  intend: "ahead",
  hope: "hope",
};

/** The family of a statement: what one side says alone is no accord; a promise is one under whatever verb, and an accord when joint. */
export function familyOf({ act, joint, undertaking }: Statement): Family {
  if (act === "confirm" && !joint) return "say";
  if (undertaking && (FAMILY[act] === "say" || act === "intend")) return joint ? "accord" : "ahead";
  return FAMILY[act];
}

/** How well two families can report one utterance; 1 where nothing is said. */
const HARDLY: { readonly [pair: string]: number } = {
  "approve object": 0.35,
  "courtesy object": 0.3,
  "accord object": 0.7,
  "accord approve": 0.75,
  "approve ask": 0.6,
  "ahead approve": 0.6,
  "ahead object": 0.7,
  "ask object": 0.85,
  "accord ask": 0.8,
  "approve talk": 0.65,
};

/** 0 to 1: whether statements of these kinds can report the same utterance. */
export function actsAgree(a: Statement, b: Statement): number {
  const [x, y] = [familyOf(a), familyOf(b)].sort() as [Family, Family];
  if (x === y) return 1;
  if ((x === "accord" || x === "ahead") && y === "approve" && (a.undertaking || b.undertaking)) return 0.55;
  const known = HARDLY[`${x} ${y}`];
  return known ?? (x === "courtesy" || y === "courtesy" ? 0.6 : 0.92);
}

/** 0 to 1: whether the speakers can be the same. Nobody's name is nobody's contradiction. */
export function speakersAgree(a: Statement, b: Statement): number {
  if ((a.joint && b.joint) || !a.speakers.length || !b.speakers.length) return 1;
  const shared = a.speakers.filter((s) => b.speakers.includes(s)).length;
  if (!shared) return 0.3;
  return shared === a.speakers.length && shared === b.speakers.length ? 1 : 0.85;
}
