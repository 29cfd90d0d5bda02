/** A comparison that pastes whole into a document: the table as HTML and as lines, put on the clipboard at one click. */
for (const button of document.querySelectorAll("[data-copy-table]"))
  button.addEventListener("click", async () => {
    const says = button.textContent;
    button.textContent = await copied(button.dataset.copyTable);
    setTimeout(() => (button.textContent = says), 2500);
  });

async function copied(address) {
  const lines = linesOf(document.querySelector("#beside"));
  try {
    const answer = await fetch(address);
    if (!answer.ok) return "Not copied: the archive did not answer";
    const whole = await answer.text();
    const table = whole.slice(whole.indexOf("<table"), whole.lastIndexOf("</table>") + "</table>".length);
    if (navigator.clipboard?.write && window.ClipboardItem)
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([table], { type: "text/html" }),
          "text/plain": new Blob([lines], { type: "text/plain" }),
        }),
      ]);
    else copyByEvent(table, lines);
    return "Copied: paste it into a document";
  } catch {
    return "Not copied: the browser refused";
  }
}

/** Where a page may not write to the clipboard itself, it may answer the browser's own copying. */
function copyByEvent(table, lines) {
  const answer = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/html", table);
    event.clipboardData.setData("text/plain", lines);
  };
  document.addEventListener("copy", answer, { once: true });
  if (!document.execCommand("copy")) {
    document.removeEventListener("copy", answer);
    throw new Error("refused");
  }
}

/** A line a row, cells parted by tabs: for editors without tables. */
function linesOf(table) {
  const cell = (td) =>
    [...td.querySelectorAll(":scope > :not(.side)")].length
      ? [...td.childNodes]
          .filter((n) => !(n instanceof Element && n.matches(".side")))
          .map((n) => n.textContent)
          .join(" ")
      : td.textContent;
  return [...table.rows]
    .map((row) => [...row.cells].map((td) => cell(td).replace(/\s+/g, " ").trim()).join("\t"))
    .join("\n");
}
