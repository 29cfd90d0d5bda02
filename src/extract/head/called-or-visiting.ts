/** Tells whether an office in the text belongs to a guest or a caller, of whom either side can tell. */

/** "X made a phone call to Y", "X paid a courtesy call on Y": whoever was called or called on tells of it as often. */
export const calls = (lead: string, at: number): boolean =>
  /^[^.;]{0,160}\b(?:made a (?:phone|telephone) call to|called on|paid a (?:courtesy|farewell) (?:call|visit)|telephoned|phoned)\b/.test(
    lead.slice(at, at + 260),
  );

/** "the visiting Minister", "the Minister, who was on a visit to": either side can tell of a guest. */
export const visits = (lead: string, at: number): boolean =>
  /\bvisiting\s(?:\p{L}+\s){0,4}$/iu.test(lead.slice(Math.max(0, at - 60), at)) ||
  /^[^.;]{0,120}\bwho (?:is|was) (?:on|paying|making)\b[^.;]{0,60}\bvisit to\b/.test(lead.slice(at, at + 260));
