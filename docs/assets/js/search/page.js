// The search page. The form is an ordinary GET form and the address is the state: a search can be shared, and the back
// button goes one step back. Words are searched for while they are typed; choices narrow what was found.
import { search, near } from "./engine.js";
import { addressOf, load, textsOf } from "./load.js";
import { passage, write } from "./passage.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./engine.js").Hit} Hit */

const STEP = 10; // rows shown at a time
const PAUSE = 80; // ms after the last key

/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-search-${name}]`));
const form = /** @type {HTMLFormElement} */ (part("form"));
const choices = /** @type {HTMLFormElement} */ (part("choices"));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (choices.querySelectorAll("[type=checkbox]"))];
const facets = [...new Set(boxes.map((box) => box.name))];
const list = part("list");
const asking = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search-feedback]"));
const more = /** @type {HTMLButtonElement} */ (part("more"));

/** @type {{ hits: Hit[], terms: Set<string> }} */
let shown = { hits: [], terms: new Set() };
let turn = 0;

/** Whether a page has what is chosen, one facet left out where its own options are counted. @param {Index} index @param {number} id @param {string} [without] */
function fits(index, id, without) {
  return facets.every((facet) => {
    const picked = boxes.filter((box) => box.name === facet && box.checked);
    return facet === without || !picked.length || picked.some((box) => has(index, id, facet, box.value));
  });
}

/** @param {Index} index @param {number} id @param {string} facet @param {string} value */
function has(index, id, facet, value) {
  if (facet === "type") return index.docs[id].type === value;
  return Boolean(index.facets.get(facet)?.find((choice) => choice.id === value)?.docs.has(id));
}

/** Searches and shows. @param {{ focus?: boolean }} [how] */
async function show({ focus = false } = {}) {
  const query = field.value.trim();
  turn += 1;
  const mine = turn;
  part("doors").hidden = Boolean(query);
  part("results").hidden = !query;
  if (!query) return;
  let index;
  try {
    index = await load();
  } catch {
    if (mine === turn) tell("Søket kunne ikke lastes", "Se om du er på nett, og prøv igjen. Listene nedenfor virker.", focus);
    part("doors").hidden = false;
    return;
  }
  if (mine !== turn) return; // something newer was typed meanwhile
  const found = search(index, query);
  shown = { hits: found.hits.filter((hit) => fits(index, hit.id)), terms: found.terms };
  count(index, found.hits);
  const number = shown.hits.length;
  const chosen = boxes.filter((box) => box.checked).map((box) => box.closest("label")?.querySelector("span")?.textContent);
  const also = found.also.length ? `Søker også etter ${found.also.slice(0, 4).map((word) => `«${word}»`).join(", ")}. ` : "";
  const weak = number && !found.whole ? "Ingen side handler om alt du skrev. Disse har noe av det. " : "";
  tell(`${number || "Ingen"} treff på «${query}»`, `${weak}${also}${chosen.length ? `Valgt: ${chosen.join(", ")}.` : ""}`, focus);
  part("clear").hidden = !chosen.length;
  list.replaceChildren();
  add(index);
  empty(index, query, number, chosen.length, found.whole);
  const whether = asking?.querySelector("fieldset"); // where nothing was found, only what was missed is asked
  if (whether) whether.hidden = whether.disabled = !number;
}

/** @param {string} heading @param {string} detail @param {boolean} focus */
function tell(heading, detail, focus) {
  part("count").textContent = heading;
  part("detail").textContent = detail;
  if (focus) part("count").focus();
}

/** How many pages each choice would give. @param {Index} index @param {Hit[]} hits */
function count(index, hits) {
  for (const facet of facets) {
    const pool = hits.filter((hit) => fits(index, hit.id, facet));
    const own = boxes.filter((box) => box.name === facet);
    let seen = 0;
    for (const box of own) {
      const label = /** @type {HTMLElement} */ (box.closest("label"));
      const number = pool.filter((hit) => has(index, hit.id, facet, box.value)).length;
      /** @type {HTMLElement} */ (label.querySelector("[data-count]")).textContent = String(number);
      label.hidden = !number && !box.checked;
      if (!label.hidden) seen += 1;
    }
    const picked = own.filter((box) => box.checked).length;
    const details = /** @type {HTMLElement} */ (choices.querySelector(`[data-facet="${facet}"]`));
    details.hidden = !seen;
    /** @type {HTMLElement} */ (details.querySelector("[data-facet-chosen]")).textContent = picked ? `(${picked} valgt)` : "";
  }
}

/** Adds the next rows, and gives the first of them back. @param {Index} index @returns {HTMLElement | undefined} */
function add(index) {
  const start = list.children.length;
  const next = shown.hits.slice(start, start + STEP).map((hit) => row(index, hit.id));
  list.append(...next);
  more.hidden = list.children.length >= shown.hits.length;
  more.textContent = `Vis flere treff (${shown.hits.length - list.children.length} igjen)`;
  return next[0];
}

/** @param {Index} index @param {number} id */
function row(index, id) {
  const doc = index.docs[id];
  const { terms } = shown;
  const copy = /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (part("row")).content.cloneNode(true));
  const item = /** @type {HTMLElement} */ (copy.firstElementChild);
  const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
  const text = /** @type {HTMLElement} */ (item.querySelector("[data-passage]"));
  const status = /** @type {HTMLElement} */ (item.querySelector("[data-status]"));
  link.href = addressOf(doc.href);
  for (const element of [link, text]) if (doc.lang !== "nb") element.lang = doc.lang;
  write(link, doc.name, terms, index.forms);
  /** @type {HTMLElement} */ (item.querySelector("[data-line]")).textContent = doc.line;
  status.textContent = doc.status;
  if (doc.status) status.classList.add(`status--${doc.shape}`);
  else status.parentElement?.remove(); // nothing is said, so no line for it
  textsOf(id).then((texts) => { if (texts.length) write(text, passage(texts, terms, index.forms), terms, index.forms); });
  return item;
}

/** What helps when nothing, or nothing whole, was found. @param {Index} index @param {string} query @param {number} number @param {number} chosen @param {boolean} whole */
function empty(index, query, number, chosen, whole) {
  part("none").hidden = number > 0 && whole;
  part("narrow").hidden = number > 0 || !chosen;
  const names = number ? [] : near(index, query);
  part("near").hidden = !names.length;
  part("near-list").replaceChildren(...names.map((/** @type {import("./index.js").Doc} */ doc) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = addressOf(doc.href);
    link.textContent = doc.name;
    item.append(link);
    return item;
  }));
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  field.value = query.get("q") ?? "";
  for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
  for (const facet of facets) {
    const details = /** @type {HTMLDetailsElement} */ (choices.querySelector(`[data-facet="${facet}"]`));
    if (boxes.some((box) => box.name === facet && box.checked)) details.open = true;
  }
}

/** @param {"pushState" | "replaceState"} method */
function writeAddress(method) {
  const query = new URLSearchParams();
  if (field.value.trim()) query.set("q", field.value.trim());
  for (const box of boxes) if (box.checked) query.append(box.name, box.value);
  const text = query.toString();
  history[method](null, "", text ? `?${text}` : location.pathname);
}

/** @param {Event} event */
function clear(event) {
  event.preventDefault();
  for (const box of boxes) box.checked = false;
  writeAddress("pushState");
  show({ focus: true });
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
if (matchMedia("(min-width: 60em)").matches) /** @type {HTMLDetailsElement} */ (part("panel")).open = true;
load().catch(() => {}); // whoever opens this page is about to search; a failure is told with the first word
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { writeAddress("replaceState"); show(); }, PAUSE);
});
for (const each of [form, choices]) {
  each.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    writeAddress("pushState");
    show({ focus: true });
  });
}
choices.addEventListener("change", async (event) => {
  writeAddress("pushState");
  await show();
  if (/** @type {Element} */ (event.target).closest("label")?.hidden) part("count").focus(); // the choice gave nothing, and is gone
});
more.addEventListener("click", async () => add(await load())?.querySelector("a")?.focus());
for (const reached of ["focusin", "pointerdown"]) {
  asking?.addEventListener(reached, async () => (await import("../feedback.js")).feedback(asking), { once: true });
}
for (const link of document.querySelectorAll("[data-search-clear], [data-search-clear-empty]")) link.addEventListener("click", clear);
addEventListener("popstate", () => { readAddress(); show(); });
readAddress();
show();
