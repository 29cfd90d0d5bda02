/**
 * Choosing a statement lights its note, choosing a note lights its words. On a narrow screen the note unfolds under the
 * statement's last words. j and k go to the next and the previous one.
 */
const narrow = matchMedia("screen and (max-width: 62rem)");
let lit = null;
/** Where a note stood that was moved under its words. */
let home = null;

const main = () => document.querySelector("main");
const notes = () => [...document.querySelectorAll(".note[data-statement]")];
const noteOf = (id) => notes().find((note) => note.dataset.statement === id) ?? null;
const wordsOf = (id) => [...document.querySelectorAll(".st[data-statement]")].filter((a) => a.dataset.statement === id);

export const chosen = () => lit;

/** Lights a statement's words and note; null lights none. */
export function choose(id, { scroll = "both", focus = false } = {}) {
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  if (home) {
    home.place.replaceWith(home.note);
    home = null;
  }
  lit = id;
  if (id === null) return;
  const words = wordsOf(id);
  const note = noteOf(id);
  for (const piece of words) piece.classList.add("lit");
  note?.classList.add("lit");
  if (note && narrow.matches && words.length) {
    const place = document.createComment("");
    note.replaceWith(place);
    home = { place, note };
    const ends = [...document.querySelectorAll(".ends")].find((e) => e.dataset.ends.split(" ").includes(id));
    (ends ?? words.at(-1)).after(note);
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  if (scroll !== "note") words[0]?.scrollIntoView({ block: "nearest", behavior: calm });
  if (scroll !== "words") note?.scrollIntoView({ block: "nearest", behavior: calm });
  if (focus) words[0]?.focus({ preventScroll: true });
  const anchor = words[0]?.id;
  if (anchor) history.replaceState(history.state, "", `#${anchor}`);
  document.dispatchEvent(new CustomEvent("parley:chosen", { detail: id }));
}

/** The statement so many places further on; the first or the last where none is chosen. */
export function step(by, only = () => true) {
  const ids = notes()
    .sort(inText)
    .filter(only)
    .map((note) => note.dataset.statement);
  if (!ids.length) return;
  const all = notes()
    .sort(inText)
    .map((note) => note.dataset.statement);
  const at = lit === null ? (by > 0 ? -1 : all.length) : all.indexOf(lit);
  const next = by > 0 ? ids.find((id) => all.indexOf(id) > at) : ids.findLast((id) => all.indexOf(id) < at);
  choose(next ?? (by > 0 ? ids[0] : ids.at(-1)), { focus: true });
}

/** In the order of the text, wherever a note has been moved to. */
const inText = (a, b) => {
  const [x, y] = [wordsOf(a.dataset.statement)[0] ?? a, wordsOf(b.dataset.statement)[0] ?? b];
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/** True where a key belongs to a field. */
export const writes = (target) =>
  target instanceof Element && target.closest("input, textarea, select, dialog") !== null;

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const piece = event.target.closest(".st[data-statement]");
  if (piece) {
    event.preventDefault();
    choose(lit === piece.dataset.statement && narrow.matches ? null : piece.dataset.statement, { scroll: "note" });
    return;
  }
  const note = event.target.closest(".note[data-statement]");
  if (!note || event.target.closest("a:not(.number), button, summary, input, select, details[open] *")) return;
  if (event.target.closest("a.number")) event.preventDefault();
  if (lit !== note.dataset.statement) choose(note.dataset.statement, { scroll: "words" });
});

document.addEventListener("focusin", (event) => {
  const note = event.target instanceof Element && event.target.closest(".note[data-statement]");
  if (note && lit !== note.dataset.statement && !narrow.matches) choose(note.dataset.statement, { scroll: "words" });
});

document.addEventListener("keydown", (event) => {
  if (writes(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "Escape") choose(null);
});

/** What the address names is lit from the beginning. */
function named() {
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^note-/, "");
  const piece = id && document.getElementById(id)?.closest(".st[data-statement]");
  if (piece) choose(piece.dataset.statement);
}
if (main()?.querySelector(".readout")) {
  addEventListener("hashchange", named);
  narrow.addEventListener("change", () => choose(lit));
  named();
}
