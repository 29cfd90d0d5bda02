/** The name of the engagement where the text gives it one: "9th ROK-Viet Nam Vice-Ministerial Strategic Dialogue". */
import type { Knowledge } from "../../../model/knowledge.ts";

const WRAPPED =
  /^(?:(?:the\s+)?(?:outcome|readout|results?|summary|overview|holding|convening|joint (?:press |media )?(?:statement|release|communiqu[eé]))\s+(?:of|on|for|following|from)\s+(?:the\s+)?|joint (?:press |media )?(?:statement|release|communiqu[eé])\s*[:–—-]\s*(?:the\s+)?|mfa press (?:statement|release):\s*)/i;
const TAIL =
  /\s*(?:\((?:summary|overview|outline|results|readout)\)|held (?:on|in) .*|takes place.*|,? \d{1,2} \w+ \d{4}|,? \w+ \d{1,2}, \d{4})\s*$/i;
const NOUN =
  "(?:Meeting|Dialogue|Consultations?|Talks?|Summit|Telephone Talk|Telephone Conversation|Commission|Forum|Council|Conference|Committee|2\\+2|Round|Ministerial)";
const IN_LEAD = new RegExp(
  `\\b(?:a|an|the)\\s+((?:(?:\\d+(?:st|nd|rd|th)|\\p{Lu}[\\p{L}\\p{M}’'.+-]*|[\\d+]+|of|and|on|-)\\s+){1,9}${NOUN})\\b`,
  "u",
);

/** Null for titles that only tell who met whom. */
export function engagementTitle(title: string, lead: string, k: Knowledge): string | null {
  const bare = title.replace(WRAPPED, "").replace(TAIL, "").trim();
  const noun = new RegExp(`\\b${NOUN}\\b`).test(bare);
  const personal =
    /['’]s\s+(?:Meeting|Call|Talks|Telephone|Visit)|\b(?:with|between|meets|holds|held|attends|receives)\b/i.test(bare);
  if (
    noun &&
    !personal &&
    bare.length < 120 &&
    (k.namesIn(bare).length >= 1 ||
      /^\d|^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\b/.test(bare))
  )
    return bare;
  const named = IN_LEAD.exec(lead.slice(0, 700));
  const told = named?.[1] ?? "";
  const sure =
    /^(?:\d|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Inaugural)|Minister|Leaders|Strategic Dialogue|Consultations|Summit|2\+2/.test(
      told,
    );
  const aside =
    named &&
    /\b(?:margins?|sidelines?|fringes|attend|member|commission|chair)\b[^.]{0,30}$/i.test(
      lead.slice(0, named.index + 3),
    );
  return sure && !aside ? told : null;
}
