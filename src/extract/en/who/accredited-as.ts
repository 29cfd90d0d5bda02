/** Reads whose envoy somebody is who presents credentials: "X presented his credentials to the King of A as Ambassador of B". */
import type { NameHit } from "../../../model/knowledge.ts";
import type { Heard } from "./room-types.ts";

const PRESENTED =
  /^,? (?:[\p{L}\d]+,? ){0,4}(?:presented|presents)\b[^.;]{0,60}?\b(?:his|her|their|the) (?:letters? of )?(?:credentials|credence)\b/u;
/** " as the new ": behind it stands the country or the office. */
const AS = /\bas (?:the )?(?:(?:[Nn]ew|[Ff]irst|[Nn]on-?[Rr]esident|[Rr]esident) )*$/;
const OFFICE =
  /^(?:['’]s?)?\s?(?:(?:[Nn]ew|[Ff]irst|[Nn]on-?[Rr]esident|[Rr]esident) )*(?<office>(?:[\p{L}-]+ ){0,3}?(?:Ambassador|High Commissioner)(?: Extraordinary and Plenipotentiary)?)\b/u;
const AS_OFFICE =
  /\bas (?:the )?(?:(?:[Nn]ew|[Ff]irst|[Nn]on-?[Rr]esident|[Rr]esident) )*(?<office>(?:[\p{L}-]+ ){0,3}?(?:Ambassador|High Commissioner)(?: Extraordinary and Plenipotentiary)?) of (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?$/u;

/** Gives the envoy party and office, and drops the office that stands behind, for it is nobody else's. */
export function accreditAs(text: string, h: Heard, hits: readonly NameHit[]): void {
  for (const m of h.mentions) {
    if (m.name === null || m.party !== null || m.possessive) continue;
    const said = PRESENTED.exec(text.slice(m.end, Math.min(h.span.end, m.end + 160)));
    if (!said) continue;
    const from = m.end + said[0].length;
    for (const hit of hits) {
      if (hit.start < from || hit.end > h.span.end || hit.as === "grouping" || hit.as === "metonym") continue;
      const before = text.slice(Math.max(from, hit.start - 90), hit.start);
      const ahead = AS_OFFICE.exec(before)?.groups?.["office"];
      const behind = AS.test(before)
        ? OFFICE.exec(text.slice(hit.end, Math.min(h.span.end, hit.end + 90)))?.groups?.["office"]
        : undefined;
      const office = ahead ?? behind;
      if (office === undefined) continue;
      m.party = hit.code;
      m.office ??= office;
      m.bare = false;
      h.mentions = h.mentions.filter(
        (o) => o === m || o.name !== null || o.end < hit.start - 60 || o.start > hit.end + 90 || o.start < from,
      );
      return;
    }
  }
}
