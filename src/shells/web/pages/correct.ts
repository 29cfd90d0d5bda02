/** Correcting a readout: the same page with the means to say what is right, by keyboard, or by forms without script. */
import { isFailure, readoutAt } from "../../../app.ts";
import { pages } from "../../../app/pages.ts";
import type { Failure } from "../../../model/failure.ts";
import type { Decision } from "../../../model/decision.ts";
import { html, shown } from "../html.ts";
import type { DeedRow, Led, PageRow, Posted, Shown } from "../page.ts";
import { nothingHere, problemPage } from "../parts/problem.ts";
import { correctPanel } from "../readout/correct-panel.ts";
import { correctionsOf } from "../readout/corrections.ts";
import { correctionOf } from "../readout/read-correction.ts";
import { readoutPage } from "./readout.ts";

export const correct: PageRow = {
  at: "/readouts/:readout/correct",
  says: "Correct a readout: who spoke, which act, which words, which issue",
  show: async (asked) => {
    const { tools, path, reader, query } = asked;
    const stored = await readoutAt(tools.archive.store, path["readout"] ?? "");
    if (!stored) return nothingHere(`no readout “${path["readout"]}”`);
    if (!reader.writes)
      return problemPage(
        403,
        "Changing this archive from here wants the write token that parley serve printed.",
        "Give it under /writing, then come back.",
      );
    const { statements } = stored.record;
    const at =
      statements.find((s) => s.id === query.get("at")) ?? statements.find((s) => s.doubt) ?? statements[0] ?? null;
    const page = await readoutPage(
      asked,
      stored,
      html`<ul role="list" class="besides no-print">
        <li><a href="${pages.readout(stored.document.id, stored.part)}">Done: back to the readout</a></li>
      </ul>`,
      html`${correctPanel(asked, stored, at)}`,
    );
    return { ...page, title: `Correct: ${page.title}`, scripts: ["readout", "correct"] };
  },
};

export const correctDeed: DeedRow = {
  at: "/readouts/:readout/correct",
  says: "Keep a correction of a statement, or add one that was missed",
  writes: true,
  act: async (posted) => {
    const { tools, path } = posted;
    const stored = await readoutAt(tools.archive.store, path["readout"] ?? "");
    if (!stored) return told(posted, nothingHere(`no readout “${path["readout"]}”`));
    const made = await correctionOf(posted, stored);
    if (typeof made === "string")
      return told(posted, problemPage(422, made, "Go back, put it right, and send it again. Nothing was changed."));
    if (isFailure(made)) return told(posted, failed(made));
    const said = `${SAID[made.kind] ?? made.kind} by ${made.by}.`;
    return posted.inPlace
      ? new Response(said)
      : { leadsTo: pages.correct(stored.document.id, stored.part, String(posted.form.get("statement") ?? "")) };
  },
};

/** Takes a decision back, or the last one of a readout: "last" in the place of its id. */
export const undoDeed: DeedRow = {
  at: "/decisions/:decision/undo",
  says: "Take a decision back",
  writes: true,
  act: async (posted) => {
    const { tools, path, form, reader } = posted;
    const readout = String(form.get("readout") ?? "");
    const stored = await readoutAt(tools.archive.store, readout);
    const id =
      path["decision"] === "last" && stored
        ? (await correctionsOf(posted, stored.document.page)).at(-1)?.id
        : path["decision"];
    if (!id) return told(posted, problemPage(422, "There is nothing to take back.", "Nothing was changed."));
    const done: Decision | Failure = await tools.archive.withdraw(id, { by: reader.name || "unknown", note: null });
    if (isFailure(done)) return told(posted, failed(done));
    if (posted.inPlace) return new Response(`Taken back by ${done.by}.`);
    return { leadsTo: stored ? pages.readout(stored.document.id, stored.part) : "/" };
  },
};

const SAID: { readonly [kind: string]: string } = {
  accept: "Accepted",
  speaker: "Speaker set",
  act: "Act set",
  cut: "Cut anew",
  issue: "Issues set",
  undertaking: "Undertaking set",
  delete: "Deleted",
  add: "Added",
};

const failed = (f: Failure): Shown =>
  problemPage(422, `${shown(f.input)} ${shown(f.what)}.`, `${shown(f.cure)}. Nothing was changed.`);

/** As a page, or as its words where a script asked. */
function told({ inPlace }: Posted, page: Shown): Shown | Response | Led {
  if (!inPlace) return page;
  const words = PLAIN(String(page.body));
  return new Response(words, { status: page.status ?? 422 });
}

const PLAIN = (markup: string): string =>
  markup
    .replace(/<h1>[^<]*<\/h1>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
