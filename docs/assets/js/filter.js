// Filters the list of measures. The form is an ordinary GET form and the address is the state: a filtered list can be
// shared, and the back button goes one choice back. The rows say in data attributes what they can be found by.
export {}; // a module: its names are its own

const list = /** @type {HTMLElement} */ (document.querySelector("[data-filter-list]"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-filter-form]"));
const panel = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-filter-panel]"));
const wordField = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[type=checkbox]"))];
const facets = [...new Set(boxes.map((box) => box.name))];

/** @param {string} text */
const split = (text) => text.toLowerCase().split(/[^\p{L}\p{N}§.-]+/u).filter(Boolean);

// A long word may stand inside another («behandling» in «rusbehandling»); a short one begins one («LAR», not «klar»)
const LONG = 6;

/** @type {{ element: HTMLElement, text: string, terms: string[], keys: Record<string, string[]> }[]} */
const rows = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)].map((element) => ({
  element,
  text: `${element.textContent} ${element.dataset.words}`.toLowerCase(),
  terms: split(`${element.textContent} ${element.dataset.words}`),
  keys: Object.fromEntries(facets.map((facet) => [facet, (element.dataset[facet] ?? "").split(" ")])),
}));

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** @param {Element} box */
const labelOf = (box) => box.closest("label")?.querySelector("span")?.textContent ?? "";

/** The choices in the form. @returns {{ words: string[], keys: Map<string, Set<string>> }} */
function chosen() {
  const keys = new Map(facets.map((facet) => [facet, new Set(boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value))]));
  return { words: split(wordField.value), keys };
}

/**
 * Whether a row fits every choice, leaving one facet out where its own options are counted.
 * @param {(typeof rows)[number]} row
 * @param {ReturnType<typeof chosen>} choice
 * @param {string} [without]
 */
function fits(row, choice, without) {
  return choice.words.every((word) => (word.length < LONG ? row.terms.some((term) => term.startsWith(word)) : row.text.includes(word)))
    && facets.every((facet) => facet === without || !choice.keys.get(facet)?.size || row.keys[facet].some((key) => choice.keys.get(facet)?.has(key)));
}

/** Shows the rows that fit, how many they are, what is chosen, and how many each other choice would give. */
function show() {
  const choice = chosen();
  let shown = 0;
  for (const row of rows) {
    row.element.hidden = !fits(row, choice);
    if (!row.element.hidden) shown += 1;
  }
  for (const facet of facets) {
    const pool = rows.filter((row) => fits(row, choice, facet));
    const own = boxes.filter((box) => box.name === facet);
    for (const box of own) {
      const label = /** @type {HTMLElement} */ (box.closest("label"));
      const number = pool.filter((row) => row.keys[facet].includes(box.value)).length;
      /** @type {HTMLElement} */ (label.querySelector("[data-count]")).textContent = String(number);
      label.hidden = !number && !box.checked;
    }
    const picked = own.filter((box) => box.checked).length;
    find(`[data-facet-chosen="${facet}"]`).textContent = picked ? `(${picked} valgt)` : "";
  }
  const parts = boxes.filter((box) => box.checked).map(labelOf);
  if (choice.words.length) parts.unshift(`«${wordField.value.trim()}»`);
  find("[data-filter-count]").textContent = `${shown} av ${rows.length} tiltak`;
  find("[data-filter-chosen]").textContent = parts.length ? `Valgt: ${parts.join(", ")}.` : "Ingen filter er valgt.";
  find("[data-filter-clear]").hidden = !parts.length;
  find("[data-filter-empty]").hidden = shown > 0;
  find("[data-address]").textContent = `${find("[data-address]").dataset.address}${location.search}`;
}

/** Sets the form as the address says. A choice the address names, but the page does not have, is passed over. */
function readAddress() {
  const query = new URLSearchParams(location.search);
  wordField.value = query.get("q") ?? "";
  for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
  for (const facet of facets) {
    const details = /** @type {HTMLDetailsElement | null} */ (find(`[data-facet-chosen="${facet}"]`).closest("details"));
    if (details && boxes.some((box) => box.name === facet && box.checked)) details.open = true;
  }
  show();
}

/** Writes the form to the address. @param {"pushState" | "replaceState"} method */
function writeAddress(method) {
  const query = new URLSearchParams();
  if (wordField.value.trim()) query.set("q", wordField.value.trim());
  for (const box of boxes) if (box.checked) query.append(box.name, box.value);
  const text = query.toString();
  history[method](null, "", text ? `?${text}` : location.pathname);
}

/** @param {Event} event */
function clear(event) {
  event.preventDefault();
  form.reset();
  wordField.value = "";
  for (const box of boxes) box.checked = false;
  writeAddress("pushState");
  show();
  find("[data-filter-count]").focus();
}

if (matchMedia("(min-width: 60em)").matches) panel.open = true;
find("[data-filter-count]").tabIndex = -1;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress("pushState");
  show();
  find("[data-filter-count]").focus();
});
form.addEventListener("change", (event) => {
  if (event.target !== wordField) writeAddress("pushState");
  show();
});
wordField.addEventListener("input", () => { writeAddress("replaceState"); show(); });
for (const link of document.querySelectorAll("[data-filter-clear], [data-filter-clear-empty]")) link.addEventListener("click", clear);
addEventListener("popstate", readAddress);
readAddress();
