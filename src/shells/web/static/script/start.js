/** Reads what is pasted or dropped at once and shows the record below the form, without leaving the page. */
const form = document.querySelector("form.given");
const place = document.querySelector("#read-in-place");
const text = form?.querySelector("#text");
const file = form?.querySelector("#file");
let asked = 0;

async function read() {
  const now = ++asked;
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { "parley-in-place": "yes" },
    });
    const words = await answer.text();
    if (now !== asked) return;
    if (answer.ok) place.replaceChildren(...new DOMParser().parseFromString(words, "text/html").body.childNodes);
    else say(words);
  } catch {
    if (now === asked) say("Parley does not answer. Is it still running? Nothing was lost; try again.");
  }
  place.removeAttribute("aria-busy");
}

function say(words) {
  const p = document.createElement("p");
  p.className = "wrong";
  p.setAttribute("role", "alert");
  p.textContent = words;
  place.replaceChildren(p);
}

if (form && place) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void read();
  });
  text.addEventListener("paste", () => setTimeout(read));
  file.addEventListener("change", () => file.files.length && read());
  for (const name of ["dragover", "drop"])
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("dropping", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) {
        file.files = event.dataTransfer.files;
        void read();
      }
    });
}
