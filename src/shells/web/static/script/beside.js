/** A comparison that pastes whole into a document: the table as HTML and as lines, put on the clipboard at one click. */
for (const button of document.querySelectorAll("[data-copy-table]")) {
  let table;
  // Asked for before the click, so that the click can put it on the clipboard at once, as browsers want it.
  const get = () => (table ??= tableAt(button.dataset.copyTable));
  for (const event of ["pointerenter", "focus"]) button.addEventListener(event, () => void get().catch(() => {}));
  button.addEventListener("click", async () => {
    const says = button.textContent;
    button.textContent = await get().then(copied, () => "Not copied: the archive did not answer");
    setTimeout(() => (button.textContent = says), 2500);
  });
}

async function tableAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const whole = await answer.text();
  return whole.slice(whole.indexOf("<table"), whole.lastIndexOf("</table>") + "</table>".length);
}

/** By the browser's own copying, which takes the table as it is; a page that writes itself has its styles taken away. */
function copied(table) {
  const lines = linesOf(document.querySelector("#beside"));
  const answer = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/html", table);
    event.clipboardData.setData("text/plain", lines);
  };
  document.addEventListener("copy", answer, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", answer);
  return done ? "Copied: paste it into a document" : "Not copied: the browser refused";
}

/** A line a row, cells parted by tabs: for editors without tables. */
function linesOf(table) {
  const words = (cell) =>
    [...cell.childNodes]
      .filter((n) => !(n instanceof Element && n.matches(".side")))
      .map((n) => n.textContent)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  return [...table.rows].map((row) => [...row.cells].map(words).join("\t")).join("\n");
}
