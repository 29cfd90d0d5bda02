/** Results as one types: the page of the search is asked for, and its results stand in the place of those before. */
const form = document.querySelector("#search");
const field = form.elements.q;
let asked = 0;
let waiting;

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void show(), 200);
});

/** Puts the caret where the query goes wrong. */
const { start, end } = field.dataset;
if (start !== undefined) {
  field.focus();
  field.setSelectionRange(Number(start), Number(end));
}

async function show() {
  const mine = ++asked;
  const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("#results");
    if (mine !== asked || !found) return;
    document.querySelector("#results").replaceChildren(...found.childNodes);
    document.title = page.title;
    history.replaceState(null, "", address);
  } catch {
    // The form still asks when it is sent.
  }
}
