/** Finds the parties that a title or an opening names without naming people: "A-B Dialogue", "the Foreign Ministers of A and B". */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import { visitedByOpener } from "../../head/visited-by-opener.ts";

const MEETING_NOUN =
  /\b(?:meetings?|dialogues?|consultations?|talks?|summit|call|commission|ministerial|2\s?\+\s?2|3\s?\+\s?3|conversation|consultation|committee|forum|statement|council|conference|lunch|dinner|breakfast|round|telephone|discussions?|exchange|trilateral|quadrilateral|ministers|leaders|encounter|review|visit|communiqué|press release|joint)\b/i;
const PEOPLE_OF =
  /\b(?:ministers|secretaries[- ]general|secretaries|leaders|presidents|premiers|chancellors|heads of (?:state|government)|representatives|ambassadors|envoys|high commissioners|directors|delegations|officials|advisers|advisors|chiefs|governments|peoples|sides)(?:\s+(?:and|of|for)\s+[\w, ]{3,60}?)?\s+(?:of|from)\s+(?:(?:the\s+)?[\w-]+\s+(?:countries|states|nations)\s*(?:--|[–—:,(])\s*)?(?:the\s+)?$/i;
/** Not "their dinner was the rebuilding of A and B": what was talked of. */
const BETWEEN =
  /\b(?:meetings?|talks?|dialogues?|consultations?|call|calls|conversation|summit|discussions?|round|visit|encounter|lunch|dinner|breakfast|held|met|place|delegations|statement)\b(?:(?!\b(?:was|were|is|are) (?:the|an?)\b)[^.;]){0,80}\b(?:between|of|by|among)\s+(?:the\s+)?$/i;
/** "who is here for the meeting of the Foreign Ministers of A, B and C": those of another meeting. */
const CAME_FOR =
  /\b(?:who|which|here|visiting|attend\w*|participat\w*)\b[^.;]{0,60}\b(?:meeting|summit|conference|session|forum) (?:of|between|among) (?:the )?(?:[\p{L}-]+ ){0,4}(?:of (?:the )?)?$/u;
/** "Phone Talks on the A-B Shipping Dialogue": what was talked of. */
const TALKS_ON =
  /\b(?:talks?|discussions?|consultations|conversation|calls?|meetings?|exchange|views|discuss\w*) (?:on|about|regarding|over) (?:the )?$/i;
/** "an agreement to continue the A-B talks": those of others, and not these. */
const TALKS_TO_BE =
  /\b(?:to|would|will|should|must) (?:continue|resume|hold|restart|relaunch|support|facilitate|mediate|host|begin|start)(?: with)? (?:the )?(?:\p{Ll}+ )?$/u;
/** "President Jordan receives": a country's name that is a person's. */
const TITLED_NAME =
  /\b(?:President|Prime Minister|Foreign Minister|Minister|Secretary|Ambassador|Speaker|Chancellor|Premier|Mr\.?|Ms\.?|Mrs\.?|Dr\.?) $/;
const JOIN = /^\s?[-–—/]\s?$/;
const LIST =
  /^\)?\s*(?:,|,?\s*and|,?\s*&|\s*plus|\s[ey](?=\s))?\s*(?:the\s+|and\s+the\s+)?(?:Republic\s+of\s+|Kingdom\s+of\s+|State\s+of\s+)?$/i;
const AND = /^\sand\s(?:the\s)?$/;
const CAME_TOGETHER =
  /^\s(?:today\s|have\s|has\s)?(?:held|hold|holds|convened|convene|conducted|conduct|concluded|conclude|opened|open)\s[^.;]{0,70}\b(?:meetings?|talks?|dialogue|consultations?|round|session|commission|summit|discussions)\b/iu;
/** "Latvia and Peru discuss locks" as a title. */
const TITLED_PAIR = new RegExp(`${CAME_TOGETHER.source}|^\\s(?:discuss|review|exchange views|talk)\\b`, "iu");
const SIDE = /^['’]?s?\s+(?:side|delegation)\b/i;

const ITS_PEOPLE =
  /^ (?:\p{Lu}\p{L}+ ){0,2}(?:Speakers|Mayors|Ministers|Leaders|States|Parliaments|Ambassadors|Chairs)\b/u;
const GROUP_OF =
  /\b(?:delegation|group) of (?:\p{L}+ )?$|\b(?:met|meets|meeting|meetings|talks|discussions) with (?:\p{Ll}+ )?$/iu;
const MINISTRY =
  /^ (?:\p{L}+ ){0,2}(?:ministry|parliament|government|army|navy|forces|embassy|high commission|senate|congress|chamber)\b/iu;
const OFFICIAL_GROUP =
  /^ (?:parliamentary|congressional|government|ministerial|official|high-level|senate) delegation\b/i;
const LAWMAKERS =
  /^ (?:\p{Ll}+ ){0,2}(?:parliamentarians|lawmakers|legislators|senators|MPs|deputies|congress(?:men|women|people|members)|members of (?:parliament|congress)|officials|ministers)\b/iu;

/** Codes in order of mention. `title` loosens the rules: a title names only what it is about. */
export function partyClues(part: string, title: boolean, k: Knowledge): string[] {
  const hits = k
    .namesIn(part)
    .filter(
      (h) =>
        h.as !== "metonym" && !(h.as === "name" && TITLED_NAME.test(part.slice(Math.max(0, h.start - 20), h.start))),
    );
  const codes: string[] = [];
  const add = (code: string): void => {
    if (!codes.includes(code)) codes.push(code);
  };
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as NameHit;
    const before = part.slice(Math.max(0, hit.start - 140), hit.start);
    const run = follow(hits, i, part, JOIN);
    // "on the sidelines of the A-B Ministers' Meeting": beside which event, not who met here.
    const beside = /\b(?:margins?|sidelines?|fringes?) of (?:the )?(?:[\p{Lu}\d][\p{L}\d’'-]* ){0,4}$/u.test(before);
    if (
      run.length > 1 &&
      !beside &&
      !TALKS_TO_BE.test(before) &&
      !TALKS_ON.test(before) &&
      // "who was in Kingston for the CARICOM-Peru Meeting"
      (title || !/\b(?:here|in \p{Lu}[\p{L}’'-]+) (?:for|to attend|attending) (?:the )?$/u.test(before)) &&
      namesTalks(part.slice((run.at(-1) as NameHit).end, (run.at(-1) as NameHit).end + 90))
    ) {
      for (const h of run) add(h.code);
      i += run.length - 1;
      continue;
    }
    if ((PEOPLE_OF.test(before) || BETWEEN.test(before)) && (title || !CAME_FOR.test(before))) {
      const list = follow(hits, i, part, LIST);
      const sides = list.flatMap((h) => apiece(h, part, k));
      if (sides.length > 1) {
        for (const c of sides) add(c);
        i += list.length - 1;
        continue;
      }
    }
    // "as A and B convened their second meeting", "A and B held consultations"
    const pair = hit.as === "name" ? follow(hits, i, part, AND) : [];
    if (
      pair.length === 2 &&
      pair.every((h) => h.as === "name") &&
      (title ? TITLED_PAIR : CAME_TOGETHER).test(part.slice((pair[1] as NameHit).end, (pair[1] as NameHit).end + 110))
    ) {
      for (const h of pair) add(h.code);
      i++;
      continue;
    }
    // "Minister X, on a two-day official visit to B, held talks with": the hosts are B's.
    if (!title && visitedByOpener(part, hit, k)) {
      add(hit.code);
      continue;
    }
    // "met, during a working visit to B, with his counterpart X"
    if (
      hit.as === "name" &&
      /\b(?:during|on|as part of|in the course of) (?:an?|his|her) (?:[\p{L}-]+ ){0,3}visit to (?:the )?$/u.test(
        before,
      ) &&
      /^,? with (?:his|her) (?:[\p{L}-]+ ){0,2}counterpart\b/u.test(part.slice(hit.end, hit.end + 60))
    ) {
      add(hit.code);
      continue;
    }
    // "received a visiting delegation of the United States Congress"
    if (
      hit.as === "name" &&
      /\b(?:delegation (?:of|from)|(?:team|group|mission) from|(?:met|meets|talks|meeting) with (?:the )?members of) (?:the )?$/i.test(
        before,
      )
    ) {
      add(hit.code);
      continue;
    }
    // "a group of Norwegian parliamentarians", "met with Norwegian officials", "a Norwegian parliamentary delegation"
    const behind = part.slice(hit.end, hit.end + 60);
    if (
      hit.as === "demonym" &&
      (OFFICIAL_GROUP.test(behind) ||
        // "the delegation of the experts of the Fijian defence ministry"
        (/\bdelegation (?:of|from) [^.;,]{0,60}(?:of|from) the $|\b(?:delegation|team|group|mission) from the $/u.test(
          before,
        ) &&
          MINISTRY.test(behind)) ||
        (GROUP_OF.test(before) && LAWMAKERS.test(behind)))
    ) {
      add(hit.code);
      continue;
    }
    // "The meeting was chaired by Cook Islands and attended by"
    if (hit.as === "name" && /\b(?:meeting|session|forum|ministers) was (?:co-)?chaired by (?:the )?$/i.test(before)) {
      add(hit.code);
      continue;
    }
    if (SIDE.test(part.slice(hit.end, hit.end + 14)) && hit.as !== "grouping") {
      add(hit.code);
      continue;
    }
    if (
      title &&
      /\b(?:with|between|from|of)\s+(?:the\s+)?$/i.test(before) &&
      hit.as !== "grouping" &&
      // "at the Conference of EU Assembly Speakers": whose conference it is.
      !(!isState(hit.code, k) && /\bof (?:the )?$/.test(before) && ITS_PEOPLE.test(part.slice(hit.end))) &&
      MEETING_NOUN.test(before)
    )
      add(hit.code);
    // "High Commissioner X meets the Prime Minister and Foreign Minister of Tonga"
    else if (
      title &&
      hit.as === "name" &&
      /\b(?:[Mm]eets|[Rr]eceives|[Hh]osts|[Ww]elcomes)\b[^.;:]*\b(?:Minister|President|Secretary|Speaker|Ambassador|General|Chairman|Governor|PM)\s(?:\p{L}+\s){0,4}?of\s(?:the\s)?$/u.test(
        before,
      ) &&
      /^(?:$|[.,;]|\s(?:in|at|on|during)\b)/.test(part.slice(hit.end, hit.end + 8))
    )
      add(hit.code);
    // "Foreign Minister X visits Estonia": those met there are Estonia's when nothing else is said.
    else if (title && hit.as === "name" && /\b(?:visits|visited|visit to|visiting)\s+(?:the\s+)?$/i.test(before))
      add(hit.code);
    else if (
      title &&
      hit.as !== "grouping" &&
      /^['’]?s?\s+(?:(?!visit|meet|receiv|host|welcom|call|see|greet|thank|the\s)\p{L}+\s+){0,3}(?:minister|secretary|president|chancellor|counterpart|premier)/iu.test(
        part.slice(hit.end, hit.end + 60),
      )
    )
      add(hit.code);
    else if (title && i === 0 && hit.start === 0 && /^\s*[:–—-]\s/.test(part.slice(hit.end, hit.end + 4)))
      add(hit.code);
  }
  return codes;
}

/** "Latvia and Peru reaffirmed": two countries that do something together at the head of a sentence; none where no such pair stands there. */
export function pairThatActs(sentence: string, k: Knowledge): string[] {
  const [one, two] = k.namesIn(sentence.slice(0, 90)).filter((h) => h.as === "name");
  if (!one || !two || !/^(?:The |Both )?$/i.test(sentence.slice(0, one.start))) return [];
  if (!/^ and (?:the )?$/.test(sentence.slice(one.end, two.start))) return [];
  return /^ (?:also |jointly |have |again )*\p{Ll}+ed\b/u.test(sentence.slice(two.end, two.end + 40))
    ? [one.code, two.code]
    : [];
}

/** So many members of a grouping can sit at one table: "the foreign ministers of the Baltic states". */
const FEW = 5;

/** Do the words behind "A-B" name talks, and no treaty before them: "A-B Free Trade Agreement, and the next meeting"? */
function namesTalks(behind: string): boolean {
  const at = behind.search(MEETING_NOUN);
  return (
    at >= 0 && !/\b(?:Agreement|Treaty|Convention|Accord|Pact|Arrangement|Protocol|Charter)\b/.test(behind.slice(0, at))
  );
}

/** A party, or the members of a small grouping one by one. */
function apiece(hit: NameHit, part: string, k: Knowledge): readonly string[] {
  const members = hit.as === "grouping" ? k.members(hit.code, null) : [];
  // "the Foreign Ministers of the G7 countries"
  const few = /^\p{Lu}\d+ (?:countries|members|nations|states)\b/u.test(part.slice(hit.start, hit.end + 12))
    ? 2 * FEW
    : FEW;
  return members.length > 1 && members.length <= few ? members : [hit.code];
}

/** Neighbouring names with nothing but the joint between them. */
function follow(hits: readonly NameHit[], from: number, part: string, joint: RegExp): NameHit[] {
  const run = [hits[from] as NameHit];
  for (let j = from + 1; j < hits.length && run.length < 40; j++) {
    const last = run.at(-1) as NameHit,
      next = hits[j] as NameHit;
    // "the Gulf Cooperation Council (GCC)": the letters are the same party.
    const letters = next.code === last.code && part.slice(last.end, next.start) === " (";
    if (!letters && (!joint.test(part.slice(last.end, next.start)) || next.start === last.end)) break;
    run.push(next);
  }
  return run;
}

/** "Minister X travelled to B for a working visit", said before whom she met there: B, or null. */
export function travelledTo(part: string, k: Knowledge): string | null {
  const at = TRAVELLED.exec(part);
  if (!at) return null;
  const from = at.index + at[0].length;
  const hit = k.namesIn(part.slice(from, from + 80)).find((h) => h.start === 0 && h.as === "name");
  return hit?.code ?? null;
}

/** "concluded a visit to Lisbon where he met the Minister NAME": whose capital it was, for a chief of no state. */
export function visitedWhere(part: string, k: Knowledge): string | null {
  const where = /,? where (?:he|she) (?:\p{Ll}+ ){0,2}(?:met|held talks|spoke|was received)\b/u.exec(part);
  const at = where && TRAVELLED.exec(part.slice(0, where.index));
  if (!at) return null;
  const from = at.index + at[0].length;
  const hit = k.namesIn(part.slice(from, where.index)).find((h) => h.start === 0 && h.as !== "grouping");
  return hit && isState(hit.code, k) ? hit.code : null;
}

const TRAVELLED =
  /\b(?:(?:travel{1,2}ed|travels|flew|went|(?:paid|made|concluded|completed|ended|wrapped up|began|started) (?:an?|his|her|their) [^.;,]{0,40}?visit|(?:is paying|was on|is on|undertook) an? [^.;,]{0,40}?visit) to|visited|is visiting|arrived in) (?:the )?/u;
