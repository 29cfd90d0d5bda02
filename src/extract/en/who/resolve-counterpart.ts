/** "her counterpart", "his Egyptian counterpart", "my friend Andrei", "our guests". */
import type { Room } from "../../../model/engagement.ts";
import { foldedWords } from "./fold.ts";
import { answer, principals } from "./mention-index.ts";
import type { Index, Resolved } from "./mention-index.ts";
import { phraseOf } from "./phrase.ts";
import { single } from "./resolve-person.ts";

const COUNTERPART =
  /^(?<whose>his|her|their|my|our|the|its)\s+(?<what>.*?)(?:counterparts?|guests?|hosts?|colleagues?|friends?|interlocutors?|peers?|visitors?|homologues?|opposite numbers?)(?<rest>\b.*)$/i;

/** "her counterpart", "his Egyptian counterpart", "her counterpart from Chile, Minister Vidal". */
export function counterpart(clean: string, room: Room, index: Index): Resolved | null {
  const m = COUNTERPART.exec(clean);
  if (!m?.groups) return null;
  const { whose = "", what = "", rest = "" } = m.groups;
  const hits = index.k.namesIn(`${what} ${rest}`);
  const codes = [...new Set(hits.map((h) => h.code))];
  const leading = principals(index);
  if (codes.length) {
    const here = codes.filter((c) => room.parties.includes(c));
    if (here.length !== codes.length) return null;
    return answer(
      room,
      here,
      leading.filter((p) => p.who.party !== null && here.includes(p.who.party)).map((p) => p.who.name),
      "counterpart",
    );
  }
  if (foldedWords(rest).length > 0) {
    const named = single(phraseOf(rest.replace(/^[,\s]+/, ""), index.k), room, index);
    if (named) return { ...named, how: "counterpart by name" };
  }
  if (foldedWords(what).some((w) => !index.officeWords.has(w) && !["distinguished", "new", "visiting"].includes(w)))
    return null;
  const gender = /^his$/i.test(whose) ? "m" : /^her$/i.test(whose) ? "f" : null;
  const mine =
    /^(?:my|our)$/i.test(whose) || gender === null
      ? leading.filter((p) => p.who.party === room.own)
      : leading.filter((p) => p.who.gender === gender);
  const own = mine.length === 1 ? mine : leading.filter((p) => p.who.party === room.own);
  const party = own[0]?.who.party ?? room.own;
  if (party === null) return null;
  const others = room.parties.filter((p) => p !== party);
  const plural = /counterparts|guests|hosts|colleagues|interlocutors|visitors/i.test(clean);
  if (others.length === 0 || (others.length > 1 && !plural)) return null;
  const weak =
    gender !== null && mine.length !== 1 ? `“${clean}” could be anybody's; taken as ${others.join(", ")}` : null;
  return answer(
    room,
    others,
    leading.filter((p) => p.who.party !== null && others.includes(p.who.party)).map((p) => p.who.name),
    "counterpart",
    weak,
  );
}
