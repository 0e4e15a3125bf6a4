// Suggestions under a search field: a combobox with a list box, as WAI-ARIA APG describes it. Enter without a choice
// searches as before; the list is a short cut, never the only way.
import { search } from "./engine.js";
import { addressOf, load } from "./load.js";

const MOST = 6;
const SHORTEST = 2;

/** @param {HTMLInputElement} field */
export function suggest(field) {
  const list = document.createElement("ul");
  const told = document.createElement("span");
  list.className = "suggestions";
  list.id = `${field.id}-list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Forslag");
  told.className = "hidden";
  told.setAttribute("role", "status");
  field.form?.append(list, told);
  field.type = "text"; // a search box can't be a combobox
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let turn = 0;

  /** @param {boolean} open */
  const toggle = (open) => {
    list.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) field.removeAttribute("aria-activedescendant");
  };
  /** @returns {HTMLElement[]} */
  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  async function fill() {
    const query = field.value.trim();
    turn += 1;
    field.removeAttribute("aria-activedescendant");
    const mine = turn;
    if (query.length < SHORTEST) { toggle(false); told.textContent = ""; return; }
    const index = await load().catch(() => undefined);
    if (!index || mine !== turn || document.activeElement !== field) return;
    const hits = search(index, query, { typing: true }).hits.slice(0, MOST);
    list.replaceChildren(...hits.map(({ id }, number) => option(index.docs[id], `${list.id}-${number}`)));
    told.textContent = hits.length ? `${hits.length} forslag. Bruk piltastene.` : "Ingen forslag.";
    toggle(hits.length > 0);
  }

  /** @param {import("./index.js").Doc} doc @param {string} id */
  function option(doc, id) {
    const item = document.createElement("li");
    const type = document.createElement("span");
    item.id = id;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = addressOf(doc.href);
    type.className = "note";
    type.textContent = doc.type;
    item.append(`${doc.name} `, type);
    if (doc.lang !== "nb") item.lang = doc.lang;
    return item;
  }

  /** @param {number} step */
  function move(step) {
    const all = options();
    const now = all.findIndex((item) => item.ariaSelected === "true");
    const next = now < 0 && step < 0 ? all.length - 1 : (now + step + all.length) % all.length;
    all.forEach((item, place) => item.setAttribute("aria-selected", String(place === next)));
    field.setAttribute("aria-activedescendant", all[next].id);
    all[next].scrollIntoView({ block: "nearest" });
  }

  field.addEventListener("input", fill);
  field.addEventListener("keydown", (event) => {
    const chosen = options().find((item) => item.ariaSelected === "true");
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); toggle(false); }
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) { event.preventDefault(); move(event.key === "ArrowDown" ? 1 : -1); }
    else if (event.key === "Enter" && !list.hidden && chosen) { event.preventDefault(); location.href = String(chosen.dataset.href); }
  });
  field.addEventListener("blur", () => toggle(false));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps its focus
  list.addEventListener("click", (event) => {
    const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[role=option]"));
    if (item) location.href = String(item.dataset.href);
  });
  toggle(false);
  fill();
}
