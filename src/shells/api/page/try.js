/** Shows answers in place. Without it the forms of the page lead to the answers. */
const MOST = 200_000;

for (const form of document.querySelectorAll("form[data-at]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask(form);
  });

async function ask(form) {
  const { address, body } = asked(form);
  const shown = form.parentElement.querySelector(".answer");
  shown.hidden = false;
  const [line, words] = shown.children;
  line.textContent = `${body === undefined ? "GET" : "POST"} ${address} \u2026`;
  words.textContent = "";
  try {
    const began = performance.now();
    const answer = await fetch(address, body === undefined ? {} : { method: "POST", body });
    const text = await answer.text();
    const type = answer.headers.get("content-type") ?? "";
    line.textContent = `${address}: ${answer.status}, ${type}, ${text.length} characters, ${Math.round(performance.now() - began)} ms`;
    words.textContent = laidOut(text, type);
  } catch (error) {
    line.textContent = `${address}: no answer (${error.message}). Is Parley still running?`;
  }
}

/** The address that a form asks, and what it sends. */
function asked(form) {
  let address = form.dataset.at;
  let body;
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll("[name]")) {
    if (field.dataset.in === "body") body = field.value;
    else if (field.dataset.in === "path")
      address = address.replace(`{${field.name}}`, encodeURIComponent(field.value || "-"));
    else if (field.dataset.in === "query")
      for (const value of field.dataset.many ? field.value.split("\n") : [field.value])
        if (value.trim()) query.append(field.name, value.trim());
  }
  return { address: query.size ? `${address}?${query}` : address, body };
}

function laidOut(text, type) {
  const laid = type.endsWith("json") && text.length < MOST ? JSON.stringify(JSON.parse(text), null, 2) : text;
  return laid.length > MOST ? `${laid.slice(0, MOST)}\n\u2026 and ${laid.length - MOST} characters more` : laid;
}
