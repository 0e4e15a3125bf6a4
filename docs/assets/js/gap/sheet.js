// Between the page's form and a round: what the list asks, what stands in the fields, and a round put into them.
import { ABOUT_NAMES, FIELD_NAMES, blank, filled, unanswered } from "./round.js";

/** @typedef {import("./round.js").Answer} Answer */
/** @typedef {import("./round.js").Field} Field */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | RadioNodeList} Control */

/** @param {ParentNode} within @param {string} selector */
const textOf = (within, selector) => (within.querySelector(selector)?.textContent ?? "").trim();

/** The list the form asks. @param {HTMLFormElement} form @returns {Sheet} */
export function sheetOf(form) {
  const sections = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("section[data-domain]"))];
  const items = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-item]"))].map((box, index) => ({
    id: box.dataset.item ?? "",
    edition: Number(box.dataset.edition),
    number: index + 1,
    question: textOf(box, "legend"),
    strength: box.dataset.strength ?? "",
    strengthWord: box.querySelector("[data-word]")?.getAttribute("data-word") ?? "",
    domain: box.dataset.domain ?? "",
    levels: (box.dataset.levels ?? "").split(" ").filter(Boolean),
    closes: [.../** @type {NodeListOf<HTMLAnchorElement>} */ (box.querySelectorAll("[data-closes] a"))].map((link) => ({
      name: link.textContent ?? "",
      href: link.href,
    })),
  }));
  return {
    id: form.dataset.checklist ?? "",
    edition: form.dataset.edition ?? "",
    title: textOf(document, "h1"),
    address: /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))?.href ?? location.href.split("#")[0],
    domains: sections.map((section) => ({ id: section.dataset.domain ?? "", name: textOf(section, "h2") })),
    items,
  };
}

/** @type {WeakMap<HTMLFormElement, Map<string, Control>>} */
const known = new WeakMap();

/** The control or the radios of this name. The form's own look-up begins anew each time the page changes. @param {HTMLFormElement} form @param {string} name */
export function control(form, name) {
  const found = known.get(form) ?? new Map(Array.from(form.elements, (element) => {
    const own = element.getAttribute("name") ?? "";
    return [own, /** @type {Control} */ (form.elements.namedItem(own))];
  }));
  known.set(form, found);
  return found.get(name) ?? null;
}

/** What stands in the fields. @param {HTMLFormElement} form @param {Sheet} sheet @returns {Round} */
export function read(form, sheet) {
  const round = blank(sheet);
  for (const name of ABOUT_NAMES) round.about[name] = control(form, name)?.value ?? "";
  for (const item of sheet.items) {
    const answer = unanswered(item.edition);
    for (const name of FIELD_NAMES) answer[name] = control(form, `${item.id}.${name}`)?.value ?? "";
    if (filled(answer)) round.answers[item.id] = answer;
  }
  return round;
}

/** Puts one item's answer into its fields. @param {HTMLFormElement} form @param {Item} item @param {Answer | undefined} answer */
export function fillItem(form, item, answer) {
  for (const name of FIELD_NAMES) put(control(form, `${item.id}.${name}`), answer?.[name] ?? "");
}

/** Puts what stands over the items into its fields. @param {HTMLFormElement} form @param {Round} round */
export function fillHead(form, round) {
  for (const name of ABOUT_NAMES) put(control(form, name), round.about[name]);
}

/** Puts a round into the fields. @param {HTMLFormElement} form @param {Sheet} sheet @param {Round} round */
export function fill(form, sheet, round) {
  fillHead(form, round);
  for (const item of sheet.items) fillItem(form, item, round.answers[item.id]);
}

/** @param {Control | null} field @param {string} value */
function put(field, value) {
  if (!field || field.value === value) return;
  if (!(field instanceof RadioNodeList)) field.value = value;
  else for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (/** @type {unknown} */ (field))) radio.checked = radio.value === value;
}

/** The fieldset of an item. @param {Item} item @returns {HTMLElement} */
export const box = (item) => /** @type {HTMLElement} */ (document.getElementById(`punkt-${item.id}`));
