/** Keeps what a person says became of an undertaking. */
import { isFailure } from "../../../../app.ts";
import { COOKIES, readerName } from "../../guard/reader.ts";
import type { DeedRow } from "../../page.ts";
import { problemPage } from "../../parts/problem.ts";
import { idOf, isStatus } from "./undertakings.ts";

const LONGEST = 1000;

export const setStatusDeed: DeedRow = {
  at: "/undertakings/status",
  says: "Keep what became of an undertaking",
  writes: true,
  act: async ({ form, tools, reader }) => {
    const word = (name: string): string =>
      String(form.get(name) ?? "")
        .trim()
        .slice(0, LONGEST);
    const status = word("status");
    if (!isStatus(status)) return problemPage(400, "The form names no status.", "Go back and choose one.");
    const by = readerName(word("by")) || reader.name;
    if (!by) return problemPage(400, "Nobody's name stands with this decision.", "Go back and give yours.");
    const ref = { document: word("document"), part: Number(word("part")), statement: word("statement") };
    const kept = await tools.archive.setStatus(ref, status, word("source") || null, { by, note: word("note") || null });
    if (isFailure(kept)) return problemPage(409, `This undertaking ${kept.what}.`, `${kept.cure}.`);
    return { leadsTo: `${backOf(word("back"))}#${encodeURIComponent(idOf(ref))}`, remember: { [COOKIES.name]: by } };
  },
};

/** Back to the ledger as it was filtered, and nowhere else. */
const backOf = (back: string): string => (/^\/undertakings(?:\?[\w=&%.+-]*)?$/.test(back) ? back : "/undertakings");
