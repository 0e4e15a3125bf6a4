// Shows some of the items only. The address is not touched, and paper has them all.
import { box } from "./sheet.js";
import { part, say, tell } from "./words.js";

/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Sheet} Sheet */

/** @param {HTMLFormElement} form @param {Sheet} sheet @returns {{ shown: (item: Item) => boolean }} */
export function choose(form, sheet) {
  const domain = /** @type {HTMLSelectElement} */ (document.getElementById("choose-domain"));
  const level = /** @type {HTMLSelectElement} */ (document.getElementById("choose-level"));
  const sections = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("section[data-domain]"))];
  const all = /** @type {HTMLButtonElement} */ (part("show-all").querySelector("button"));

  /** @param {Item} item */
  const shown = (item) => (!domain.value || item.domain === domain.value) && (!level.value || item.levels.includes(level.value));

  function show() {
    const seen = sheet.items.filter(shown);
    for (const item of sheet.items) box(item).toggleAttribute("data-away", !shown(item));
    for (const section of sections) section.toggleAttribute("data-away", !seen.some((item) => item.domain === section.dataset.domain));
    const hidden = sheet.items.length - seen.length;
    tell("choose", hidden ? say("shown", { n: seen.length, total: sheet.items.length, hidden }) : "");
    part("show-all").hidden = !hidden;
  }

  function clear() {
    domain.value = "";
    level.value = "";
    show();
  }

  for (const field of [domain, level]) field.addEventListener("change", show);
  all.addEventListener("click", () => {
    clear();
    /** @type {HTMLElement} */ (part("choose").querySelector("summary")).focus();
  });
  addEventListener("click", (event) => { // a link to an item that is not shown
    const link = event.target instanceof Element ? event.target.closest('a[href^="#punkt-"]') : null;
    if (link && document.querySelector(`${link.getAttribute("href")}[data-away]`)) clear();
  }, true);
  return { shown };
}
