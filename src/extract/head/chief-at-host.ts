/** Tells whether the chief of a body is told of by a host: "The President of the European Council visited Prime Minister NAME". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";

/** Does the text begin with a body's chief and go on with a minister of no country? A body says where its chief went. */
export function chiefAtHost(title: string, lead: string, k: Knowledge): boolean {
  const opened = lead.slice(0, sentenceEnd(lead));
  const [first, ...rest] = officeFinder(k)(opened);
  if (k.namesIn(`${title}\n${opened}`).some((h) => h.as !== "metonym" && isState(h.code, k))) return false;
  if (!first?.country || isState(first.country, k)) return false;
  return rest.some((o) => o.country === null && MINISTER.test(lead.slice(o.start)));
}

/** Bodies have presidents and secretaries of their own. */
const MINISTER = /^(?:Minister|Premier|PM|FM|King|Queen|Emperor)\b(?! of the Council)/;
