/** A menu that opens at a place: type to filter, arrows to move, Enter to choose, Escape to leave. Gives the value or null. */
export function menu(title, options, beside) {
  return new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    dialog.className = "menu";
    dialog.setAttribute("aria-label", title);
    const field = document.createElement("input");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", "true");
    field.setAttribute("aria-controls", "menu-list");
    field.setAttribute("aria-label", `${title}: type to filter`);
    field.placeholder = title;
    field.autocomplete = "off";
    const list = document.createElement("ul");
    list.id = "menu-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", title);
    dialog.append(field, list);
    document.body.append(dialog);
    let shown = [];
    let at = 0;
    let chosen = null;

    const mark = () => {
      for (const [i, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(i === at));
      list.children[at]?.scrollIntoView({ block: "nearest" });
      if (list.children[at]) field.setAttribute("aria-activedescendant", list.children[at].id);
    };
    const filter = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      shown = options.filter((o) => words.every((w) => o.says.toLowerCase().includes(w)));
      at = Math.max(0, field.value ? 0 : shown.findIndex((o) => o.now));
      list.replaceChildren(
        ...shown.map((o, i) => {
          const item = document.createElement("li");
          item.id = `menu-${i}`;
          item.setAttribute("role", "option");
          item.textContent = o.now ? `${o.says} (now)` : o.says;
          item.addEventListener("click", () => take(o));
          return item;
        }),
      );
      mark();
    };
    const take = (option) => {
      chosen = option?.value ?? null;
      dialog.close();
      leave();
    };
    // At once, not at the `close` event, which comes a task later: a key pressed in between would reach no menu.
    const leave = () => {
      dialog.remove();
      resolve(chosen);
    };
    field.addEventListener("input", filter);
    dialog.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        at = (at + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % Math.max(1, shown.length);
        mark();
      } else if (event.key === "Enter") {
        event.preventDefault();
        take(shown[at]);
      }
    });
    dialog.addEventListener("click", (event) => event.target === dialog && take(null));
    dialog.addEventListener("close", leave);
    filter();
    dialog.showModal();
    place(dialog, beside);
    field.focus();
  });
}

/** Below what it is about, where there is room. A style sheet made here needs no inline style. */
function place(dialog, beside) {
  const at = beside?.getBoundingClientRect();
  if (!at || innerWidth < 600) return;
  const { height, width } = dialog.getBoundingClientRect();
  const top = Math.max(8, Math.min(at.bottom + 6, innerHeight - height - 8));
  const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`dialog.menu { margin: 0; top: ${Math.round(top)}px; left: ${Math.round(left)}px; }`);
  document.adoptedStyleSheets = [sheet];
}
