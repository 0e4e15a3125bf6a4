// Remembers what is ticked off on a short checklist: in this tab only, so that nothing is left on a shared machine.
// Where the browser refuses to remember, the list works all the same.
export {}; // a module: its names are its own

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-ticks]"));
const count = /** @type {HTMLElement} */ (form.querySelector("[data-ticks-count]"));
const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[type=checkbox]"))];
const place = `kryss:${form.dataset.ticks}`;

/** What was ticked when the page was left. @returns {string[]} */
function remembered() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** @param {string[]} names */
function remember(names) {
  try {
    if (names.length) sessionStorage.setItem(place, JSON.stringify(names));
    else sessionStorage.removeItem(place);
  } catch {
    // refused or full: the ticks stay on the page
  }
}

/** Tells how many are ticked off, and keeps them. */
function show() {
  const names = boxes.filter((box) => box.checked).map((box) => box.name);
  count.textContent = (count.dataset.words ?? "").replace("{n}", String(names.length)).replace("{total}", String(boxes.length));
  remember(names);
}

const kept = remembered();
for (const box of boxes) box.checked = kept.includes(box.name);
for (const part of form.querySelectorAll("[data-ticks-tools]")) part.removeAttribute("hidden");
form.addEventListener("change", show);
form.addEventListener("reset", () => setTimeout(show));
form.addEventListener("submit", (event) => event.preventDefault());
show();
