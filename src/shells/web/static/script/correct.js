/** Correcting by keyboard: each key does at once what the forms of the page do, and the page shows what became of it. */
import { choose, chosen, step, writes } from "./readout.js";
import { menu } from "./menu.js";
import { selectedSpan, showSpan, wordsAround } from "./offsets.js";

const panel = document.querySelector("#correcting");
const said = document.querySelector("#said");
const formOf = (deed) => document.querySelector(`form.deed-${deed}`);
const noteNow = () => document.querySelector(".note.lit");
const say = (words, wrong = false) => {
  said.textContent = words;
  said.classList.toggle("wrong", wrong);
};

/** One deed after the other: a key pressed while the last one is under way waits for it. */
let under = Promise.resolve();
const inTurn = (work) => (under = under.then(work, work));

/** Posts a form with other values, then shows the page as it is now. */
function post(form, values) {
  return inTurn(async () => {
    const body = new FormData(form);
    for (const [name, value] of Object.entries(values)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, one);
    }
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "parley-in-place": "yes" } });
      const words = await answer.text();
      if (!answer.ok) return say(words, true);
      await refresh();
      say(`${words} ${form.matches(".deed-undo, .inline") ? "" : "u undoes it."}`);
    } catch {
      say("Parley does not answer. Is it still running? Nothing was changed.", true);
    }
  });
}

/** Takes the parts that change from the page as the server has it now; the statement chosen stays, or its neighbour is. */
async function refresh() {
  const id = chosen();
  const ids = [...document.querySelectorAll(".note")].map((n) => n.dataset.statement);
  choose(null);
  const address = new URL(location.href);
  address.searchParams.set("at", id ?? "");
  const now = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  for (const part of [".readout", "#counts", "#corrected"])
    document.querySelector(part)?.replaceWith(now.querySelector(part) ?? "");
  const left = new Set([...document.querySelectorAll(".note")].map((n) => n.dataset.statement));
  const at = ids.indexOf(id);
  const next = left.has(id)
    ? id
    : (ids.slice(at + 1).find((i) => left.has(i)) ?? ids.slice(0, Math.max(0, at)).findLast((i) => left.has(i)));
  if (next !== undefined) choose(next, { focus: true });
}

/** What the forms of the panel are about is what is chosen. */
document.addEventListener("parley:chosen", ({ detail: id }) => {
  for (const field of panel.querySelectorAll('input[name="statement"]')) field.value = id;
  const words = document.querySelector(`.note.lit .said`) ?? document.querySelector(".note.lit .cue");
  const shown = panel.querySelector(".at-words");
  if (shown && words) shown.textContent = words.textContent;
  const number = panel.querySelector(".at-number");
  if (number) number.textContent = noteNow()?.querySelector(".who > .number")?.textContent.trim() ?? "";
});

const sides = () => [...panel.querySelectorAll('.deed-add input[name="speaker"]')].map((box) => box.value);
const names = () =>
  new Map(
    [...panel.querySelectorAll('.deed-add input[name="speaker"]')].map((b) => [
      b.value,
      b.parentElement.textContent.trim(),
    ]),
  );

/** Each party, every pair of more than two, and all of them together. */
function speakerOptions() {
  const codes = sides();
  const label = names();
  const pairs = codes.length > 2 ? codes.flatMap((a, i) => codes.slice(i + 1).map((b) => [a, b])) : [];
  const now = noteNow()?.querySelector(".party")?.textContent.replace(/\s+/g, " ").trim();
  return [
    ...codes.map((c) => ({ says: label.get(c), value: { speaker: [c], joint: "no" }, now: now === c })),
    ...pairs.map((p) => ({ says: p.join(" + "), value: { speaker: p, joint: "no" }, now: now === p.join(" + ") })),
    ...(codes.length > 1
      ? [
          {
            says: `${codes.join(" + ")}, all together`,
            value: { speaker: codes, joint: "yes" },
            now: now === codes.join(" + "),
          },
        ]
      : []),
  ];
}

const actOptions = () => {
  const now = noteNow()?.querySelector(".act")?.textContent.trim();
  return [...panel.querySelectorAll("#act-new option")].map((o) => ({
    says: o.textContent,
    value: o.value,
    now: o.textContent === now,
  }));
};

/** The issues of the statement chosen come first: choosing one takes it away, choosing another adds it. */
function issueOptions() {
  const now = new Set([...(noteNow()?.querySelectorAll(".issue") ?? [])].map((a) => a.textContent.trim()));
  const all = [...panel.querySelectorAll("#issue-of option")].map((o) => ({ says: o.textContent, id: o.value }));
  const has = all.filter((o) => now.has(o.says));
  return [
    ...has.map((o) => ({ says: `take away: ${o.says}`, value: has.filter((x) => x !== o).map((x) => x.id) })),
    ...all.filter((o) => !now.has(o.says)).map((o) => ({ says: o.says, value: [...has.map((x) => x.id), o.id] })),
  ];
}

/**
 * Moves the edges of a stretch by words: the arrows move its end, with Shift its beginning. Enter keeps, Escape leaves.
 * Gives the stretch, or null.
 */
function edges(span, what) {
  return new Promise((resolve) => {
    const words = wordsAround(span);
    let first = Math.max(
      0,
      words.findIndex((w) => w.end > span.start),
    );
    let last = Math.max(
      first,
      words.findLastIndex((w) => w.start < span.end),
    );
    const show = () => {
      showSpan({ start: words[first].start, end: words[last].end });
      say(`${what}: arrows move the end, with Shift the beginning; Enter keeps it, Escape leaves it.`);
    };
    const done = (result) => {
      document.removeEventListener("keydown", key, true);
      showSpan(null);
      if (!result) say("");
      resolve(result);
    };
    const key = (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by && event.shiftKey) first = Math.min(last, Math.max(0, first + by));
      else if (by) last = Math.max(first, Math.min(words.length - 1, last + by));
      else if (event.key === "Enter") done({ start: words[first].start, end: words[last].end });
      else if (event.key === "Escape") done(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
      if (by) show();
    };
    if (!words.length) return resolve(null);
    document.addEventListener("keydown", key, true);
    show();
  });
}

/** Where that stands which was said, of the statement chosen. */
function contentNow() {
  const [start, end] = (noteNow()?.dataset.content ?? "").split(" ").map(Number);
  return end ? { start, end } : null;
}

const DEEDS = {
  n: () => step(1, (note) => note.dataset.unsure === "yes"),
  a: () => post(formOf("accept"), { statement: chosen() }),
  x: () => post(formOf("delete"), { statement: chosen() }),
  u: () => post(formOf("undo"), {}),
  s: async () => {
    const picked = await menu("Speaker", speakerOptions(), noteNow());
    if (picked) await post(formOf("speaker"), { statement: chosen(), "other-speaker": "", ...picked });
  },
  t: async () => {
    const act = await menu("Act", actOptions(), noteNow());
    if (act) await post(formOf("act"), { statement: chosen(), act });
  },
  i: async () => {
    const issue = await menu("Issue", issueOptions(), noteNow());
    if (issue) await post(formOf("issue"), { statement: chosen(), issue });
  },
  e: async () => {
    const content = contentNow();
    const cut = content && (await edges(content, "What was said"));
    if (cut)
      await post(formOf("cut"), {
        statement: chosen(),
        cue: "",
        content: "",
        "content-start": cut.start,
        "content-end": cut.end,
      });
  },
  "+": async () => {
    const selected = selectedSpan();
    if (!selected) return say("Select the words of the statement first, then press +.", true);
    getSelection().removeAllRanges();
    const words = wordsAround(selected);
    const before = words.findLast((w) => w.end <= selected.start) ?? selected;
    const content = await edges(selected, "What was said");
    const cue = content && (await edges(before, "The reporting words"));
    const act = cue && (await menu("Act", actOptions(), null));
    const who = act && (await menu("Speaker", speakerOptions(), null));
    if (who)
      await post(formOf("add"), {
        act,
        ...who,
        "other-speaker": "",
        cue: "",
        content: "",
        "cue-start": cue.start,
        "cue-end": cue.end,
        "content-start": content.start,
        "content-end": content.end,
      });
  },
  "?": () => document.querySelector("#keys").showModal(),
};

/** These need a statement that is chosen. */
const ON_ONE = "axstie";

document.addEventListener("keydown", (event) => {
  if (writes(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const deed = Object.hasOwn(DEEDS, event.key) ? DEEDS[event.key] : null;
  if (!deed) return;
  event.preventDefault();
  if (ON_ONE.includes(event.key) && chosen() === null)
    return say("Choose a statement first: j goes to the first one.", true);
  void deed();
});

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-keys]")) DEEDS["?"]();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form.deed, form.inline") || form.method !== "post") return;
  event.preventDefault();
  form.querySelector("details")?.removeAttribute("open");
  void post(form, {});
});

/** Begins where the address says, else at the first statement that is unsure. */
if (chosen() === null) {
  const id = panel.querySelector('input[name="statement"]')?.value;
  if (id) choose(id, { focus: true });
}
