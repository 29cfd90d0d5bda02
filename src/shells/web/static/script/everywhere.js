/** What every page gains from a script: buttons that copy. Without it they do not show. */
document.documentElement.classList.add("js");

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-copy]");
  if (button) void copy(button);
});

/** Puts the words on the clipboard and says so where the button stood. */
async function copy(button) {
  const says = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Not copied: the browser refused";
  }
  setTimeout(() => (button.textContent = says), 1600);
}
